import { wordsInAnyLanguage } from './in-any-language.ts';

/** Words of a motion as `lowerCaseWords` returns them. */
type Words = readonly string[];

const STATING_VERBS = wordsInAnyLanguage('statingVerbs');
const MODALS = wordsInAnyLanguage('modals');
const SUBORDINATORS = wordsInAnyLanguage('subordinators');
const VERBS_WITH_SUBORDINATOR = wordsInAnyLanguage('verbsWithSubordinator');

/** The words of a text, in lower case, each without the punctuation around it. */
export function lowerCaseWords(text: string): string[] {
	const words = text.toLowerCase().replaceAll('’', "'").split(/\s+/);
	return words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '');
}

/** Whether this verb makes a statement of the words before it: "is", "should". */
export const isStatingVerb = (word: string) => STATING_VERBS.has(word);

/** Whether this verb demands, so that another verb follows: "should", "must". */
export const isModal = (word: string) => MODALS.has(word);

/**
 * The position of the verb that makes a statement of these words. Undefined if there is none, or if it is in a clause about
 * one of them ("drugs that are sold").
 */
export function mainVerb(words: Words): number | undefined {
	const at = words.findIndex((word, n) => isStatingVerb(word) && n < words.length - 1);
	return at < 0 || words.slice(0, at).some((word) => SUBORDINATORS.has(word)) ? undefined : at;
}

/** Whether these words begin a subordinate clause, so that what follows them belongs to it. */
export const isSubordinate = (words: Words) =>
	words.some((word, n) => SUBORDINATORS.has(word) && !VERBS_WITH_SUBORDINATOR.has(words[n - 1] ?? ''));
