import type { Generated } from 'kysely';
import type { Choice, Poll } from '../debate/debate.ts';
import type { Locale } from '../locales/locales.ts';
import type { Abandoned, AnnouncementKind } from './store.ts';

/** The columns of every table. Snowflakes are text, times epoch milliseconds, lists JSON; null is what Store calls undefined. */
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
	/** One row per step a debate took; the key makes a second step from the same phase impossible. */
	phase_changes: { debate: number; step: number; to_phase: number | null; moved_at: number; moved_by: string | null };
	ballots: { debate: number; poll: Poll; member: string; choice: Choice };
	announcements: {
		nonce: string;
		debate: number;
		step: number;
		kind: AnnouncementKind;
		phase: number | null;
		/** 0 is at once; null once sent or given up. */
		due_at: number | null;
		/** For how many milliseconds it was put off when `due_at` was set. */
		waits: Generated<number>;
		leased_until: number | null;
		attempts: Generated<number>;
		message: string | null;
		failure: string | null;
	};
	/** One row, with a name that no other database has. */
	store_identity: { only: number; id: string };
	/** Servers that have settings or debates and that the bot was not in when it last looked. */
	missing_guilds: { guild: string; missing_since: number; looks: number };
	/** What one process does for all, when it is due next. */
	chores: { name: string; due_at: number };
	quotes_used: {
		id: string;
		debate: number;
		claim: string;
		article: string;
		side: 'for' | 'against' | null;
		quoted_by: string | null;
		quoted_at: number;
	};
};

export type DebateRow = {
	id: Generated<number>;
	guild: string;
	channel: string;
	thread: string | null;
	message: string | null;
	article: string | null;
	issue: string | null;
	motion: string;
	/** What two motions share when they differ only in case, spaces or closing punctuation. */
	motion_key: string;
	format: string;
	locale: Locale;
	minimum: number;
	durations: string;
	polls: string;
	opened_by: string | null;
	/** Null once closed. */
	phase: number | null;
	phase_started_at: number;
	/** The poll that takes ballots in this phase. */
	poll: Poll | null;
	deadline: number | null;
	leased_until: number | null;
	/** How many ballots each poll has: counted while they are cast, since counting thousands on demand is slow. */
	first_turnout: Generated<number>;
	last_turnout: Generated<number>;
	/** How many members cast both ballots; null until it is closed. */
	voted_twice: number | null;
	/** Null until it is closed, and for good where fewer than the minimum cast both ballots. */
	matrix: string | null;
	abandoned: Abandoned | null;
	/** When the worker looks at the thread again; null while there is none, and once the debate is closed. */
	look_at: number | null;
	/** When the worker last did something that keeps the thread awake. */
	touched_at: number | null;
	/** Since when Discord says that the thread or channel is unknown; null while it does not. */
	missing_since: number | null;
	/** 1 when somebody closed the thread in Discord. */
	closed_by_hand: Generated<number>;
};
