import type { PhaseIndex } from '../debate/debate.ts';
import type {
	Abandoned,
	Announcement,
	ArticleDraft,
	ArticleRevision,
	Ballot,
	DataCounts,
	Draft,
	FailedAnnouncement,
	NewArticleDraft,
	PhaseChange,
	Publication,
	QuoteUsed,
	RefusedFor,
	RemovedArticle,
	Result,
	ServerArticle,
	ServerLibrary,
	Settings,
	SettingsChange,
	Step,
	StoredDebate,
	Turnout,
	Typed,
	WatchedDebate,
} from './records.ts';

/**
 * Keeps what people make with Lectern: settings, drafts, debates, ballots, announcements and quotes.
 *
 * For every verb:
 * - A verb that writes resolves when the write is committed and durable. It rejects with StoreUnavailable when nothing was
 *   written, and with Unconfirmed (a StoreUnavailable) when the database did not say in time whether it was.
 * - A verb that only reads rejects with StoreUnavailable when the database cannot answer in time.
 * - Repeating a verb does no harm.
 * - Ids are Discord's snowflakes unless said otherwise. Times are milliseconds since 1970 by the store's own clock. On
 *   Postgres that is the database's clock, so that all workers share one. Lengths of time are milliseconds.
 */
export type Store = {
	/** The settings of a server; the defaults when it has none. */
	settingsOf(guild: string): Promise<Settings>;
	/** Changes the settings that `change` names; undefined puts a setting back to its default. Resolves to the settings after it. */
	changeSettings(guild: string, change: SettingsChange): Promise<Settings>;
	/** Lets a role moderate. Roles that others add or remove at the same time are kept. Resolves to the settings after it. */
	addModeratorRole(guild: string, role: string): Promise<Settings>;
	/** No longer lets a role moderate. Roles that others add or remove at the same time are kept. Resolves to the settings after it. */
	removeModeratorRole(guild: string, role: string): Promise<Settings>;
	/** Sets the article of a channel; undefined removes it. Resolves to the settings after it. */
	setChannelArticle(guild: string, channel: string, article: string | undefined): Promise<Settings>;

	/**
	 * Keeps a preview for a day. Under an id that exists already it replaces the draft and what was typed into its form, unless
	 * that draft is confirmed.
	 */
	saveDraft(draft: Pick<Draft, 'id' | 'debate'>): Promise<void>;
	/** Keeps what was typed into a draft's form and keeps the draft for another day. The debate in it stays as it is. Does nothing for a confirmed draft. */
	saveTyped(id: string, typed: Typed): Promise<void>;
	/** The draft of this id; undefined when it is unknown or older than a day. */
	draft(id: string): Promise<Draft | undefined>;
	/** Deletes a draft, unless it is confirmed. */
	dropDraft(id: string): Promise<void>;
	/**
	 * Opens the debate of a draft, once: confirmed again, it resolves to the same debate with `already`. Commits the debate, its
	 * first step and its announcement together. The announcement is leased to the caller for `lease` milliseconds, so that the
	 * caller can post at once; after that any worker may. Undefined for a draft that is unknown or older than a day.
	 */
	confirmDraft(id: string, lease: number): Promise<{ debate: StoredDebate; already: boolean } | undefined>;

	/** The debate of this number. */
	debate(id: number): Promise<StoredDebate | undefined>;
	/** The debate in this thread, open or closed. */
	debateIn(thread: string): Promise<StoredDebate | undefined>;
	/** The debates of a server that are not closed, oldest first. */
	openDebates(guild: string): Promise<StoredDebate[]>;
	/** The debates that are not closed and whose thread is this place or is in this channel, oldest first. */
	openDebatesAt(place: string): Promise<StoredDebate[]>;
	/** At most `limit` debates of a server that have a thread, open or closed, newest first. */
	latestDebates(guild: string, limit: number): Promise<StoredDebate[]>;
	/** The oldest open debate of the server on the same motion. Case, spaces and closing punctuation make no difference. */
	duplicateOf(guild: string, motion: string): Promise<StoredDebate | undefined>;
	/**
	 * Records the thread of a debate. The first thread to be recorded stays, and a thread of another debate is not recorded;
	 * resolves to the debate after it. If the debate was abandoned before it had a thread, its end will be announced there.
	 */
	recordThread(id: number, thread: string): Promise<StoredDebate | undefined>;
	/** Records that a debate's post is complete: its thread, as recordThread does, and its first message. No worker will post it again. */
	recordPost(id: number, post: { thread: string; message: string }): Promise<StoredDebate | undefined>;
	/** Deletes a debate that could not be posted, so that its draft can be confirmed again. Resolves to false when the debate has a thread. */
	withdrawDebate(id: number): Promise<boolean>;

	/**
	 * Claims open debates whose threads are due to be looked at, each for one caller. Each thread is due again after `usually`
	 * milliseconds, or after `inDoubt` if Discord did not know it last time.
	 */
	claimDueThreads(limit: number, again: { usually: number; inDoubt: number }): Promise<WatchedDebate[]>;
	/** Makes a look at this thread due at once, if an open debate is in it. */
	checkThreadSoon(thread: string): Promise<void>;
	/** Records that a debate's thread exists, and whether somebody closed it by hand. `touched` says that the look kept it awake. */
	recordThreadSeen(id: number, seen: { closedByHand: boolean; touched: boolean }): Promise<void>;
	/**
	 * Records that Discord does not know a debate's thread or channel, and makes a look due after `again` milliseconds. Resolves to
	 * how many milliseconds ago that was first recorded: 0 the first time.
	 */
	recordThreadMissing(id: number, again: number): Promise<number>;

	/**
	 * Moves a debate on from the phase `step.from`. Only the first caller does: the others resolve to the debate as it is, with
	 * `already`. Commits the step, its announcement and, at the close, the result together; the close deletes the ballots.
	 * Undefined for an unknown debate.
	 */
	advance(id: number, step: Step): Promise<{ debate: StoredDebate; already: boolean } | undefined>;
	/**
	 * Closes a debate that cannot go on, in any phase. Commits its result and deletes its ballots; its end is announced in its
	 * thread unless that is gone. Undefined when it is unknown or closed already, and for `withdrawn` when it has a thread.
	 */
	abandon(id: number, why: Abandoned): Promise<StoredDebate | undefined>;
	/** Calls `listener` after each step taken through this Store object. Steps of other processes are not noticed. Returns a function that stops it. */
	onStep(listener: () => void): () => void;
	/** The steps a debate took, in order, from its opening. */
	phaseChanges(id: number): Promise<PhaseChange[]>;
	/** Claims debates whose deadline has passed, each for one caller at a time and for `lease` milliseconds. */
	claimDueDebates(limit: number, lease: number): Promise<StoredDebate[]>;
	/** Milliseconds until a deadline or an announcement is due: 0 when one is due now, undefined when nothing waits. */
	timeUntilDue(): Promise<number | undefined>;

	/** Casts or changes a ballot. Resolves to `closed` when the debate takes no ballots for this poll, for instance since its deadline. */
	castBallot(ballot: Ballot): Promise<'cast' | 'changed' | 'same' | 'closed'>;
	/** How many ballots each poll has, never what they say. Undefined for an unknown debate. */
	turnout(id: number): Promise<Turnout | undefined>;
	/** How many members have cast both ballots so far. 0 once the debate is closed: then its result says it. */
	countVoters(id: number): Promise<number>;
	/** What remains of a closed debate's ballots; undefined until it is closed. */
	result(id: number): Promise<Result | undefined>;

	/** Claims announcements to send, each for one caller at a time and for `lease` milliseconds. Those of one debate come in order. */
	claimAnnouncements(limit: number, lease: number): Promise<Announcement[]>;
	/** Records that an announcement was sent as this message. The first message to be recorded stays. */
	recordAnnouncement(nonce: string, message: string): Promise<void>;
	/** The announcements of a debate that failed and have not been sent since, oldest first. */
	failedAnnouncements(debate: number): Promise<FailedAnnouncement[]>;
	/** Whether the announcement of a debate's entering this phase was sent. */
	isAnnounced(debate: number, phase: PhaseIndex): Promise<boolean>;
	/** Records why an announcement failed. It is due again after `retryIn` milliseconds, at most an hour, or given up. */
	recordAnnouncementFailure(nonce: string, why: string, again: { retryIn: number } | 'given up'): Promise<void>;
	/** Deletes an announcement that there is no more reason to send. */
	dropAnnouncement(nonce: string): Promise<void>;

	/** Records that a claim was quoted in a debate. The first record under an id stays. */
	recordQuote(quote: QuoteUsed): Promise<void>;
	/** The quotes used in a debate, oldest first. */
	quotesIn(debate: number): Promise<(QuoteUsed & { readonly at: number })[]>;

	/**
	 * Keeps the draft of an article for a week. Under an id that exists already it replaces that draft. The limits of
	 * articles/limits.ts hold for each server; drafts that are replaced are not counted as begun.
	 */
	saveArticleDraft(
		guild: string,
		draft: NewArticleDraft,
	): Promise<
		ArticleDraft | RefusedFor<'text too long' | 'too many drafts' | 'drafts full' | 'draft changed' | 'draft gone'>
	>;
	/** The draft of this id with its text; undefined when it is unknown or older than a week. */
	articleDraft(guild: string, id: string): Promise<(ArticleDraft & { readonly text: string }) | undefined>;
	/** The drafts of a server, oldest first. */
	articleDrafts(guild: string): Promise<ArticleDraft[]>;
	/** Deletes the draft of an article. */
	dropArticleDraft(guild: string, id: string): Promise<void>;

	/**
	 * Makes a text the newest revision of the article with this source, or else this id, or of a new article, and deletes the draft
	 * it was made of in the same commit. An article that was removed is there again. Resolves with `already` when the current
	 * revision has the same text.
	 */
	publishArticle(
		guild: string,
		publication: Publication,
	): Promise<
		| { article: ServerArticle; already: boolean }
		| RefusedFor<
				| 'text too long'
				| 'too many articles'
				| 'library full'
				| 'article changed'
				| 'source of another'
				| 'draft changed'
				| 'draft gone'
		  >
	>;
	/**
	 * Makes the text of an earlier revision the newest one, if `from` is still the current revision. Resolves with `already` when the
	 * current revision has this text. Undefined for an unknown article or revision.
	 */
	revertArticle(
		guild: string,
		id: string,
		revert: { readonly from: number; readonly to: number; readonly by: string },
	): Promise<{ article: ServerArticle; already: boolean } | RefusedFor<'article changed'> | undefined>;
	/**
	 * Takes an article off the list. It can be restored for a day, and is deleted a day after that. Revisions that a debate or one of
	 * its quotes uses are never deleted. Removed again, it resolves with `already`. Undefined for an unknown article.
	 */
	removeArticle(
		guild: string,
		id: string,
		by: string,
	): Promise<{ article: RemovedArticle; already: boolean } | undefined>;
	/** Puts a removed article back on the list as it was. Undefined when it is unknown or was removed more than a day ago. */
	restoreArticle(guild: string, id: string): Promise<{ article: ServerArticle; already: boolean } | undefined>;
	/**
	 * The articles of a server, without their texts. The version is never newer than the list: if it is still the one that
	 * libraryVersion gives, the list is up to date.
	 */
	articlesOf(guild: string): Promise<ServerLibrary>;
	/** A number that every change of the server's list of articles makes larger, in whichever process; 0 before the first. One row is read for it. */
	libraryVersion(guild: string): Promise<number>;
	/** The articles that can be restored, the last to be removed first. */
	removedArticles(guild: string): Promise<RemovedArticle[]>;
	/** One revision with its text, also of an article that was removed. Undefined when it is unknown or was deleted. */
	articleRevision(
		guild: string,
		id: string,
		revision: number,
	): Promise<(ArticleRevision & { readonly text: string }) | undefined>;
	/** The revisions of an article, without their texts, newest first. Old ones may have been deleted to make room. */
	articleRevisions(guild: string, id: string): Promise<ArticleRevision[]>;
	/** Deletes what is over in all servers: drafts of articles that expired, and what was removed two days ago and no debate uses. */
	purgeArticles(): Promise<void>;

	/** How many things the store keeps about a member, by kind. */
	countDataAbout(member: string): Promise<DataCounts>;
	/** Deletes a member's ballots in open debates and their drafts, and their name everywhere else. Resolves to what there was. */
	forgetMember(member: string): Promise<DataCounts>;

	/** Whether it is time to check which servers the bot is in. If so, the check is the caller's for `lease` milliseconds. */
	claimServerCheck(lease: number): Promise<boolean>;
	/**
	 * Records which servers the bot is in, and that the next check is due in `next` milliseconds. A server with data that is not
	 * among them counts as missing since the first check that did not find it.
	 */
	recordServersSeen(present: ReadonlySet<string>, next: number): Promise<void>;
	/** Records that the bot is in a server, which then no longer counts as missing. */
	recordServerSeen(guild: string): Promise<void>;
	/** Deletes all data of servers that were missing for `since` milliseconds and in at least `looks` checks. Resolves to their ids. */
	forgetMissingServers(missing: { readonly since: number; readonly looks: number }): Promise<string[]>;

	/** The store's time, to compare with the times it gives. */
	now(): Promise<number>;
	/** Whether the store answers and is still the database that was opened. Never rejects. */
	isHealthy(): Promise<boolean>;
	/** Why nothing can be kept at the moment, in words that anyone may read; undefined when nothing is wrong. Never rejects. */
	problem(): Promise<StoreProblem | undefined>;
	/** Closes the database. Work that is under way is finished or rejected. */
	close(): Promise<void>;
};

/** What can be wrong with a store, in words that anyone may read. The log has the details. */
export type StoreProblem = 'does not answer' | 'was deleted or replaced';
