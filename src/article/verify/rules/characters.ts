import type { ArticleFile } from '../../file/article-file.ts';
import { characterName } from '../../words/character-name.ts';
import { DECEPTIVE, INVISIBLE } from '../../words/unseen-characters.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';

/** Any character that is not one of the commonest letters and signs. */
const UNUSUAL = /[^ -~\xA1-\xAC\xAE-\u036F\u2013-\u2026]/;

/**
 * No text has a character that could deceive a reader. The editor's words also have no invisible characters and no two spaces in a row,
 * while the article's own text is kept as it was printed.
 */
export function characterFaults(article: CheckedFile): Fault[] {
	const { file } = article;
	if (!isUnusual(file)) return [];
	const { blocks, claims, ...rest } = file;
	return [
		...blocks.flatMap(blockFaults),
		...(claims ?? []).flatMap(({ passages: _, ...claim }, n) => faultsIn(claim, ['claims', n])),
		...faultsIn(rest, []),
	];
}

function blockFaults(block: ArticleFile['blocks'][number], n: number): Fault[] {
	if (typeof block === 'string') return textFaults(block, ['blocks', n], faultOfText);
	const { text, cells, ...rest } = block;
	return [...textFaults(text, ['blocks', n, 'text'], faultOfText), ...faultsIn(rest, ['blocks', n])];
}

/** A quick test that spares most articles the full check. It matters because thousands of articles may be read at the start. */
function isUnusual(value: unknown): boolean {
	if (typeof value === 'string') return UNUSUAL.test(value) || value.includes('  ') || value !== value.trim();
	if (typeof value !== 'object' || value === null) return false;
	return (Array.isArray(value) ? value : Object.values(value)).some(isUnusual);
}

function faultsIn(value: unknown, path: Fault['path']): Fault[] {
	if (typeof value === 'string') return textFaults(value, path, faultOfLine);
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) return value.flatMap((item, n) => faultsIn(item, [...path, n]));
	return Object.entries(value).flatMap(([key, item]) => faultsIn(item, [...path, key]));
}

function textFaults(text: string, path: Fault['path'], check: (text: string) => string | undefined): Fault[] {
	const message = check(text);
	return message ? [{ path, message }] : [];
}

function faultOfText(text: string): string | undefined {
	if (!text.isWellFormed()) return 'has half a character (a lone surrogate): type that character again';
	const deceptive = DECEPTIVE.exec(text);
	if (deceptive)
		return `has ${descriptionOf(deceptive)}: delete it, or split the paragraph there if it is a line break`;
	return text === text.trim() ? undefined : 'begins or ends with a space: delete it';
}

function faultOfLine(text: string): string | undefined {
	const invisible = INVISIBLE.exec(text);
	if (invisible) return `has ${descriptionOf(invisible)}: delete it`;
	return faultOfText(text) ?? (/\s\s/.test(text) ? 'has two spaces in a row: delete one of them' : undefined);
}

const descriptionOf = ({ 0: character, index }: RegExpExecArray) =>
	`${characterName(character)} at position ${index + 1}`;
