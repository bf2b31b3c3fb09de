import type { Insertable, Selectable } from 'kysely';
import { minimumOf } from '../../debate/debate.ts';
import type { Db, Engine } from '../engine/engine.ts';
import { locked } from '../engine/locks.ts';
import type { NewDebate, StoredDebate } from '../records.ts';
import { readDurations, readPolls } from '../schema/json-columns.ts';
import type { DebateRow } from '../schema/tables.ts';

/** The debate that a row holds. */
export function toDebate(row: Selectable<DebateRow>): StoredDebate {
	return {
		id: row.id,
		guild: row.guild,
		channel: row.channel,
		thread: row.thread ?? undefined,
		message: row.message ?? undefined,
		article: row.article ?? undefined,
		articleRevision: row.article_revision ?? undefined,
		issue: row.issue ?? undefined,
		motion: row.motion,
		format: row.format,
		locale: row.locale,
		phase: row.phase ?? 'closed',
		phaseStartedAt: row.phase_started_at,
		poll: row.poll ?? undefined,
		deadline: row.deadline ?? undefined,
		minimum: minimumOf(row.minimum),
		durations: readDurations(row.durations),
		polls: readPolls(row.polls),
		openedBy: row.opened_by ?? undefined,
		abandoned: row.abandoned ?? undefined,
		closedByHand: row.closed_by_hand === 1,
	};
}

/** The columns that a debate fills before it begins. */
export function columnsOf(debate: NewDebate): Omit<Insertable<DebateRow>, 'phase' | 'phase_started_at'> {
	return {
		guild: debate.guild,
		channel: debate.channel,
		article: debate.article ?? null,
		article_revision: debate.articleRevision ?? null,
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

/** A motion's key: equal for two motions that differ only in case, spaces or closing punctuation. */
export function motionKey(motion: string): string {
	return motion
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\s.!?]+$/, '');
}

/** The row of a debate, locked until the transaction ends. Everything that writes about a debate takes this lock first. */
export async function lockedDebate(engine: Engine, db: Db, id: number): Promise<Selectable<DebateRow> | undefined> {
	return locked(engine, db.selectFrom('debates').selectAll().where('id', '=', id)).executeTakeFirst();
}
