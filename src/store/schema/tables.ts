import type { Generated } from 'kysely';
import type { Choice, Poll } from '../../debate/debate.ts';
import type { Locale } from '../../locales/locales.ts';
import type { Abandoned, AnnouncementKind, RevisionKind } from '../records.ts';

/** The database systems that can hold the tables. */
export type EngineKind = 'sqlite' | 'postgres';

/**
 * The columns of every table. Snowflakes are text, times are milliseconds since 1970, lists are JSON (read by json-columns.ts), and
 * null is what Store calls undefined.
 */
export type Tables = {
	guild_settings: {
		guild: string;
		article: string | null;
		debate_channel: string | null;
		locale: string | null;
		minimum: number | null;
		moderator_roles: string | null;
	};
	channel_articles: { guild: string; channel: string; article: string };
	drafts: { id: string; opened_by: string; content: string; expires_at: number; debate: number | null };
	debates: DebateRow;
	/** One row for each step a debate took. The key makes a second step from the same phase impossible. */
	phase_changes: { debate: number; step: number; to_phase: number | null; moved_at: number; moved_by: string | null };
	ballots: { debate: number; poll: Poll; member: string; choice: Choice };
	announcements: {
		nonce: string;
		debate: number;
		step: number;
		kind: AnnouncementKind;
		phase: number | null;
		/** 0 is at once; null once it is sent or given up. */
		due_at: number | null;
		/** For how many milliseconds it was put off when `due_at` was set. */
		waits: Generated<number>;
		leased_until: number | null;
		attempts: Generated<number>;
		message: string | null;
		failure: string | null;
	};
	/** One row with an identity that no other database has. */
	store_identity: { only: number; id: string };
	/** Servers with settings or debates in which the bot was not when it last checked. */
	missing_guilds: { guild: string; missing_since: number; looks: number };
	/** Work that one process does for all processes, and when it is due next. */
	chores: { name: string; due_at: number };
	quotes_used: {
		id: string;
		debate: number;
		claim: string;
		article: string;
		side: 'for' | 'against' | null;
		quoted_by: string | null;
		quoted_at: number;
		/** Null for an article that the operator ships. */
		article_revision: number | null;
	};
	/** One row for each server that ever had articles or drafts of its own. Whoever changes them locks it first. */
	guild_libraries: {
		guild: string;
		version: number;
		/** When the hour began in which drafts are counted, and how many were begun in it. */
		drafts_since: Generated<number>;
		drafts_made: Generated<number>;
	};
	guild_articles: {
		guild: string;
		id: string;
		/** The newest revision, which is the current one. */
		revision: number;
		source: string | null;
		/** A hash of the source: an index takes no text as long as an address may be. */
		source_key: string | null;
		removed_at: number | null;
		removed_by: string | null;
	};
	guild_article_revisions: {
		guild: string;
		article: string;
		revision: number;
		what: RevisionKind;
		title: string;
		languages: string;
		entry: string;
		hash: string;
		bytes: number;
		published_at: number;
		published_by: string | null;
	};
	/** Each text once for each server, by its hash, however many revisions have it. */
	guild_article_texts: { guild: string; hash: string; bytes: number; content: string };
	guild_article_drafts: {
		guild: string;
		id: string;
		source: string | null;
		hash: string;
		bytes: number;
		saved_at: number;
		saved_by: string;
		expires_at: number;
		content: string;
	};
};

export type DebateRow = {
	id: Generated<number>;
	guild: string;
	channel: string;
	thread: string | null;
	message: string | null;
	article: string | null;
	/** Null for an article that the operator ships. */
	article_revision: number | null;
	issue: string | null;
	motion: string;
	/** Equal for motions that differ only in case, spaces or closing punctuation. */
	motion_key: string;
	format: string;
	locale: Locale;
	minimum: number;
	durations: string;
	polls: string;
	opened_by: string | null;
	/** The index of the running phase; null once the debate is closed. */
	phase: number | null;
	phase_started_at: number;
	/** The poll that takes ballots in this phase. */
	poll: Poll | null;
	deadline: number | null;
	leased_until: number | null;
	/** How many ballots each poll has. Kept while they are cast, since counting thousands on demand is slow. */
	first_turnout: Generated<number>;
	last_turnout: Generated<number>;
	/** How many members cast both ballots; null until the debate is closed. */
	voted_twice: number | null;
	/** Null until the debate is closed, and for good when fewer than the minimum cast both ballots. */
	matrix: string | null;
	abandoned: Abandoned | null;
	/** When the worker looks at the thread again; null without a thread and once the debate is closed. */
	look_at: number | null;
	/** When the worker last did something that keeps the thread awake. */
	touched_at: number | null;
	/** Since when Discord says that the thread or channel is unknown; null while it does not. */
	missing_since: number | null;
	/** 1 when somebody closed the thread in Discord. */
	closed_by_hand: Generated<number>;
};
