import type { WordList } from './word-list.ts';

/**
 * A pattern that finds in a question the one whose view is asked for, whether or not the article knows them. `pattern` is
 * the source of a regular expression; its first group is the name. Runs of spaces in the question are single by then.
 * `{office}` in it means an office with its country ("president of France", with a capital). Case does not matter
 * unless `isCaseSensitive`.
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

/**
 * The words with which people put questions, and the words next to names. A question is compared with the words of every
 * language, because people mix them; so leave out a word that means something else in another language. Case and accents don't
 * matter: both are removed before words are compared ("según" is compared as "segun"). A contraction is one word without its apostrophe ("cant").
 */
export type QuestionWords = {
	/**
	 * Words that show a question is put in this language. Empty for English, the language of a question that shows no other.
	 * None of them may be a frequent word of another language.
	 */
	readonly signs: WordList;

	// Words that don't tell what a question is about

	/** Very frequent words. Finding one says next to nothing, in a search as in a question. */
	readonly common: WordList;
	/** Further words that people ask with, whatever they ask about: "article", "position", "view", "wrong". */
	readonly asking: WordList;
	/** What else a question is made of besides its topic: "good", "please", "really". Someone who remembers a sentence may type these. */
	readonly filling: WordList;

	// Whose view is asked for

	/** Verbs of thinking and saying that come after the one who thinks: "what does X think". */
	readonly thinksAfterName: WordList;
	/** The same verbs where the one who thinks may come before or after: "qué piensa X", "X piensa que". */
	readonly thinksAroundName: WordList;
	/** Words for taking a side: "supports", "against". Someone named right before one takes that side. */
	readonly sides: WordList;
	/** Phrases, separated by commas, that ask who takes a side though none of their words does so alone: "is for". */
	readonly sidePhrases: string;
	/** Verbs that compare two views: "does X agree with Y". */
	readonly agrees: WordList;
	/** Words that may stand next to such a verb or a joiner between two names: "agree *with*". */
	readonly agreesWith: WordList;
	/** Words that join several who are asked about: "X *and* Y", "X *vs* Y". */
	readonly joiners: WordList;
	/** Phrases, separated by commas, before the one whose view is asked for: "according to". */
	readonly accordingTo: string;
	/** Nouns for a view: "position", "opinion". */
	readonly views: WordList;
	/** Words that lead from the one who is asked about to the topic: "X *on* Y". */
	readonly topicAfter: WordList;
	/** Prepositions. Someone named right after one is what a view is about, or only mentioned: "what does X think *about* Y". */
	readonly prepositions: WordList;
	/** "Of": after a word of thinking it leads to the topic ("think *of* X"), after an office to its place ("president *of* X"). */
	readonly of: WordList;
	/** Words after which "of" always leads to the topic: "acerca de". */
	readonly topicBeforeOf: WordList;
	/** Patterns that find whose view is asked for: next to a verb ("what does X think"), after a noun ("the view of X"), before a noun ("X's view"). They are tried in this order. */
	readonly whoseView: {
		readonly byVerb: readonly NamePattern[];
		readonly afterNoun: readonly NamePattern[];
		readonly beforeNoun: readonly NamePattern[];
	};

	// What kind of question it is

	/** The first words of a question. A text that begins with none of them may be a sentence someone remembers. */
	readonly openers: WordList;
	/** Words that ask who holds a view, instead of what somebody's view is: "who", "anyone". */
	readonly anybody: WordList;
	/** Nouns for the article itself: "does the *article* say". */
	readonly article: WordList;
	/**
	 * Phrases, separated by commas, that begin a question for a fact, by what they ask for: "when", "how many". Someone named in
	 * one is not asked for a view. The longest phrase that begins the question decides.
	 */
	readonly factQuestions: {
		readonly who: string;
		readonly what: string;
		readonly which: string;
		readonly when: string;
		readonly where: string;
		readonly why: string;
		readonly how: string;
		readonly howMany: string;
		/** Questions that yes or no answers: "did", "is there". */
		readonly whether: string;
	};
	/** Patterns of questions about the article itself: what it is about, who wrote it, when, and where it was published. */
	readonly aboutArticle: {
		readonly summary: readonly ArticlePattern[];
		readonly author: readonly ArticlePattern[];
		readonly date: readonly ArticlePattern[];
		readonly source: readonly ArticlePattern[];
	};
	/** Words among the first two of a question that asks what ought to be done: "should". */
	readonly advice: WordList;

	// Names and the words next to them

	/** Determiners that may come before a name: "the president". */
	readonly definite: WordList;
	/** The others: "a president". */
	readonly indefinite: WordList;
	/** Groups and offices. Next to the name of a country or a party they mean somebody of it, not the country or the party: "US senators". */
	readonly roles: WordList;
	/** Offices that one person holds at a time. With another country or another name it is another person: "president of France". */
	readonly offices: WordList;
	/** Words between a country and an office: "Mexico's *foreign* minister". */
	readonly officeKinds: WordList;
	/** Courtesy titles. They are no part of anybody's name: "Mr Graham". */
	readonly courtesy: WordList;
	/** Words that turn the name after them into a side or a past: "anti-X protesters", "ex-X". */
	readonly sidePrefixes: WordList;
	/** Words before a country's name that make it another place: "New Mexico". */
	readonly otherPlaceBefore: WordList;
	/** Words after a country's name that make it a part of the country: "Mexico City". */
	readonly otherPlaceAfter: WordList;
	/** Phrases, separated by commas, whose last word looks like a name and is none: "tell us" is not about the US. */
	readonly notNames: string;
};
