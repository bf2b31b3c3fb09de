import { wordsOf } from '../words/fold.ts';

/** Only this many words are looked for: an answer names fewer. */
const MOST_WORDS = 24;

/**
 * These folded words as they were typed, each once, in the order of the text: with their accents and capitals. An answer that
 * names words back to a member must not show folded ones.
 */
export function asTyped(text: string, words: readonly string[]): string[] {
	const wanted = new Set(words.slice(0, MOST_WORDS));
	const found = new Map<string, string>();
	for (const [token] of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu)) {
		if (found.size === wanted.size) break;
		for (const word of wordsOf(token)) if (wanted.has(word) && !found.has(word)) found.set(word, token);
	}
	return [...new Set(found.values())];
}
