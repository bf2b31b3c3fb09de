import type { WordList } from './word-list.ts';

/**
 * How words that end alike change: their last letters, `last`, are replaced by one of the `endings` (`-` for none). Without accents, as
 * words are compared.
 */
export type FormRule = {
	readonly last: string;
	readonly endings: WordList;
	/** Endings for the other gender, which count only if they make no other word of a list: "casa" and "caso". */
	readonly otherGender?: WordList;
	/** Whether the letter before a vowel may be doubled: "kidnap", "kidnapped". */
	readonly doubles?: boolean;
	/** Whether these are verbs, whose stems may change. */
	readonly isVerb?: boolean;
};

/** How the words of a language change, so that a listed word is found in its usual forms. Irregular forms are listed as words. */
export type WordForms = {
	/** The first rule with the last letters of a word applies. */
	readonly rules: readonly FormRule[];
	/** What the last vowel of a verb's stem may become: "mor-ir", "muer-e". */
	readonly stemVowels: readonly (readonly [from: string, to: string])[];
	/** What the end of a verb's stem may become: "atac-ar", "ataqu-e". */
	readonly stemEnds: readonly (readonly [from: string, to: string])[];
};
