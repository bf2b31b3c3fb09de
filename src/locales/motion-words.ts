import type { WordList } from './word-list.ts';

/**
 * What the checks of a motion's wording know of a language (src/debate/motion). They warn only when they are sure, so a
 * list should leave out a word that often means something else.
 */
export type MotionWords = {
	/** Verbs that make a statement of the words before them: "is", "should". */
	readonly statingVerbs: WordList;
	/** Those of them that demand, so that another verb follows: "should", "must". */
	readonly modals: WordList;
	/** Verbs that say what ought to be done, as in a motion for a proposal. In a motion that states a fact there are none. */
	readonly demands: WordList;
	/** Words that begin a subordinate clause: "that", "because". */
	readonly subordinators: WordList;
	/** Verbs after which a subordinator begins no clause, as in Spanish "tiene que" (has to). */
	readonly verbsWithSubordinator: WordList;

	/** What a state or a town is asked to do, as it follows a modal. None of them may also be a common noun. */
	readonly deeds: WordList;
	/** Deeds that are nouns as well ("ban", "tax"). They count as deeds only before one of `objectStarters`. */
	readonly deedsOrNouns: WordList;
	/** Words that begin the object of a deed: "the", "its". */
	readonly objectStarters: WordList;
	/** Adverbs that may come before a deed: "then", "not". */
	readonly adverbs: WordList;
	/** Endings that make an adverb, such as "ly". */
	readonly adverbEndings: WordList;

	/** Conjunctions that may join two ideas: "and". */
	readonly conjunctions: WordList;
	/** Those that join two ideas by themselves: "and/or". */
	readonly doubleConjunctions: WordList;

	/** Verbs that begin a question although no question mark is written: "Should the town sell its harbour". */
	readonly questionVerbs: WordList;
	/** Words that begin such a question before a verb: "how", "why". */
	readonly questionWords: WordList;
	/** The word after a question verb that makes it no question: "not". */
	readonly denials: WordList;
	/**
	 * Questions at the end of a motion that press for a yes, without their question mark: "right", "don't you think". Flags
	 * are ignored: upper and lower case are the same.
	 */
	readonly tagQuestions: readonly RegExp[];

	/** Words that begin a topic instead of a statement: "about". */
	readonly topicStarters: WordList;
	/** Words between two things that are compared instead of stated: "versus". */
	readonly versus: WordList;

	/** Words that deny the motion's verb: "should not". */
	readonly deniedVerbs: readonly RegExp[];
	/** Words that deny the motion's subject, at the start of the motion: "Nobody", "No country". */
	readonly deniedSubjects: readonly RegExp[];

	readonly loaded: LoadedWords;
};

/**
 * Words and phrases that argue instead of stating; upper and lower case are the same. Each camp's favourites are listed in
 * equal number, which a test checks. Leave out terms of law and plain description ("terrorist organization", "genocide",
 * "dictatorship"), since a motion may be about just that.
 */
export type LoadedWords = {
	/** They say that there is nothing to debate, or that the other side is out of its mind. */
	readonly verdicts: readonly string[];
	/** What the right likes to call the left, and what it opposes. */
	readonly right: readonly string[];
	/** What the left likes to call the right, and what it opposes. */
	readonly left: readonly string[];
};
