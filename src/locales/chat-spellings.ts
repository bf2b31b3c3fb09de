/** Spellings in lower case without accents, each a single word, and the words they stand for. */
type Spellings = Readonly<Record<string, string>>;

/** How people write frequent words in a hurry. */
export type ChatSpellings = {
	/** Leave out what is a word of the same language, such as "wont": questions are read without apostrophes anyway. A word in capitals is never one of these. */
	readonly words: Spellings;
	/** Acronyms that mean something else in another language. They are read in capitals too, but only in a question that shows this language. */
	readonly acronyms: Spellings;
};
