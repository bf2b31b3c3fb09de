import type { LeftOutKind } from './left-out-kinds.ts';
import type { PhraseList } from './word-list.ts';

/**
 * The words by which a draft tells an article from what is printed around it. Phrases are compared without case and accents. Names of months and
 * days come from `Intl`.
 */
export type DraftWords = {
	/** What stands before the names of authors: "by". Longer ones first. */
	readonly by: PhraseList;
	/** What joins two names: "and". */
	readonly and: PhraseList;
	/** What stands before the name of a source, with a colon: "source". */
	readonly source: PhraseList;
	readonly published: PhraseList;
	readonly updated: PhraseList;
	/** Words of a line that has only dates, besides those above: "on", "at". */
	readonly dateWords: PhraseList;
	/** A line that says no more than this is no part of the article. */
	readonly wholeLines: Readonly<Partial<Record<LeftOutKind, PhraseList>>>;
	/** A short line that begins so is no part of the article. */
	readonly lineStarts: Readonly<Partial<Record<LeftOutKind, PhraseList>>>;
	/** A short line that begins so is part of the article in the middle, but not at its end. */
	readonly lastLineStarts: Readonly<Partial<Record<LeftOutKind, PhraseList>>>;
	/** What a picture's caption begins with, before a colon or a name: "photo". */
	readonly captionStarts: PhraseList;
	/** What says in a short line without a full stop that it belongs to a picture: "getty images". */
	readonly captionWords: PhraseList;
	/** The title of a table of contents. */
	readonly contents: PhraseList;
	/** The title of a list of notes. */
	readonly notes: PhraseList;
	/** What a transcript writes before a speaker's name or office: "Mr.", "The". Capitals matter. */
	readonly speakerTitles: PhraseList;
	/** What a record of a debate says itself, between the turns of the speakers: how such a paragraph begins. */
	readonly narration: PhraseList;
	/** Labels that have a colon and are nobody's name: "note", "question 1". */
	readonly noSpeakers: PhraseList;
};
