import { deadlineOf, type PhaseIndex } from '../../debate/debate.ts';
import { DONE, insertAnnouncement, insertEndAnnouncement } from '../announcements/announcement-row.ts';
import { countAndDeleteBallots } from '../ballots/result.ts';
import { type Db, type Engine, write } from '../engine/engine.ts';
import type { Abandoned, NewDebate, Step, StoredDebate } from '../records.ts';
import type { Store } from '../store.ts';
import { columnsOf, lockedDebate, toDebate } from './debate-row.ts';

/** Inserts a debate in its first phase with its first step and its announcement, which is leased to the caller for `lease` milliseconds. */
export async function insertDebate(engine: Engine, db: Db, debate: NewDebate, lease: number): Promise<StoredDebate> {
	const now = await engine.now(db);
	const row = await db
		.insertInto('debates')
		.values({ ...columnsOf(debate), ...phaseColumns(debate, 0, now) })
		.returningAll()
		.executeTakeFirstOrThrow();
	await recordStep(db, { debate: row.id, step: 0, to: 0, at: now, by: debate.openedBy }, now + lease);
	return toDebate(row);
}

/**
 * Moves a debate on, as Store.advance says, in one transaction. The lock of the debate's row lets one caller through at a time;
 * even without it, the history's key would refuse a second step from the same phase.
 */
export function advance(engine: Engine, id: number, { from, to, by }: Step): ReturnType<Store['advance']> {
	return write(engine, async (db) => {
		const row = await lockedDebate(engine, db, id);
		if (!row) return undefined;
		const debate = toDebate(row);
		if (debate.phase !== from) return { debate, already: true };
		const now = await engine.now(db);
		await recordStep(db, { debate: id, step: from + 1, to, at: now, by });
		const result = to === 'closed' ? await countAndDeleteBallots(db, debate) : {};
		const moved = await db
			.updateTable('debates')
			.set({ ...phaseColumns(debate, to, now), ...result, leased_until: null })
			.where('id', '=', id)
			.returningAll()
			.executeTakeFirstOrThrow();
		return { debate: toDebate(moved), already: false };
	});
}

/**
 * Closes a debate, as Store.abandon says, in one transaction. Announcements that wait are given up. One exception: if the opening
 * may be under way, its announcement stays due, so that a worker finds the thread and ends it too.
 */
export function abandon(engine: Engine, id: number, why: Abandoned): ReturnType<Store['abandon']> {
	return write(engine, async (db) => {
		const row = await lockedDebate(engine, db, id);
		if (!row || row.phase === null || (why === 'withdrawn' && row.thread !== null)) return undefined;
		const now = await engine.now(db);
		await insertPhaseChange(db, { debate: id, step: row.phase + 1, to: 'closed', at: now, by: undefined });
		const unsent = db.updateTable('announcements').where('debate', '=', id).where('due_at', 'is not', null);
		const isOpening = row.thread === null && why !== 'gone';
		const dropped = isOpening ? unsent.where('kind', '!=', 'opened') : unsent;
		await dropped.set({ ...DONE, failure: why }).execute();
		if (isOpening) await unsent.where('kind', '=', 'opened').set({ due_at: 0 }).execute();
		const debate = toDebate(row);
		const closed = { ...phaseColumns(debate, 'closed', now), ...(await countAndDeleteBallots(db, debate)) };
		const ended = await db
			.updateTable('debates')
			.set({ ...closed, leased_until: null, abandoned: why })
			.where('id', '=', id)
			.returningAll()
			.executeTakeFirstOrThrow();
		if (row.thread !== null && why !== 'gone') await insertEndAnnouncement(db, id);
		return toDebate(ended);
	});
}

/** The columns that say which phase a debate is in. */
function phaseColumns(debate: Pick<NewDebate, 'durations' | 'polls'>, phase: PhaseIndex, now: number) {
	return {
		phase: phase === 'closed' ? null : phase,
		phase_started_at: now,
		...(phase === 'closed' && { look_at: null }),
		poll: (phase === 'closed' ? undefined : debate.polls[phase]) ?? null,
		deadline: deadlineOf(debate, phase, now) ?? null,
	};
}

type RecordedChange = {
	readonly debate: number;
	/** 0 opens the debate; leaving phase n is step n + 1. */
	readonly step: number;
	readonly to: PhaseIndex;
	readonly at: number;
	readonly by: string | undefined;
};

/** Adds a step to the history, and its announcement, which the caller holds until `leasedUntil` if that is given. */
async function recordStep(db: Db, change: RecordedChange, leasedUntil?: number): Promise<void> {
	await insertPhaseChange(db, change);
	const { debate, step, to } = change;
	const phase = to === 'closed' ? null : to;
	const kind = step === 0 ? 'opened' : to === 'closed' ? 'closed' : 'phase';
	await insertAnnouncement(db, { debate, step, phase, kind, leased_until: leasedUntil ?? null });
}

async function insertPhaseChange(db: Db, { debate, step, to, at, by }: RecordedChange): Promise<void> {
	const to_phase = to === 'closed' ? null : to;
	await db
		.insertInto('phase_changes')
		.values({ debate, step, to_phase, moved_at: at, moved_by: by ?? null })
		.execute();
}
