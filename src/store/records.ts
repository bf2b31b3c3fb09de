import type { Choice, Debate, PhaseIndex, Poll, Side, Transition } from '../debate/debate.ts';
import type { Matrix } from '../debate/swing/swing.ts';
import type { Locale } from '../locales/locales.ts';

// What Store keeps and gives back, in the order of its verbs.

/** What a server has set. Undefined is the default. */
export type Settings = {
	readonly article: string | undefined;
	readonly channelArticles: Readonly<Record<string, string>>;
	readonly debateChannel: string | undefined;
	readonly locale: Locale | undefined;
	/** How many members must cast both ballots before more than their number is published; LEAST_MINIMUM or more. */
	readonly minimum: number;
	readonly moderatorRoles: readonly string[];
};

/** The settings that changeSettings can change. Lists are not among them: writing one back would undo what others changed meanwhile. */
export type SettingsChange = {
	readonly [K in Exclude<keyof Settings, 'channelArticles' | 'moderatorRoles'>]?: Settings[K] | undefined;
};

/** A debate before it is opened. `polls` has the poll that takes ballots in each phase of the format. */
export type NewDebate = Omit<Debate, 'id' | 'thread' | 'phase' | 'phaseStartedAt' | 'deadline'> & {
	readonly polls: readonly (Poll | undefined)[];
};

/** A debate with the message that opened it. */
export type StoredDebate = Omit<Debate, 'openedBy'> & {
	readonly message: string | undefined;
	readonly polls: readonly (Poll | undefined)[];
	/** The poll that takes ballots in the running phase. A deadline that has passed ends it, though the phase still runs. */
	readonly poll: Poll | undefined;
	/** Undefined once this member asked to be forgotten. */
	readonly openedBy: string | undefined;
	/** Why the debate was abandoned; undefined for every other debate. */
	readonly abandoned: Abandoned | undefined;
	/** Whether somebody closed its thread in Discord. Most members cannot vote there until it is opened again. */
	readonly closedByHand: boolean;
};

/** An open debate with a thread, when a look last kept the thread awake (0: never), and the time now. */
export type WatchedDebate = StoredDebate & {
	readonly thread: string;
	readonly touchedAt: number;
	readonly now: number;
};

/**
 * Why a debate was abandoned: its thread or channel is gone; Discord refused its post for good; Discord did not take the post
 * for a day; or a moderator withdrew it before it was posted.
 */
export type Abandoned = 'gone' | 'refused' | 'unreached' | 'withdrawn';

/** A preview. The caller chooses its id, such as the id of the interaction that asked for it. */
export type Draft = {
	readonly id: string;
	readonly debate: NewDebate;
	/** What was last sent in its form, unless it has become the debate. */
	readonly typed?: Typed;
};

/** What was sent in the form that edits a draft, by the names of its fields. */
export type Typed = Readonly<Partial<Record<'motion' | 'first_vote' | 'discussion' | 'last_vote', string>>>;

/** A step from the phase that the caller saw. `by` is the moderator who asked for it; undefined for a deadline. */
export type Step = Transition & { readonly by: string | undefined };

/** A step a debate took: to which phase, when, and by which moderator (undefined for a deadline or a forgotten member). */
export type PhaseChange = { readonly to: PhaseIndex; readonly at: number; readonly by: string | undefined };

/** One member's choice in one poll of a debate. */
export type Ballot = {
	readonly debate: number;
	readonly poll: Poll;
	readonly member: string;
	readonly choice: Choice;
};

/** How many ballots each poll has. */
export type Turnout = Readonly<Record<Poll, number>>;

/** What is kept of ballots: how many members cast both (`n`), how they moved unless they are fewer than the minimum, and the turnout. */
export type Result = { readonly n: number; readonly matrix: Matrix | undefined; readonly turnout: Turnout };

export type AnnouncementKind = 'opened' | 'phase' | 'closed';

/** A message to be sent to a debate's thread once. Discord shows a message with the same nonce (25 characters at most) only once. */
export type Announcement = {
	readonly nonce: string;
	readonly kind: AnnouncementKind;
	readonly debate: number;
	/** The phase that it announces. */
	readonly phase: PhaseIndex;
	/** Which attempt this is, from 1. */
	readonly attempt: number;
};

/** An announcement that failed: why, and whether it will be tried again. */
export type FailedAnnouncement = Pick<Announcement, 'kind' | 'phase'> & {
	readonly why: string;
	readonly again: boolean;
};

/**
 * A claim or a passage that was quoted in a debate. `claim` is the claim's id or the reference to the passage. The caller chooses the id of the
 * row, such as the id of the interaction that quoted it.
 */
