import { sql } from 'kysely';
import { type Db, type Engine, read, write } from '../engine/engine.ts';
import { claimable, isFree } from '../engine/locks.ts';
import type { Store } from '../store.ts';
import { clearMissing, DONE, waitingAnnouncements } from './announcement-row.ts';

/** A failed announcement waits an hour at most, in milliseconds. Waiting longer would leave a thread silent long after Discord recovered. */
const LONGEST_WAIT = 3_600_000;

/** The row's time has come, or it is further off than the row was put off for: then the clock was set back. */
const isDue = (now: number) => sql<boolean>`(due_at <= ${now} or due_at > ${now} + waits)`;

/** The verbs for what is still to be said in debates' threads. */
export function announcementVerbs(
	engine: Engine,
): Pick<
	Store,
	| 'claimAnnouncements'
	| 'recordAnnouncement'
	| 'isAnnounced'
	| 'failedAnnouncements'
	| 'recordAnnouncementFailure'
	| 'dropAnnouncement'
> {
	return {
		claimAnnouncements: (limit, lease) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const due = waitingAnnouncements(db).select('nonce').where(isDue(now)).where(isFree(now, lease));
				const rows = await db
					.updateTable('announcements')
					.set(({ eb }) => ({ leased_until: now + lease, attempts: eb('attempts', '+', 1) }))
					.where('nonce', 'in', claimable(engine, due.orderBy('due_at'), limit))
					.returningAll()
					.execute();
				return rows.map(({ nonce, kind, debate, phase, attempts }) => ({
					nonce,
					kind,
					debate,
					phase: phase ?? 'closed',
					attempt: attempts,
				}));
			}),
		recordAnnouncement: (nonce, message) =>
			write(engine, async (db) => {
				const unsent = db.updateTable('announcements').where('nonce', '=', nonce).where('message', 'is', null);
				const sent = await unsent
					.set({ message, failure: null, ...DONE })
					.returning('debate')
					.executeTakeFirst();
				if (sent) await clearMissing(db, sent.debate);
			}),
		isAnnounced: (debate, phase) =>
			read(engine, async (db) => {
				const sent = db.selectFrom('announcements').select('nonce').where('message', 'is not', null);
				const ofStep = sent
					.where('debate', '=', debate)
					.where('phase', phase === 'closed' ? 'is' : '=', phase === 'closed' ? null : phase);
				return (await ofStep.limit(1).execute()).length > 0;
			}),
		failedAnnouncements: (debate) =>
			read(engine, async (db) => {
				const failed = db.selectFrom('announcements').selectAll().where('failure', 'is not', null);
				const rows = await failed.where('debate', '=', debate).where('message', 'is', null).orderBy('step').execute();
				return rows.map(({ kind, phase, failure, due_at }) => ({
					kind,
					phase: phase ?? 'closed',
					why: failure ?? '',
					again: due_at !== null,
				}));
			}),
		recordAnnouncementFailure: (nonce, why, again) =>
			write(engine, async (db) => {
				const next = again === 'given up' ? DONE : await delayColumns(again.retryIn, db);
				const unsent = db.updateTable('announcements').where('nonce', '=', nonce).where('due_at', 'is not', null);
				await unsent.set({ failure: why, ...next }).execute();
			}),
		dropAnnouncement: (nonce) =>
			write(engine, async (db) => {
				await db.deleteFrom('announcements').where('nonce', '=', nonce).where('message', 'is', null).execute();
			}),
	};

	async function delayColumns(milliseconds: number, db: Db) {
		const waits = Math.min(milliseconds, LONGEST_WAIT);
		return { due_at: (await engine.now(db)) + waits, waits, leased_until: null };
	}
}
