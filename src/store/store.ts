import type { Choice, Debate, PhaseIndex, Poll, Side, Transition } from '../debate/debate.ts';
import type { Matrix } from '../debate/swing/swing.ts';
import type { Locale } from '../locales/locales.ts';

/**
 * What people make with Lectern, kept. A write resolves only when it is durable and rejects with StoreUnavailable when
 * it was not made so; every verb may be repeated without harm. Ids are Discord's snowflakes unless they say otherwise.
 * The time is the store's own: on Postgres the database's, so that all workers share one clock.
 */
export type Store = {
	settingsOf(guild: string): Promise<Settings>;
	/** Changes what the change names; undefined puts a setting back to its default. */
	changeSettings(guild: string, change: SettingsChange): Promise<Settings>;
	/** Lets a role moderate, whatever others change meanwhile. */
	addModeratorRole(guild: string, role: string): Promise<Settings>;
	/** Takes moderating away from a role, whatever others change meanwhile. */
	removeModeratorRole(guild: string, role: string): Promise<Settings>;
	/** Gives a channel its article, or takes it away. */
	setChannelArticle(guild: string, channel: string, article: string | undefined): Promise<Settings>;

	/** Keeps what a moderator previews, for a day, and drops what was typed into its form; saved again under the same id it is replaced, unless confirmed. */
	saveDraft(draft: Pick<Draft, 'id' | 'debate'>): Promise<void>;
	/** Keeps what was typed into the form of a draft that is not confirmed, for a day, and leaves the debate in it as it is now. */
	saveTyped(id: string, typed: Typed): Promise<void>;
	/** The draft of this id; undefined when unknown or expired. */
	draft(id: string): Promise<Draft | undefined>;
	dropDraft(id: string): Promise<void>;
	/**
	 * Opens the debate of a draft, once: confirmed again, it answers the same debate. Its announcement is leased to the
	 * caller for `lease` milliseconds, to post it at once; after that any worker may.
	 */
	confirmDraft(id: string, lease: number): Promise<{ debate: StoredDebate; already: boolean } | undefined>;

	debate(id: number): Promise<StoredDebate | undefined>;
	debateIn(thread: string): Promise<StoredDebate | undefined>;
	/** The debates of a server that are not closed, oldest first. */
	openDebates(guild: string): Promise<StoredDebate[]>;
	/** Debates that are not closed whose thread this is, or whose thread is in this channel. */
	openDebatesAt(place: string): Promise<StoredDebate[]>;
	/** The debates of a server that were posted, closed or not, newest first. */
	latestDebates(guild: string, limit: number): Promise<StoredDebate[]>;
	/** An open debate of the server on the same motion, whatever its case, spaces and closing punctuation. */
	duplicateOf(guild: string, motion: string): Promise<StoredDebate | undefined>;
	/**
	 * Records the thread of a debate as soon as Discord has made it; the first to be recorded stays, and is what it answers. A thread
	 * that is another debate's is not recorded.
	 * The end of a debate that was abandoned in the meantime is announced there.
	 */
	recordThread(id: number, thread: string): Promise<StoredDebate | undefined>;
	/** Records that a debate's post is complete in its thread, as `recordThread` does for the thread alone. */
	recordPost(id: number, post: { thread: string; message: string }): Promise<StoredDebate | undefined>;
	/** Deletes a debate that could not be posted, so that its draft can be confirmed again; false when it has a thread. */
	withdrawDebate(id: number): Promise<boolean>;

	/**
	 * Open debates whose threads should be looked at now, each to one caller. Each is due again after so many milliseconds, sooner
	 * where Discord did not know its thread the last time.
	 */
	claimDueThreads(limit: number, again: { usually: number; inDoubt: number }): Promise<WatchedDebate[]>;
	/** Makes a look at this thread due at once, where an open debate is in it. */
	checkThreadSoon(thread: string): Promise<void>;
	/** Records that a debate's thread is there, and whether somebody closed it by hand; `touched`: the look kept it awake. */
	recordThreadSeen(id: number, seen: { closedByHand: boolean; touched: boolean }): Promise<void>;
	/**
	 * Records that Discord does not know a debate's thread or channel, and makes a look due after `again` milliseconds. Answers
	 * for how many milliseconds it has been saying so: 0 the first time.
	 */
	recordThreadMissing(id: number, again: number): Promise<number>;

	/**
	 * Moves a debate on, once for each phase it leaves: whoever comes second is told `already`. The announcement is
	 * recorded with it. To `closed`, the ballots become the result and are deleted.
	 */
	advance(id: number, step: Step): Promise<{ debate: StoredDebate; already: boolean } | undefined>;
	/**
	 * Ends a debate that cannot go on, whatever phase it is in: its ballots become the result and are deleted. Its end is announced
	 * in its thread unless that is gone. Answers undefined when it is closed already, and for one to be withdrawn that has a thread.
	 */
	abandon(id: number, why: Abandoned): Promise<StoredDebate | undefined>;
	/** Calls back after each step that is taken through this very store; what other processes do is not heard. Answers how to stop. */
	onStep(listener: () => void): () => void;
	/** The steps a debate took, in order, from its opening. */
	phaseChanges(id: number): Promise<PhaseChange[]>;
	/** Debates whose deadline has passed, each to one caller at a time for `lease` milliseconds. */
	claimDueDebates(limit: number, lease: number): Promise<StoredDebate[]>;
	/** Milliseconds until something is due, a deadline or an announcement; 0 when it already is, undefined when nothing waits. */
	timeUntilDue(): Promise<number | undefined>;

	/** Casts or changes a ballot; `closed` when the debate does not, or no longer, take ballots for this poll. */
	castBallot(ballot: Ballot): Promise<'cast' | 'changed' | 'same' | 'closed'>;
	/** How many ballots each poll has; never what they say. */
	turnout(id: number): Promise<Turnout | undefined>;
	/** How many members have cast both ballots so far; 0 once it is closed, when there is a result. */
	countVoters(id: number): Promise<number>;
	/** What remains of a closed debate's ballots; undefined until it is closed. */
	result(id: number): Promise<Result | undefined>;

	/** Announcements to send, each to one caller at a time for `lease` milliseconds, a debate's own in order. */
	claimAnnouncements(limit: number, lease: number): Promise<Announcement[]>;
	/** Records an announcement as sent; the first message to be recorded stays. */
	recordAnnouncement(nonce: string, message: string): Promise<void>;
	/** The announcements of a debate that were tried and have not been made, oldest first. */
	failedAnnouncements(debate: number): Promise<FailedAnnouncement[]>;
	/** Whether the announcement of this step was made. */
	isAnnounced(debate: number, phase: PhaseIndex): Promise<boolean>;
	/** Puts a failed announcement off by so many milliseconds, an hour at most, or gives it up. */
	recordAnnouncementFailure(nonce: string, why: string, again: { retryIn: number } | 'given up'): Promise<void>;
	/** Forgets an announcement that there is no more reason to make. */
	dropAnnouncement(nonce: string): Promise<void>;

	/** Keeps that a claim was quoted in a debate. */
	recordQuote(quote: QuoteUsed): Promise<void>;
	/** The quotes used in a debate, in the order they were. */
	quotesIn(debate: number): Promise<(QuoteUsed & { readonly at: number })[]>;

	/** How many things are kept about a member, by kind. */
	countDataAbout(member: string): Promise<DataCounts>;
	/** Deletes a member's ballots in open debates and drafts, and takes their name off all else; answers what it was. */
	forgetMember(member: string): Promise<DataCounts>;

	/** Whether the look at the servers is due; then it is the caller's for `lease` milliseconds. */
	claimServerCheck(lease: number): Promise<boolean>;
	/**
	 * Records which servers the bot is in, and that the next look is due in so many milliseconds: those that something is kept of
	 * and that are not among them are noted as missing, since the first look that missed them.
	 */
	recordServersSeen(present: ReadonlySet<string>, next: number): Promise<void>;
	/** Records that the bot is in a server after all. */
	recordServerSeen(guild: string): Promise<void>;
	/** Deletes all that is kept of servers missing for `since` milliseconds and in so many looks; answers their ids. */
	forgetMissingServers(missing: { readonly since: number; readonly looks: number }): Promise<string[]>;

	/** The store's time in epoch milliseconds, to compare with the times it gives. */
	now(): Promise<number>;
	/** Whether the store answers. */
	isHealthy(): Promise<boolean>;
	/** Why nothing can be kept at the moment, in words that anyone may read; undefined when the store answers. */
	problem(): Promise<StoreProblem | undefined>;
	/** Ends the store. What is still under way is finished or refused. */
	close(): Promise<void>;
};

