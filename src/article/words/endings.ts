import { listedWords } from './word-lists.ts';

const ENDINGS = new Set(['', ...listedWords(({ endings }) => endings)]);

/** With fewer letters in common, two words are different words and no forms of one. */
const BEGINNING = 4;

/** Whether two words are the same but for what verbs and nouns end in, in any language: "killed" and "killing", "secuestro" and "secuestraron". */
export function differInEnding(one: string, other: string): boolean {
	for (let at = 0; at <= one.length && at <= other.length; at++) {
		if (at >= BEGINNING && ENDINGS.has(one.slice(at)) && ENDINGS.has(other.slice(at))) return true;
		if (one[at] !== other[at]) return false;
	}
	return false;
}
