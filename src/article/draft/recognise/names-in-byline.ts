import { fold } from '../../words/fold.ts';
import { datesIn, isDateLine } from './dates.ts';
import { draftLexicon, startsWithPhrase } from './lexicon.ts';

const LONGEST_BYLINE = 200;
/** A person's name as it is printed: two to six words with capitals, with particles such as "de la" between them. */
const NAME = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:\p{Ll}{1,3}\s+){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,5}$/u;
/** A name of one word, or of an organisation. */
const ANY_NAME = /^\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*(?:\s+[\p{L}\p{M}\p{N}.'’&-]+){0,7}$/u;

export type Byline = { readonly authors: readonly string[]; readonly published?: string };

/** The names in a line such as "By Ana Ruiz and John Smith | May 4, 2021"; undefined if it is no byline. */
export function bylineOf(text: string): Byline | undefined {
	if (text.length > LONGEST_BYLINE) return undefined;
	const folded = fold(text);
	const by = draftLexicon.by.find((phrase) => startsWithPhrase(folded, phrase));
	if (by === undefined) return undefined;
	const rest = text.slice(by.length).replace(/^[:\s]+/, '');
	const [names = '', ...others] = rest.split(/\s+[-–—|•·/]\s+|\s*\|\s*|\n/);
	const authors = namesIn(names);
	if (authors.length === 0) return undefined;
	const [published] = datesIn(others.join(' '));
	return published === undefined ? { authors } : { authors, published };
}

/** The names of people in a list: "A. Ruiz, John Smith, and Bo Li". An office after the names is no name of a person. */
export function namesIn(text: string): string[] {
	const joints = draftLexicon.and.map((word) => `\\s${word}\\s`).join('|');
	const parts = text
		.replace(/\s*\([^()]*\)/g, '')
		.split(new RegExp(`\\s*[,;]\\s*(?:(?:${draftLexicon.and.join('|')})\\s)?|${joints}|\\s&\\s`, 'iu'))
		.map((part) => part.trim().replace(/[.,:]$/, (end) => (end === '.' && /\b\p{L}\.$/u.test(part) ? '.' : '')))
		.filter((part) => part !== '');
	const [first = ''] = parts;
	if (!NAME.test(first)) return parts.length === 1 && ANY_NAME.test(first) && !isDateLine(first) ? [first] : [];
	return parts.filter((part, n) => n === 0 || (NAME.test(part) && !/\b\p{Lu}{2,}\b/u.test(part)));
}

/** What follows "Source:", without the phrase. */
export function sourceOf(text: string): string | undefined {
	if (text.length > LONGEST_BYLINE) return undefined;
	const folded = fold(text);
	const phrase = draftLexicon.source.find((start) => startsWithPhrase(folded, start));
	if (phrase === undefined) return undefined;
	const [, name] = /^\s*:?\s*(.+?)\.?$/.exec(text.slice(phrase.length)) ?? [];
	return name !== undefined && (/\s/.test(phrase) || /^\s*:/.test(text.slice(phrase.length))) ? name : undefined;
}
