/**
 * A pattern that finds in a question the one whose view is asked for, whether or not the article knows them. `pattern` is
 * the source of a regular expression; its first group is the name. It is compared with the question without accents and with
 * single spaces. Case does not matter unless `isCaseSensitive`. In it, `{thinks}` means the language's verbs of thinking and
 * saying, `{sides}` its phrases for taking a side, `{sidesAfterBe}` those that need "be", `{office}` an office with its country
 * ("president of France", with a capital), and `{name}` one to four words with capitals and perhaps a determiner.
 */
export type NamePattern = {
	readonly pattern: string;
	readonly isCaseSensitive?: true;
	/** A question that this pattern reads, and the name it finds there. No pattern before it may read the question. */
	readonly example: { readonly question: string; readonly name: string };
};

/**
 * A pattern of a question about the article itself. `pattern` is the source of a regular expression for the whole question in
 * folded words with one space between them, so it has no accents, capitals or marks. `example` is a question that it reads.
 */
export type ArticlePattern = { readonly pattern: string; readonly example: string };

/** Questions of one language that are read by their shape, and not by single words. */
export type QuestionPatterns = {
	/** Patterns that find whose view is asked for: next to a verb ("what does X think"), after a noun ("the view of X"), before a noun ("X's view"). They are tried in this order. */
	readonly whoseView: {
		readonly byVerb: readonly NamePattern[];
		readonly afterNoun: readonly NamePattern[];
		readonly beforeNoun: readonly NamePattern[];
	};
	/** Patterns of questions about the article itself: what it is about, who wrote it, when, where it was published, whether it is fair, how long it is. */
	readonly aboutArticle: {
		readonly summary: readonly ArticlePattern[];
		readonly author: readonly ArticlePattern[];
		readonly date: readonly ArticlePattern[];
		readonly source: readonly ArticlePattern[];
		/** Whether the article is true, fair or good: the bot does not judge it. */
		readonly judgement: readonly ArticlePattern[];
		/** What the author proposes, recommends or wants. */
		readonly proposal: readonly ArticlePattern[];
		/** How long it is. */
		readonly length: readonly ArticlePattern[];
		/** Who it is that answers, and what it can do. */
		readonly bot: readonly ArticlePattern[];
	};
	/** Patterns of the same kind that ask what words mean. The first group is the words. */
	readonly meanings: readonly ArticlePattern[];
	/** Patterns of the same kind for questions whether the article mentions something. A pattern's first group that takes part is what is asked for. */
	readonly mentions: readonly ArticlePattern[];
};
