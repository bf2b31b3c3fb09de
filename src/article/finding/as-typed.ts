import { DETERMINERS } from '../answer/question-words.ts';
import { ACRONYM } from '../words/acronyms.ts';
import { wordsOf } from '../words/fold.ts';

/** Only this many words are looked for: an answer names fewer. */
const MOST_WORDS = 24;

/** A word as people type it, with an apostrophe or dots in it: "EE. UU." is one. */
const TOKEN = new RegExp(String.raw`${ACRONYM}|[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*`, 'giu');

/** The text as typed from its folded word at place `from` to before the one at place `to`. */
export function typedBetween(text: string, from: number, to: number): string {
	let at = 0;
	const tokens = [...text.matchAll(TOKEN)].map((match) => {
		const place = { from: at, start: match.index, end: match.index + match[0].length };
		at += wordsOf(match[0]).length;
		return place;
	});
	const inside = tokens.filter((token) => token.from >= from && token.from < to);
	return text.slice(inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0);
}

/**
 * These folded words as they were typed, each once, in the order of the text: with their accents and capitals. An answer that
 * names words back to a member must not show folded ones.
 */
export function asTyped(text: string, words: readonly string[]): string[] {
	const wanted = new Set(words.slice(0, MOST_WORDS));
	const found = new Map<string, string>();
	for (const [token] of text.matchAll(TOKEN)) {
		if (found.size === wanted.size) break;
		for (const word of wordsOf(token)) if (wanted.has(word) && !found.has(word)) found.set(word, token);
	}
	return [...new Set(found.values())];
}

/** A longer part of a question says less of what it is about than the question itself, which is below every answer. */
const LONGEST_SLICE = 60;

/**
 * What a question is about, in the member's own words: the text as it was typed, from the first of these folded words to the last, with
 * the determiner before it. Empty if that would be no whole phrase: it is too long, has a word of a name that the answer gives anyway
 * (`apart`), or is a single word that describes that name ("the Republicans' plan").
 */
export function sliceAsTyped(text: string, words: readonly string[], apart: readonly string[] = []): string {
	const wanted = new Set(words.slice(0, MOST_WORDS));
	const names = new Set(apart.filter((word) => !wanted.has(word)));
	const tokens = Array.from(text.slice(0, 4000).matchAll(TOKEN), ({ 0: token, index }) => ({
		from: index,
		to: index + token.length,
		words: wordsOf(token),
	}));
	const isIn = (set: ReadonlySet<string>, at: number) => tokens[at]?.words.some((word) => set.has(word)) ?? false;
	const places = [...tokens.keys()].filter((at) => isIn(wanted, at));
	const [first = -1] = places;
	const last = places.at(-1) ?? -1;
	const isAlone = first === last && isIn(names, first - 1);
	if (first < 0 || isAlone || tokens.slice(first, last).some((_, n) => isIn(names, first + n))) return '';
	const start = isIn(DETERMINERS, first - 1) ? first - 1 : first;
	const slice = text.slice(tokens[start]?.from, tokens[last]?.to);
	return slice.length > LONGEST_SLICE ? '' : slice;
}
