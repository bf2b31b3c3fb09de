/** `person`: somebody with a name. `group`: everything else that can say or want something, such as a party, a government or "critics". */
export type FoundKind =
	| 'person'
	| 'party'
	| 'state'
	| 'government'
	| 'agency'
	| 'court'
	| 'company'
	| 'organisation'
	| 'medium'
	| 'document'
	| 'group'
	| 'society'
	| 'unnamed'
	| 'other';

/** The words by which people and groups are recognised in one language. Each list is lower-case words with blanks between them. */
export type ActorWords = {
	/** What stands in front of a person's name: "president", "mr.". */
	readonly titles: string;
	readonly femaleTitles: string;
	/** Titles of men, where the language has a form of its own. */
	readonly maleTitles: string;
	/** Lower-case words inside names: "of", "de la". */
	readonly inNames: string;
	/** Words in the names of organisations, by what kind they are. */
	readonly organisations: Readonly<Partial<Record<FoundKind, string>>>;
	/** Nouns of groups that can say or want something, by kind. */
	readonly groups: Readonly<Partial<Record<FoundKind, string>>>;
	/** Nouns of groups that mean nobody in particular if they stand alone. */
	readonly vague: string;
	/** Endings of plural nouns for people, as a regular expression; and the plural nouns that only look so. */
	readonly people: RegExp;
	readonly noPeople: string;
	/** Words that may stand between an article and the noun: "some", "other". */
	readonly quantifiers: string;
	/** Countries and the people and things of them: `mexico: mexican mexicans`. */
	readonly demonyms: string;
	/** Demonyms and capitals that mean the state itself: "Washington", "U.S.". */
	readonly states: string;
	/** Endings of demonyms that can mean a people. */
	readonly peoples: RegExp;
	readonly parties: string;
	/** Common given names. */
	readonly givenNames: string;
	/** In a language that describes a noun after it: the word for "of", and how adjectives end. */
	readonly after: { readonly of: string; readonly adjectives: RegExp } | undefined;
};

/** The words of one language by which it is suggested who says what, who is meant, and what may be a claim or a motion. */
export type AttributionWords = {
	readonly actors: ActorWords;
	/** Words by which a writer leaves open whether something is so. Each use of `matchAll` needs the flag `g`. */
	readonly hedges: RegExp;
	/** What says that something ought to be done. */
	readonly ought: RegExp;
	/** What has such a word and is no proposal: "must have been". */
	readonly noProposal: RegExp;
	/** Places before words with which a clause begins. */
	readonly clauseStarts: RegExp;
	/** Places after words that a clause can do without at its beginning: "and". */
	readonly afterJoints: RegExp;
	readonly pronouns: {
		readonly she: string;
		readonly he: string;
		/** Several people: "they", "some". */
		readonly many: string;
		readonly thing: string;
		/** "who". */
		readonly relative: string;
		/** Whoever speaks: "I", "we". */
		readonly self: string;
		/** Nobody in particular: "you", "there". */
		readonly nobody: string;
	};
	/** What may stand before a pronoun: "both". */
	readonly beforePronouns: RegExp;
	/** Those and that through which an office speaks: "spokesman", "report". */
	readonly voices: RegExp;
	/** Articles and numbers in front of a name. */
	readonly leading: RegExp;
	/** Where what is added to a name begins: ", who". */
	readonly additions: RegExp;
	/** Prepositions after which somebody else is named than the one who speaks: "a friend of". */
	readonly ofOthers: RegExp;
	/** How verbs with many subjects end, in a language that leaves out pronouns. */
	readonly manyVerbs: RegExp | undefined;
};
