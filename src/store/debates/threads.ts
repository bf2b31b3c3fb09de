import { type Engine, write } from '../engine/engine.ts';
import { claimable } from '../engine/locks.ts';
import type { Store } from '../store.ts';
import { toDebate } from './debate-row.ts';

/** A thread is first looked at this many milliseconds after its opening: long before the week after which it archives itself. */
export const FIRST_LOOK = 86_400_000;

/** The verbs for the threads of open debates. */
export function threadVerbs(
	engine: Engine,
): Pick<Store, 'claimDueThreads' | 'checkThreadSoon' | 'recordThreadSeen' | 'recordThreadMissing'> {
	return {
		claimDueThreads: (limit, again) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const due = db
					.selectFrom('debates')
					.select('id')
					// A look further away than any is ever planned was planned before the clock was set back.
					.where(({ or, eb }) =>
						or([eb('look_at', '<=', now), eb('look_at', '>', now + Math.max(again.usually, FIRST_LOOK))]),
					)
					.orderBy('look_at');
				const looked = db.updateTable('debates').set(({ eb }) => ({
					look_at: eb
						.case()
						.when('missing_since', 'is', null)
						.then(now + again.usually)
						.else(now + again.inDoubt)
						.end(),
				}));
				const rows = await looked
					.where('id', 'in', claimable(engine, due, limit))
					.returningAll()
					.execute();
				return rows.flatMap((row) => {
					const { thread, ...debate } = toDebate(row);
					return thread === undefined ? [] : { ...debate, thread, touchedAt: row.touched_at ?? 0, now };
				});
			}),
		checkThreadSoon: (thread) =>
			write(engine, async (db) => {
				const watched = db.updateTable('debates').where('thread', '=', thread).where('look_at', 'is not', null);
				await watched.set({ look_at: 0 }).execute();
			}),
		recordThreadSeen: (id, { closedByHand, touched }) =>
			write(engine, async (db) => {
				const seen = { missing_since: null, closed_by_hand: closedByHand ? 1 : 0 };
				const now = await engine.now(db);
				await db
					.updateTable('debates')
					.set({ ...seen, ...(touched && { touched_at: now }) })
					.where('id', '=', id)
					.execute();
			}),
		recordThreadMissing: (id, again) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const row = await db
					.updateTable('debates')
					.set(({ fn, val, eb, ref }) => ({
						missing_since: fn.coalesce('missing_since', val(now)),
						look_at: eb
							.case()
							.when('look_at', 'is', null)
							.then(ref('look_at'))
							.else(now + again)
							.end(),
					}))
					.where('id', '=', id)
					.where('phase', 'is not', null)
					.returning('missing_since')
					.executeTakeFirst();
				return now - (row?.missing_since ?? now);
			}),
	};
}
