import type { Insertable, Selectable } from 'kysely';
import { minimumOf } from '../debate/debate.ts';
import { type Db, type Engine, locksRows } from './engine.ts';
import type { NewDebate, StoredDebate } from './store.ts';
import type { DebateRow } from './tables.ts';

/** The debate a row tells of. */
export function toDebate(row: Selectable<DebateRow>): StoredDebate {
	return {
		id: row.id,
		guild: row.guild,
		channel: row.channel,
		thread: row.thread ?? undefined,
		message: row.message ?? undefined,
		article: row.article ?? undefined,
		issue: row.issue ?? undefined,
		motion: row.motion,
		format: row.format,
		locale: row.locale,
		phase: row.phase ?? 'closed',
		phaseStartedAt: row.phase_started_at,
		poll: row.poll ?? undefined,
		deadline: row.deadline ?? undefined,
		minimum: minimumOf(row.minimum),
		durations: perPhase(JSON.parse(row.durations)),
		polls: perPhase(JSON.parse(row.polls)),
		openedBy: row.opened_by ?? undefined,
		abandoned: row.abandoned ?? undefined,
		closedByHand: row.closed_by_hand === 1,
	};
}

/** The columns a debate fills before it begins. */
export function columnsOf(debate: NewDebate): Omit<Insertable<DebateRow>, 'phase' | 'phase_started_at'> {
	return {
		guild: debate.guild,
		channel: debate.channel,
		article: debate.article ?? null,
		issue: debate.issue ?? null,
		motion: debate.motion,
		motion_key: motionKey(debate.motion),
		format: debate.format,
		locale: debate.locale,
		minimum: debate.minimum,
		durations: JSON.stringify(debate.durations),
		polls: JSON.stringify(debate.polls),
		opened_by: debate.openedBy,
	};
}

/** What two motions share when they differ only in case, spaces or closing punctuation. */
export function motionKey(motion: string): string {
	return motion
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\s.!?]+$/, '');
}

/** A list with one entry for each phase, as JSON brings it back: with null for undefined. */
export const perPhase = <T>(kept: readonly (T | null | undefined)[]): (T | undefined)[] =>
	kept.map((value) => value ?? undefined);

/** The debate of this id, its row locked: whoever writes anything about a debate holds this lock first. */
export async function lockedDebate(engine: Engine, db: Db, id: number): Promise<Selectable<DebateRow> | undefined> {
	return db
		.selectFrom('debates')
		.selectAll()
		.where('id', '=', id)
		.$if(locksRows(engine), (query) => query.forNoKeyUpdate())
		.executeTakeFirst();
}

/** Forgets that Discord did not know a debate's thread or channel: the bot has just posted there. */
export async function clearMissing(db: Db, id: number): Promise<void> {
	const missing = db.updateTable('debates').where('id', '=', id).where('missing_since', 'is not', null);
	await missing.set({ missing_since: null }).execute();
}
