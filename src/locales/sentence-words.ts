import type { WordList } from './word-list.ts';

/**
 * The abbreviations of a language, which show that a full stop does not end a sentence. They are written without their last
 * full stop. Capitals matter in `titles` and `beforeNumbers`: "Sun." is a day, "sun." is not.
 */
export type SentenceWords = {
	/** What stands before a name or another word, so that no sentence ends with it: "Mr", "Sen". */
	readonly titles: WordList;
	/** What no sentence ends with if a number follows: "No", "p". */
	readonly beforeNumbers: WordList;
	/** What may end a sentence or not: "Inc", "Jr". It does if the next word is a frequent one, such as "The". */
	readonly others: WordList;
};
