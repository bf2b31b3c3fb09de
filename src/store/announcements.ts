import type { ExpressionBuilder } from 'kysely';
import { type Db, type Engine, locksRows, read, write } from './engine.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

const DONE = { due_at: null, leased_until: null };

/** What is still to be said in debates' threads. */
export function announcementVerbs(
	engine: Engine,
): Pick<Store, 'claimAnnouncements' | 'announced' | 'announcementFailed' | 'isHindered'> {
	return {
		claimAnnouncements: (limit, lease) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const due = waiting(db)
					.select('nonce')
					.where('due_at', '<=', now)
					.where(({ or, eb }) => or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
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
		announced: (nonce, message) =>
			write(engine, async (db) => {
				const unsent = db.updateTable('announcements').where('nonce', '=', nonce).where('message', 'is', null);
				await unsent.set({ message, ...DONE }).execute();
			}),
		isHindered: (debate) =>
			read(engine, async (db) => {
				const failed = db.selectFrom('announcements').select('nonce').where('failure', 'is not', null);
				return (await failed.where('debate', '=', debate).where('due_at', 'is not', null).execute()).length > 0;
			}),
		announcementFailed: (nonce, why, again) =>
			write(engine, async (db) => {
				const next =
					again === 'given up' ? DONE : { due_at: (await engine.now(db)) + again.retryIn, leased_until: null };
				const unsent = db.updateTable('announcements').where('nonce', '=', nonce).where('due_at', 'is not', null);
				await unsent.set({ failure: why, ...next }).execute();
			}),
	};
}

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
