import { clearMissing, DONE, insertEndAnnouncement } from '../announcements/announcement-row.ts';
import { type Db, type Engine, read, write } from '../engine/engine.ts';
import type { Store } from '../store.ts';
import { motionKey, toDebate } from './debate-row.ts';
import { FIRST_LOOK } from './threads.ts';

type Finding = Pick<Store, 'debate' | 'debateIn' | 'openDebates' | 'openDebatesAt' | 'latestDebates' | 'duplicateOf'>;

/** The verbs for finding debates and for recording where each was posted. */
export function debateVerbs(engine: Engine): Finding & Pick<Store, 'recordThread' | 'recordPost' | 'withdrawDebate'> {
	const all = engine.reads.selectFrom('debates').selectAll();
	const open = all.where('phase', 'is not', null);
	const list = (query: typeof all) => read(engine, async () => (await query.execute()).map(toDebate));
	const first = async (query: typeof all) => (await list(query.limit(1)))[0];

	async function recordThread(db: Db, id: number, thread: string): Promise<void> {
		const now = await engine.now(db);
		const another = db.selectFrom('debates').select('id').where('thread', '=', thread).where('id', '!=', id);
		if (await another.executeTakeFirst()) return;
		const unopened = db.updateTable('debates').where('id', '=', id).where('thread', 'is', null);
		const opened = await unopened
			.set(({ eb, ref }) => ({
				thread,
				look_at: eb
					.case()
					.when('phase', 'is not', null)
					.then(now + FIRST_LOOK)
					.else(ref('look_at'))
					.end(),
			}))
			.returning('abandoned')
			.executeTakeFirst();
		// A debate that was abandoned while its thread was being opened has no announcement of its end yet; a closed one has.
		if (opened?.abandoned) await insertEndAnnouncement(db, id);
	}

	return {
		debate: (id) => first(all.where('id', '=', id)),
		debateIn: (thread) => first(all.where('thread', '=', thread)),
		openDebates: (guild) => list(open.where('guild', '=', guild).orderBy('id')),
		openDebatesAt: (place) =>
			list(open.where(({ or, eb }) => or([eb('thread', '=', place), eb('channel', '=', place)])).orderBy('id')),
		latestDebates: (guild, limit) =>
			list(all.where('guild', '=', guild).where('thread', 'is not', null).orderBy('id', 'desc').limit(limit)),
		duplicateOf: (guild, motion) =>
			first(open.where('guild', '=', guild).where('motion_key', '=', motionKey(motion)).orderBy('id')),
		recordThread: (id, thread) =>
			write(engine, async (db) => {
				await recordThread(db, id, thread);
				return debateById(db, id);
			}),
		recordPost: (id, { thread, message }) =>
			write(engine, async (db) => {
				await recordThread(db, id, thread);
				const unposted = db.updateTable('debates').where('id', '=', id).where('message', 'is', null);
				await unposted.where('thread', '=', thread).set({ message }).execute();
				const debate = await debateById(db, id);
				if (debate?.message === undefined) return debate;
				const opening = db.updateTable('announcements').where('debate', '=', id).where('kind', '=', 'opened');
				const sent = { message: debate.message, failure: null, ...DONE };
				await opening.set(sent).execute();
				await clearMissing(db, id);
				return debate;
			}),
		withdrawDebate: (id) =>
			write(engine, async (db) => {
				// The draft is detached first, because it would be deleted with its debate.
				const draft = db.updateTable('drafts').where('debate', 'in', unpostedDebate(db, id));
				await draft.set({ debate: null }).execute();
				const unposted = db.deleteFrom('debates').where('id', '=', id).where('thread', 'is', null);
				return (await unposted.executeTakeFirst()).numDeletedRows > 0n;
			}),
	};
}

const unpostedDebate = (db: Db, id: number) =>
	db.selectFrom('debates').select('id').where('id', '=', id).where('thread', 'is', null);

async function debateById(db: Db, id: number) {
	const row = await db.selectFrom('debates').selectAll().where('id', '=', id).executeTakeFirst();
	return row && toDebate(row);
}
