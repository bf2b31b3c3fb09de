/** Words in lower case, separated by spaces or line breaks. An empty list is fine: not every language has words of every kind. */
export type WordList = string;

/** The words of a list. */
export const wordsIn = (list: WordList): string[] => list.split(/\s+/).filter((word) => word !== '');
