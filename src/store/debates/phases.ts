import { sql } from 'kysely';
import { waitingAnnouncements } from '../announcements/announcement-row.ts';
import { type Db, type Engine, read, write } from '../engine/engine.ts';
import { claimable, isFree } from '../engine/locks.ts';
import type { Store } from '../store.ts';
import { abandon, advance } from './advance.ts';
import { toDebate } from './debate-row.ts';

/** The verbs for how and when debates move on. */
export function phaseVerbs(
	engine: Engine,
): Pick<Store, 'advance' | 'abandon' | 'phaseChanges' | 'claimDueDebates' | 'timeUntilDue'> {
	return {
		advance: (id, step) => advance(engine, id, step),
		abandon: (id, why) => abandon(engine, id, why),
		phaseChanges: (id) =>
			read(engine, async (db) => {
				const rows = await db
					.selectFrom('phase_changes')
					.selectAll()
					.where('debate', '=', id)
					.orderBy('step')
					.execute();
				return rows.map((row) => ({ to: row.to_phase ?? 'closed', at: row.moved_at, by: row.moved_by ?? undefined }));
			}),
		claimDueDebates: (limit, lease) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const due = db.selectFrom('debates').select('id').where('deadline', '<=', now).where(isFree(now, lease));
				const rows = await db
					.updateTable('debates')
					.set({ leased_until: now + lease })
					.where('id', 'in', claimable(engine, due.orderBy('deadline'), limit))
					.returningAll()
					.execute();
				return rows.map(toDebate);
			}),
		timeUntilDue: () =>
			read(engine, async (db) => {
				const times = [await nextDeadline(db), await nextAnnouncement(db)].filter((time) => time !== null);
				return times.length === 0 ? undefined : Math.max(0, Math.min(...times) - (await engine.now(db)));
			}),
	};
}

/** The earliest time at which a row is due and free: a leased row is not due before its lease ends. */
const earliestFree = (due: 'deadline' | 'due_at') =>
	sql<number | null>`min(case when leased_until > ${sql.ref(due)} then leased_until else ${sql.ref(due)} end)`;

async function nextDeadline(db: Db): Promise<number | null> {
	const timed = db.selectFrom('debates').where('deadline', 'is not', null);
	return (await timed.select(earliestFree('deadline').as('at')).executeTakeFirstOrThrow()).at;
}

const nextAnnouncement = async (db: Db): Promise<number | null> =>
	(await waitingAnnouncements(db).select(earliestFree('due_at').as('at')).executeTakeFirstOrThrow()).at;
