/** How the names of people and groups are written. */
export type NameWords = {
	/**
	 * The source of a regular expression for the beginning of a name that loses its capital inside a sentence: "The US" alone, "according to
	 * the US" in a sentence.
	 */
	readonly lowerInSentence: string;
	/**
	 * The source of a regular expression for words of a message that are written as one with the beginning of a name, and what is written
	 * instead: “de el gobierno” is “del gobierno”. Undefined if the language joins none.
	 */
	readonly contraction: { readonly from: string; readonly to: string } | undefined;
	/** The source of a regular expression for names that take a verb in the plural: "The Republicans". Case does not matter. */
	readonly plural: string;
};
