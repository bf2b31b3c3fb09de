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
};
