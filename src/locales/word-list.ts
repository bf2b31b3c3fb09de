/** Words in lower case, separated by spaces or line breaks. An empty list is fine: not every language has words of every kind. */
export type WordList = string;

/** The words of a list. */
export const wordsIn = (list: WordList): string[] => list.split(/\s+/).filter((word) => word !== '');

/** Phrases, separated by commas. An empty list is fine. */
export type PhraseList = string;

/** The phrases of a list. */
export const phrasesIn = (list: PhraseList): string[] =>
	list
		.split(',')
		.map((phrase) => phrase.trim().replace(/\s+/g, ' '))
		.filter((phrase) => phrase !== '');
