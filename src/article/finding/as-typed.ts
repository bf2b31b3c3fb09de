import { wordsOf } from '../words/fold.ts';

/** Only this many words are looked for: an answer names fewer. */
const MOST_WORDS = 24;

/** A word as people type it, with an apostrophe or dots in it. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu;

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
