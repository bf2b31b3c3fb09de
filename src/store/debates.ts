import { announceEnd } from './advance.ts';
import { motionKey, toDebate } from './debate-row.ts';
import { type Engine, read, write } from './engine.ts';
import type { Store } from './store.ts';

type Finding = Pick<Store, 'debate' | 'debateIn' | 'openDebates' | 'openDebatesAt' | 'latestDebates' | 'identicalOpen'>;

/** Finding debates, and where each was posted. */
export function debateVerbs(engine: Engine): Finding & Pick<Store, 'debatePosted' | 'withdrawDebate'> {
	const all = engine.reads.selectFrom('debates').selectAll();
	const open = all.where('phase', 'is not', null);
	const found = (query: typeof all) => read(engine, async () => (await query.execute()).map(toDebate));
	const first = async (query: typeof all) => (await found(query.limit(1)))[0];

	return {
		debate: (id) => first(all.where('id', '=', id)),
		debateIn: (thread) => first(all.where('thread', '=', thread)),
		openDebates: (guild) => found(open.where('guild', '=', guild).orderBy('id')),
		openDebatesAt: (place) =>
			found(open.where(({ or, eb }) => or([eb('thread', '=', place), eb('channel', '=', place)])).orderBy('id')),
		latestDebates: (guild, limit) =>
			found(all.where('guild', '=', guild).where('thread', 'is not', null).orderBy('id', 'desc').limit(limit)),
		identicalOpen: (guild, motion) =>
			first(open.where('guild', '=', guild).where('motion_key', '=', motionKey(motion)).orderBy('id')),
		debatePosted: (id, post) =>
			write(engine, async (db) => {
				const unposted = db.updateTable('debates').where('id', '=', id).where('thread', 'is', null);
				const { numUpdatedRows } = await unposted.set(post).executeTakeFirst();
				const row = await db.selectFrom('debates').selectAll().where('id', '=', id).executeTakeFirst();
				const opening = db.updateTable('announcements').where('debate', '=', id).where('kind', '=', 'opened');
				await opening.set({ message: row?.message ?? null, due_at: null, leased_until: null }).execute();
				// What was abandoned while it was being posted ended without a word; a close has its announcement already.
				if (numUpdatedRows > 0n && row?.abandoned) await announceEnd(db, id, await engine.now(db));
				return row && toDebate(row);
			}),
		withdrawDebate: (id) =>
			write(engine, async (db) => {
				const unposted = db.deleteFrom('debates').where('id', '=', id).where('thread', 'is', null);
				return (await unposted.executeTakeFirst()).numDeletedRows > 0n;
			}),
	};
}
