import { type ExpressionBuilder, sql } from 'kysely';
import { noMoreMissing } from './debates.ts';
import { type Db, type Engine, locksRows, read, write } from './engine.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

const DONE = { due_at: null, leased_until: null };

/** The longest a failed announcement is put off, in milliseconds. */
const LONGEST_WAIT = 3_600_000;

/** Its time has come; or it is further off than it was put off for, since the clock was set back. */
const isDue = (now: number) => sql<boolean>`(due_at <= ${now} or due_at > ${now} + waits)`;

/** What is still to be said in debates' threads. */
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
				const due = waiting(db)
					.select('nonce')
					.where(isDue(now))
					.where(isFree(now, lease))
					.orderBy('due_at')
					.limit(limit)
					.$if(locksRows(engine), (query) => query.forUpdate().skipLocked());
				const rows = await db
					.updateTable('announcements')
					.set(({ eb }) => ({ leased_until: now + lease, attempts: eb('attempts', '+', 1) }))
					.where('nonce', 'in', due)
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
				const made = await unsent
					.set({ message, failure: null, ...DONE })
					.returning('debate')
					.executeTakeFirst();
				if (made) await noMoreMissing(db, made.debate);
			}),
		isAnnounced: (debate, phase) =>
			read(engine, async (db) => {
				const made = db.selectFrom('announcements').select('nonce').where('message', 'is not', null);
				const ofStep = made
					.where('debate', '=', debate)
					.where('phase', phase === 'closed' ? 'is' : '=', phaseOrNull(phase));
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
				const next = again === 'given up' ? DONE : await putOff(again.retryIn, db);
				const unsent = db.updateTable('announcements').where('nonce', '=', nonce).where('due_at', 'is not', null);
				await unsent.set({ failure: why, ...next }).execute();
			}),
		dropAnnouncement: (nonce) =>
			write(engine, async (db) => {
				await db.deleteFrom('announcements').where('nonce', '=', nonce).where('message', 'is', null).execute();
			}),
	};

	async function putOff(milliseconds: number, db: Db) {
		const waits = Math.min(milliseconds, LONGEST_WAIT);
		return { due_at: (await engine.now(db)) + waits, waits, leased_until: null };
	}
}

const phaseOrNull = (phase: number | 'closed') => (phase === 'closed' ? null : phase);

/** Nobody holds the row: a lease that ends later than one taken now was given before the clock was set back. */
export const isFree = (now: number, lease: number) =>
	sql<boolean>`(leased_until is null or leased_until <= ${now} or leased_until > ${now + lease})`;

/** Announcements whose turn it is: a debate's later ones wait until its earlier ones were sent or given up. */
export function waiting(db: Db) {
	return db
		.selectFrom('announcements')
		.where('due_at', 'is not', null)
		.where(({ not, exists }) => not(exists(earlier)));
}

const earlier = ({ selectFrom }: ExpressionBuilder<Tables, 'announcements'>) =>
	selectFrom('announcements as before')
		.select('before.nonce')
		.where('before.due_at', 'is not', null)
		.whereRef('before.debate', '=', 'announcements.debate')
		.whereRef('before.step', '<', 'announcements.step');