/** What can be wrong with a store. The log says more. */
export type StoreProblem = 'does not answer' | 'was deleted or replaced';

export type Settings = {
	readonly article: string | undefined;
	readonly channelArticles: Readonly<Record<string, string>>;
	readonly debateChannel: string | undefined;
	readonly locale: Locale | undefined;
	/** How many members must cast both ballots before more than their number is published; LEAST_MINIMUM or more. */
	readonly minimum: number;
	readonly moderatorRoles: readonly string[];
};

/** Lists are not among them: written back whole, they would undo what others changed meanwhile. */
export type SettingsChange = {
	readonly [K in Exclude<keyof Settings, 'channelArticles' | 'moderatorRoles'>]?: Settings[K] | undefined;
};

/** What a debate is before it is opened; `polls` says which poll each phase of the format takes ballots for. */
export type NewDebate = Omit<Debate, 'id' | 'thread' | 'phase' | 'phaseStartedAt' | 'deadline'> & {
	readonly polls: readonly (Poll | undefined)[];
};

/** A debate and where its post is. */
export type StoredDebate = Omit<Debate, 'openedBy'> & {
	readonly message: string | undefined;
	readonly polls: readonly (Poll | undefined)[];
	/** The poll now taking ballots. */
	readonly poll: Poll | undefined;
	/** Undefined once this member asked to be forgotten. */
	readonly openedBy: string | undefined;
	/** Why it was closed without a word; undefined for every other debate. */
	readonly abandoned: Abandoned | undefined;
	/** Somebody closed its thread in Discord: most members cannot vote there until it is opened again. */
	readonly closedByHand: boolean;
};

