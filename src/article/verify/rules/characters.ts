import type { Article } from '../../model/article.ts';
import type { Fault } from '../fault.ts';

/** Controls, line separators and marks that turn the reading direction: they can make a reader see another sentence. */
const TRICKS = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** What nobody sees; a joiner is fine where it builds an emoji. */
const UNSEEN =
	/(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200D(?!\p{Extended_Pictographic})|[\u00AD\u200B\u200C\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
/** Anything but the commonest letters and signs. */
const UNUSUAL = /[^ -~\xA1-\xAC\xAE-\u036F\u2013-\u2026]/;

/** Characters that would deceive a reader or break a list: in the text only what deceives, in an editor's line also untidy spaces. */
export function faultyCharacters(article: Article): Fault[] {
	if (!isUnusual(article)) return [];
	const { paragraphs, claims, ...rest } = article;
	return [
		...paragraphs.flatMap(({ text }, n) => faultOf(text, ['paragraphs', n, 'text'], faultOfText)),
		...claims.flatMap(({ quote: _, ...claim }, n) => faultsIn(claim, ['claims', n])),
		...faultsIn(rest, []),
	];
}

/** A look at everything that builds nothing: most articles end here, and thousands are read at start. */
function isUnusual(value: unknown): boolean {
	if (typeof value === 'string') return UNUSUAL.test(value) || value.includes('  ') || value !== value.trim();
	if (typeof value !== 'object' || value === null) return false;
	return (Array.isArray(value) ? value : Object.values(value)).some(isUnusual);
}

function faultsIn(value: unknown, path: Fault['path']): Fault[] {
	if (typeof value === 'string') return faultOf(value, path, faultOfLine);
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) return value.flatMap((item, n) => faultsIn(item, [...path, n]));
	return Object.entries(value).flatMap(([key, item]) => faultsIn(item, [...path, key]));
}

function faultOf(text: string, path: Fault['path'], says: (text: string) => string | undefined): Fault[] {
	const fault = says(text);
	return fault ? [{ path, says: fault }] : [];
}

function faultOfText(text: string): string | undefined {
	if (!text.isWellFormed()) return 'has half a character (a lone surrogate): type it anew';
	const trick = TRICKS.exec(text);
	if (trick) return `has ${named(trick)}: delete it, or split the paragraph there if it is a line break`;
	return text === text.trim() ? undefined : 'begins or ends with a space: delete it';
}

function faultOfLine(text: string): string | undefined {
	const unseen = UNSEEN.exec(text);
	if (unseen) return `has ${named(unseen)}: delete it`;
	return faultOfText(text) ?? (/\s\s/.test(text) ? 'has two spaces in a row: delete one' : undefined);
}

const named = ({ 0: character, index }: RegExpExecArray) =>
	`an invisible character (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}) at position ${index + 1}`;
