import { ACRONYM } from '../../words/acronyms.ts';
import { wordsOf } from '../../words/fold.ts';
import { STOP_WORDS } from '../../words/word-lists.ts';
import { ALSO_WORDS, DETERMINERS, isNotName } from '../question-words.ts';

/** How the words of a text are typed, where case tells a name from a word: "US" from "us", "the UN" from "un". */
export type TypedCase = {
	/** The folded words that are typed in capitals wherever they occur. Empty if the whole text is in capitals. */
	readonly capitals: ReadonlySet<string>;
	/** Whether case tells nothing, because but for its first letter the text is all in small letters, or all in capitals. */
	readonly isUniform: boolean;
};

/** The case of a text whose folded words alone are known. */
export const UNKNOWN_CASE: TypedCase = { capitals: new Set(), isUniform: true };

const TOKEN = new RegExp(String.raw`${ACRONYM}|[\p{L}\p{N}][\p{L}\p{N}.'’]*`, 'giu');
const isCapitals = (token: string) => /\p{Lu}.*\p{Lu}/u.test(token) && token === token.toUpperCase();

/** How the words of a text are typed. */
export function typedCaseOf(text: string): TypedCase {
	const tokens = text.match(TOKEN) ?? [];
	if (!/\p{Ll}/u.test(text)) return UNKNOWN_CASE;
	const inCapitals = new Set(tokens.filter(isCapitals).flatMap((token) => wordsOf(token)));
	for (const token of tokens) {
		if (!isCapitals(token)) for (const word of wordsOf(token)) inCapitals.delete(word);
	}
	return { capitals: inCapitals, isUniform: !/\p{Lu}/u.test(text.trim().slice(1)) };
}

/**
 * Whether a word that is also written like a name ("us", "un") is no name here. In capitals or after a determiner it is one; in
 * small letters it is one only if the whole text is, and if it is no frequent word of any language.
 */
export function isOnlyWord(words: readonly string[], at: number, { capitals, isUniform }: TypedCase): boolean {
	const word = words[at] ?? '';
	if (capitals.has(word)) return false;
	if (isNotName(words, at)) return true;
	if (!ALSO_WORDS.has(word) && !STOP_WORDS.has(word)) return false;
	return !DETERMINERS.has(words[at - 1] ?? '') && (STOP_WORDS.has(word) || !isUniform);
}