/** An open debate with a thread, the time when a look last kept the thread awake, and the time now, in epoch milliseconds. */
export type WatchedDebate = StoredDebate & {
	readonly thread: string;
	readonly touchedAt: number;
	readonly now: number;
};

/**
 * Its thread or channel is gone; Discord refused its post for good, or could not be brought to take it for a day; or a
 * moderator took it back before it was posted.
 */
export type Abandoned = 'gone' | 'refused' | 'unreached' | 'withdrawn';

/** A preview, under an id its maker chose, such as the id of the interaction that asked for it. */
export type Draft = {
	readonly id: string;
	readonly debate: NewDebate;
	/** What was last sent in its form and has not become the debate, by the names of the fields. */
	readonly typed?: Typed;
};

/** What was sent in the form that edits a draft, by the names of its fields. */
export type Typed = Readonly<Partial<Record<'motion' | 'first_vote' | 'discussion' | 'last_vote', string>>>;

/** A step from the phase the caller saw; `by` is the moderator who asked for it, undefined for a deadline. */
export type Step = Transition & { readonly by: string | undefined };

export type PhaseChange = { readonly to: PhaseIndex; readonly at: number; readonly by: string | undefined };

export type Ballot = {
	readonly debate: number;
	readonly poll: Poll;
	readonly member: string;
	readonly choice: Choice;
};

export type Turnout = Readonly<Record<Poll, number>>;

/** What is kept of ballots: how many members cast each, how many cast both, and, unless those are fewer than the minimum, how they moved. */
export type Result = { readonly n: number; readonly matrix: Matrix | undefined; readonly turnout: Turnout };

export type AnnouncementKind = 'opened' | 'phase' | 'closed';

/** Something to be said in a debate's thread once; sent with its nonce (25 characters at most), Discord says it once. */
export type Announcement = {
	readonly nonce: string;
	readonly kind: AnnouncementKind;
	readonly debate: number;
	/** The phase it announces. */
	readonly phase: PhaseIndex;
	/** Counted from 1. */
	readonly attempt: number;
};

/** An announcement that failed: why, and whether it will be tried again. */
export type FailedAnnouncement = Pick<Announcement, 'kind' | 'phase'> & {
	readonly why: string;
	readonly again: boolean;
};

/** A claim quoted in a debate, under an id its maker chose, such as the id of the interaction that quoted it. */
export type QuoteUsed = {
	readonly id: string;
	readonly debate: number;
	readonly article: string;
	readonly claim: string;
	readonly side: Side | undefined;
	/** Undefined once this member asked to be forgotten. */
	readonly by: string | undefined;
};

export type DataCounts = {
	readonly ballots: number;
	readonly quotes: number;
	readonly debatesOpened: number;
	/** Without the first phase of a debate, which begins when it is opened. */
	readonly phasesMoved: number;
	/** Without those that became debates. */
	readonly drafts: number;
};
