import type { Insertable } from 'kysely';
import { deadlineOf, type PhaseIndex } from '../debate/debate.ts';
import { columnsOf, lockedDebate, toDebate } from './debate-row.ts';
import { type Db, type Engine, write } from './engine.ts';
import { countBallots } from './result.ts';
import type { Abandoned, NewDebate, Step, Store, StoredDebate } from './store.ts';
import type { Tables } from './tables.ts';

/** Opens a debate in its first phase; its announcement is leased to the caller for `lease` milliseconds. */
export async function openDebate(engine: Engine, db: Db, debate: NewDebate, lease: number): Promise<StoredDebate> {
	const now = await engine.now(db);
	const row = await db
		.insertInto('debates')
		.values({ ...columnsOf(debate), ...entered(debate, 0, now) })
		.returningAll()
		.executeTakeFirstOrThrow();
	await recordStep(db, { debate: row.id, step: 0, to: 0, at: now, by: debate.openedBy, leasedUntil: now + lease });
	return toDebate(row);
}

/**
 * Moves a debate on in one transaction with its history, its announcement and, at the close, its result. The row's lock
 * lets one caller through; the key of the history would refuse a second even without it.
 */
export function advance(engine: Engine, id: number, { from, to, by }: Step): ReturnType<Store['advance']> {
	return write(engine, async (db) => {
		const row = await lockedDebate(engine, db, id);
		if (!row) return undefined;
		const debate = toDebate(row);
		if (debate.phase !== from) return { debate, already: true };
		const now = await engine.now(db);
		await recordStep(db, { debate: id, step: from + 1, to, at: now, by });
		const result = to === 'closed' ? await countBallots(db, debate) : {};
		const moved = await db
			.updateTable('debates')
			.set({ ...entered(debate, to, now), ...result, leased_until: null })
			.where('id', '=', id)
			.returningAll()
			.executeTakeFirstOrThrow();
		return { debate: toDebate(moved), already: false };
	});
}

/**
 * Closes a debate for good with its result; what still waits to be said of it is given up, but its end is announced where there is
 * a thread that can read it. An opening that may be under way is looked for once more: its thread must not stay open.
 */
export function abandon(engine: Engine, id: number, why: Abandoned): ReturnType<Store['abandon']> {
	return write(engine, async (db) => {
		const row = await lockedDebate(engine, db, id);
		if (!row || row.phase === null || (why === 'withdrawn' && row.thread !== null)) return undefined;
		const now = await engine.now(db);
		const taken = { debate: id, step: row.phase + 1, to_phase: null, moved_at: now, moved_by: null };
		await db.insertInto('phase_changes').values(taken).execute();
		const unsaid = db.updateTable('announcements').where('debate', '=', id).where('due_at', 'is not', null);
		const isOpening = row.thread === null && why !== 'gone';
		const dropped = isOpening ? unsaid.where('kind', '!=', 'opened') : unsaid;
		await dropped.set({ due_at: null, leased_until: null, failure: why }).execute();
		if (isOpening) await unsaid.where('kind', '=', 'opened').set({ due_at: 0 }).execute();
		const debate = toDebate(row);
		const closed = { ...entered(debate, 'closed', now), ...(await countBallots(db, debate)) };
		const ended = await db
			.updateTable('debates')
			.set({ ...closed, leased_until: null, abandoned: why })
			.where('id', '=', id)
			.returningAll()
			.executeTakeFirstOrThrow();
		if (row.thread !== null && why !== 'gone') await announceEnd(db, id);
		return toDebate(ended);
	});
}

/** The columns that say which phase a debate is in. */
function entered(debate: Pick<NewDebate, 'durations' | 'polls'>, phase: PhaseIndex, now: number) {
	return {
		phase: phase === 'closed' ? null : phase,
		phase_started_at: now,
		...(phase === 'closed' && { look_at: null }),
		poll: (phase === 'closed' ? undefined : debate.polls[phase]) ?? null,
		deadline: deadlineOf(debate, phase, now) ?? null,
	};
}

type Taken = {
	readonly debate: number;
	/** 0 opens the debate; leaving phase n is step n + 1. */
	readonly step: number;
	readonly to: PhaseIndex;
	readonly at: number;
	readonly by: string | undefined;
	readonly leasedUntil?: number;
};

/** Writes a step into the history, and what is to be said of it into the announcements. */
async function recordStep(db: Db, { debate, step, to, at, by, leasedUntil }: Taken): Promise<void> {
	const phase = to === 'closed' ? null : to;
	const moved = { to_phase: phase, moved_at: at, moved_by: by ?? null };
	await db
		.insertInto('phase_changes')
		.values({ debate, step, ...moved })
		.execute();
	const kind = step === 0 ? 'opened' : to === 'closed' ? 'closed' : 'phase';
	await queueAnnouncement(db, { debate, step, phase, kind, leased_until: leasedUntil ?? null });
}

/** Has the end of a debate announced that ended without a word. */
export async function announceEnd(db: Db, debate: number): Promise<void> {
	const changes = db.selectFrom('phase_changes').where('debate', '=', debate);
	const { step } = await changes.select(({ fn }) => fn.max('step').as('step')).executeTakeFirstOrThrow();
	await queueAnnouncement(db, { debate, step, phase: null, kind: 'closed', leased_until: null });
}

type Unsaid = Omit<Insertable<Tables['announcements']>, 'nonce' | 'due_at'>;

async function queueAnnouncement(db: Db, unsaid: Unsaid): Promise<void> {
	const nonce = `lectern-${unsaid.debate}-${unsaid.step}`;
	await db
		.insertInto('announcements')
		// Due at once by every clock, also one that is set back.
		.values({ ...unsaid, nonce, due_at: 0 })
		.execute();
}