export type QuoteUsed = {
	readonly id: string;
	readonly debate: number;
	readonly article: string;
	/** The revision of a server's own article; undefined for an article that the operator ships. */
	readonly articleRevision?: number | undefined;
	readonly claim: string;
	readonly side: Side | undefined;
	/** Undefined once this member asked to be forgotten. */
	readonly by: string | undefined;
};

/** How many things the store keeps about a member. */
export type DataCounts = {
	readonly ballots: number;
	readonly quotes: number;
	readonly debatesOpened: number;
	/** Not counting a debate's first phase, which begins when the debate is opened. */
	readonly phasesMoved: number;
	/** Not counting drafts that became debates. */
	readonly drafts: number;
	readonly articleDrafts: number;
	/** Revisions of articles that they published, and articles that they removed. */
	readonly articleChanges: number;
};

/**
 * How a revision came to be: its text was added or replaced, what is recorded about the text was changed, or an earlier revision
 * was brought back.
 */
export type RevisionKind = 'published' | 'annotated' | 'reverted';

/** A revision of a server's own article, without its text. */
export type ArticleRevision = {
	readonly article: string;
	/** Counts from 1 in each article. */
	readonly revision: number;
	readonly what: RevisionKind;
	readonly title: string;
	/** The languages of the article, that of its text first. */
	readonly languages: readonly string[];
	/** What a list shows of the article besides. Only the caller reads it. */
	readonly entry: string;
	/** The SHA-256 of the text, in hexadecimal. What is made of a text should be remembered by it: a number may return once an article was purged. */
	readonly hash: string;
	/** The length of the text in UTF-8. */
	readonly bytes: number;
	readonly at: number;
	/** Undefined once this member asked to be forgotten. */
	readonly by: string | undefined;
};

/** A server's own article: its current revision, and by which key its source is recognised, such as the address of a page. */
export type ServerArticle = ArticleRevision & { readonly source: string | undefined };

/** The articles of a server by title, and the version of that list: it is another after every change. */
export type ServerLibrary = { readonly version: number; readonly articles: readonly ServerArticle[] };

/** An article that was removed, and until when it can be restored. */
export type RemovedArticle = ServerArticle & {
	readonly removedAt: number;
	readonly removedBy: string | undefined;
	readonly restorableUntil: number;
};

/** A text to be published as an article's new revision. The store never reads the text; it must be well-formed and without U+0000, as all JSON is. */
export type Publication = Pick<ArticleRevision, 'title' | 'languages' | 'entry'> & {
	/** The article's id, if no article has the source. */
	readonly id: string;
	readonly text: string;
	readonly source: string | undefined;
	readonly what: Exclude<RevisionKind, 'reverted'>;
	readonly by: string;
	/** The revision that the moderator saw as the current one, or 'none' for a new article. Left out, the text follows whatever is there. */
	readonly follows?: number | 'none' | undefined;
	/** The draft that the text was made of, as it was read. It is deleted. */
	readonly draft?: Pick<ArticleDraft, 'id' | 'hash'> | undefined;
};

/** The draft of an article, without its text. */
export type ArticleDraft = {
	/** The caller chooses it, such as the id of the interaction that began the draft. */
	readonly id: string;
	readonly source: string | undefined;
	readonly hash: string;
	readonly bytes: number;
	readonly savedAt: number;
	readonly savedBy: string;
	readonly expiresAt: number;
};

/** A draft to be kept. */
export type NewArticleDraft = Pick<ArticleDraft, 'id' | 'source'> & {
	readonly text: string;
	readonly by: string;
	/** The hash of the draft that this one corrects. Left out, it replaces any draft of this id. */
	readonly replaces?: string | undefined;
};

/** Why a server's articles stay as they are. `most` is the limit. */
export type ArticleRefusal =
	| { readonly refused: 'text too long'; readonly bytes: number; readonly most: number }
	| { readonly refused: 'too many articles'; readonly most: number }
	/** The texts of all articles, revisions and removed articles that must be kept leave no room for this one. */
	| { readonly refused: 'library full'; readonly bytes: number; readonly most: number }
	/** Too many drafts were begun in an hour. The next one may be begun in `retryIn` milliseconds. */
	| { readonly refused: 'too many drafts'; readonly most: number; readonly retryIn: number }
	| { readonly refused: 'drafts full'; readonly bytes: number; readonly most: number }
	/** Somebody was faster. `current` is the article now; undefined if there is none. */
	| { readonly refused: 'article changed'; readonly current: ServerArticle | undefined }
	/** Another article has this source. */
	| { readonly refused: 'source of another'; readonly current: ServerArticle }
	/** Somebody corrected the draft meanwhile, or it was published, dropped or is too old. */
	| { readonly refused: 'draft changed' }
	| { readonly refused: 'draft gone' };

/** Those of the reasons that one verb can have. */
export type RefusedFor<Reason extends ArticleRefusal['refused']> = Extract<
	ArticleRefusal,
	{ readonly refused: Reason }
>;
