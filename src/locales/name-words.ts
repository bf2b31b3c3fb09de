/** How the names of people and groups are written. */
export type NameWords = {
	/** First words of names that lose their capital inside a sentence: "The US" alone, "according to the US" in a sentence. */
	readonly lowerInSentence: readonly string[];
	/** The source of a regular expression for names that take a verb in the plural: "The Republicans". Case does not matter. */
	readonly plural: string;
};
