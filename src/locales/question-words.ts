import type { QuestionPatterns } from './question-patterns.ts';
import type { WordList } from './word-list.ts';

/** Phrases, separated by commas, for taking each side. */
export type SidePhrases = { readonly for: string; readonly against: string };

/** Offices that one person holds at a time. With another country or another name it is another person: "president of France". */
export type Office =
	| 'ambassador'
	| 'chair'
	| 'director'
	| 'governor'
	| 'judge'
	| 'legislator'
	| 'mayor'
	| 'minister'
	| 'monarch'
	| 'premier'
	| 'president'
	| 'secretary'
	| 'senator'
	| 'speaker'
	| 'spokesperson';

/** What several people are together. */
export type Group =
	| 'agency'
	| 'author'
	| 'company'
	| 'council'
	| 'court'
	| 'government'
	| 'lawmakers'
	| 'party'
	| 'police'
	| 'state'
	| 'troops'
	| 'union'
	| 'voters';

/**
 * The words with which people put questions, and the words next to names. A question is compared with the words of every
 * language, because people mix them; so leave out a word that means something else in another language. Case and accents don't
 * matter: both are removed before words are compared ("según" is compared as "segun"). A contraction is one word without its apostrophe ("cant").
 */
export type QuestionWords = QuestionPatterns & {
	/**
	 * Words that show a question is put in this language. None of them may be a frequent word of another language, or a name
	 * that people know in both.
	 */
	readonly signs: WordList;

	// Words that don't tell what a question is about

	/** Very frequent words. Finding one says next to nothing, in a search as in a question. */
	readonly common: WordList;
	/** Further words that people ask with, whatever they ask about: "article", "position", "view", "wrong". */
	readonly asking: WordList;
	/** What else a question is made of besides its topic: "good", "please", "really". Someone who remembers a sentence may type these. */
	readonly filling: WordList;

	/** Phrases, separated by commas, whose last word tells something there, though it is a frequent word elsewhere: "no *will*". */
	readonly tellsInPhrase: string;
	/** Further words that lead a sentence inside another one: "*that* it is so", "*if* it is so". */
	readonly clauses: WordList;
	/** Words for kinds of things. A text may have what they mean without the word: "does it mention *solutions*". */
	readonly kindsOfThings: WordList;
	/** Whether only names are written with a capital, and no peoples, languages, days or feasts. */
	readonly capitalsAreNames: boolean;
	/** Endings of words that other languages have too, each in the place where their lists have theirs: "ción" as "tion". Several may be joined by commas. */
	readonly cognateEndings: readonly string[];
	/** Acronyms that other languages have another one for: "NATO" is "OTAN". */
	readonly ownAcronyms: WordList;

	/** What a verb or a noun may end in. Two words that only differ in these, after at least four letters, are forms of one word: "killed", "killing". */
	readonly endings: WordList;

	// Whose view is asked for

	/** Verbs of thinking and saying that come after the one who thinks: "what does X think". */
	readonly thinksAfterName: WordList;
	/** The same verbs where the one who thinks may come before or after: "qué piensa X", "X piensa que". */
	readonly thinksAroundName: WordList;
	/** Verbs of saying. Whether somebody said something is asked about what happened, and not about a view: "did X *say* sorry". */
	readonly says: WordList;
	/** Verbs of telling that may also be what a question is about: "what does X *warn* of". */
	readonly tellsAfterName: WordList;
	/** Verbs of wanting. What somebody wants is best told by what they said: "what does X want?". */
	readonly wants: WordList;
	/**
	 * Phrases, separated by commas, for taking a side: "supports", "in favour of". Someone named right before one takes that side,
	 * and so does someone named right after it, if the language has verbs before their subject.
	 */
	readonly sides: SidePhrases;
	/** Phrases that take a side only after a form of "be" or right after a name, because they mean something else elsewhere: "is *for*", "is *against*". */
	readonly sidesAfterBe: SidePhrases;
	/** Forms of "be", before such a phrase. */
	readonly be: WordList;
	/** Words that may be between a name and its verb and change nothing: "has", "still", "really". */
	readonly beforeVerb: WordList;
	/** Words that turn a side into the other one: "doesn't support". */
	readonly negations: WordList;
	/** Whether a verb may be before its subject: "¿apoya X ...?" */
	readonly hasVerbBeforeSubject: boolean;
	/** Words before a name that show it is what a verb is done to, and not who does it: "apoya *a* X". */
	readonly objectMarkers: WordList;
	/** Verbs that compare two views: "does X agree with Y". */
	readonly agrees: WordList;
	/** Words that may stand next to such a verb or a joiner between two names: "agree *with*". */
	readonly agreesWith: WordList;
	/** Words that join several who are asked about: "X *and* Y", "X *vs* Y". */
	readonly joiners: WordList;
	/** Phrases, separated by commas, before the one whose view is asked for: "according to". */
	readonly accordingTo: string;
	/** Such phrases that mean something else anywhere but at the beginning of a question: "para X, ¿...?" */
	readonly accordingToFirst: string;
	/** Nouns for a view: "position", "opinion". */
	readonly views: WordList;
	/** Nouns that mean a view only right after a name, or with "of" right before one: "X's *take*". */
	readonly viewsOfName: WordList;
	/** Words that lead from the one who is asked about to the topic: "X *on* Y". */
	readonly topicAfter: WordList;
	/** Prepositions. Someone named right after one is what a view is about, or only mentioned: "what does X think *about* Y". */
	readonly prepositions: WordList;
	/** "Of": after a word of thinking it leads to the topic ("think *of* X"), after an office to its place ("president *of* X"). */
	readonly of: WordList;
	/** Words after which "of" always leads to the topic: "acerca de". */
	readonly topicBeforeOf: WordList;

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
		/** Who did something, and not to whom it was done, or who is something. */
		readonly doer: string;
		readonly who: string;
		readonly what: string;
		readonly which: string;
		readonly when: string;
		readonly where: string;
		/** Who bears the blame for something: “whose fault is”. */
		readonly blame: string;
		readonly why: string;
		readonly how: string;
		readonly howMany: string;
		/** What would follow from something: "what happens if". */
		readonly whatIf: string;
		/** What somebody or something is called. */
		readonly name: string;
		/** Questions that yes or no answers: "did", "is there". */
		readonly whether: string;
	};
	/** Phrases of two words, separated by commas, that show a reason with other words between them: "*too* weak for anyone *to* trust". */
	readonly reasonsInTwo: string;
	/** What a verb in the past ends in, with its accents: with one in it, "X invaded Y?" asks whether that happened. */
	readonly pastEndings: WordList;
	/**
	 * Words of this language that show what a text answers: the reason, when it asks why; a date, when; a number, how many; what would be, what
	 * happens if; a word before a place; who is to blame; a word before the one who did something; a word before a name. Digits need not be listed.
	 */
	readonly signsOfAnswer: Readonly<
		Record<'why' | 'when' | 'where' | 'blame' | 'howMany' | 'whatIf' | 'doer' | 'name', WordList>
	>;
	/** Words among the first two of a question that asks what ought to be done: "should". */
	readonly advice: WordList;

	// Names and the words next to them

	/** Determiners that may come before a name: "the president". */
	readonly definite: WordList;
	/** The same where it is one word with a preposition: "al", "del". */
	readonly contracted: WordList;
	/** The others: "a president". */
	readonly indefinite: WordList;
	/** Further groups. Next to the name of a country or a party they mean somebody of it, not the country or the party: "US students". */
	readonly otherGroups: WordList;
	/**
	 * Offices and kinds of actors, with the language's words for each, in the singular and the plural. "The senator" is the actor
	 * whose names have any of the words that any language has for a senator.
	 */
	readonly offices: Readonly<Record<Office, WordList>>;
	readonly groups: Readonly<Record<Group, WordList>>;
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
	/** Words that are also written like names: they are one only in capitals, after a determiner, or in a text without any capitals. */
	readonly alsoWords: WordList;
	/** Phrases, separated by commas, whose last word looks like a name and is none: "tell us" is not about the US. */
	readonly notNames: string;
};
