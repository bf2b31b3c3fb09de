import { type Db, type Engine, read, write } from '../engine/engine.ts';
import type { Store } from '../store.ts';
import { currentRows, listedArticle, toRemoved } from './article-row.ts';
import { lockedLibrary, raiseVersion } from './library-row.ts';
import { RESTORABLE_FOR, UNUSED_KEPT_FOR } from './limits.ts';
import { deleteRevisions, usedRevisions } from './room.ts';

/** The verbs for taking articles off a server's list, and for what becomes of them. */
export function removingVerbs(
	engine: Engine,
): Pick<Store, 'removeArticle' | 'restoreArticle' | 'removedArticles' | 'purgeArticles'> {
	const setRemoved = async (db: Db, guild: string, id: string, removed: { at: number; by: string } | undefined) => {
		const article = db.updateTable('guild_articles').where('guild', '=', guild).where('id', '=', id);
		await article.set({ removed_at: removed?.at ?? null, removed_by: removed?.by ?? null }).execute();
		await raiseVersion(db, guild);
	};

	return {
		removeArticle: (guild, id, by) =>
			write(engine, async (db) => {
				const { now } = await lockedLibrary(engine, db, guild);
				const listed = await listedArticle(db, guild, id);
				if (listed) await setRemoved(db, guild, id, { at: now, by });
				const row = await restorable(db, guild, now).where('id', '=', id).executeTakeFirst();
				return row && { article: toRemoved(row), already: listed === undefined };
			}),
		restoreArticle: (guild, id) =>
			write(engine, async (db) => {
				const { now } = await lockedLibrary(engine, db, guild);
				const removed = await restorable(db, guild, now).where('id', '=', id).executeTakeFirst();
				if (removed) await setRemoved(db, guild, id, undefined);
				const article = await listedArticle(db, guild, id);
				return article && { article, already: removed === undefined };
			}),
		removedArticles: (guild) =>
			read(engine, async (db) => {
				const rows = await restorable(db, guild, await engine.now(db)).execute();
				return rows.map(toRemoved).toSorted((a, b) => b.removedAt - a.removedAt);
			}),
		async purgeArticles() {
			const guilds = await write(engine, async (db) => {
				const now = await engine.now(db);
				await db.deleteFrom('guild_article_drafts').where('expires_at', '<=', now).execute();
				const over = db
					.selectFrom('guild_articles')
					.select('guild')
					.where('removed_at', '<=', now - UNUSED_KEPT_FOR);
				return (await over.distinct().execute()).map(({ guild }) => guild);
			});
			// One transaction for each server, so that members wait for no more than one.
			for (const guild of guilds) await purgeLibrary(engine, guild);
		},
	};
}

/** The removed articles of a server that can be restored. */
const restorable = (db: Db, guild: string, now: number) =>
	currentRows(db, guild)
		.where('removed_at', '>', now - RESTORABLE_FOR)
		.$narrowType<{ removed_at: number }>();

/** Deletes the removed articles of a server for good, except for the revisions that debates use. */
async function purgeLibrary(engine: Engine, guild: string): Promise<void> {
	await write(engine, async (db) => {
		const { now } = await lockedLibrary(engine, db, guild);
		const removed = db
			.selectFrom('guild_articles')
			.select('id')
			.where('guild', '=', guild)
			.where('removed_at', '<=', now - UNUSED_KEPT_FOR);
		const isUsed = await usedRevisions(db, guild);
		const revisions = db.selectFrom('guild_article_revisions').select(['article', 'revision']);
		const kept = await revisions.where('guild', '=', guild).where('article', 'in', removed).execute();
		await deleteRevisions(
			db,
			guild,
			kept.filter((revision) => !isUsed(revision)),
		);
		const left = db.selectFrom('guild_article_revisions').select('article').where('guild', '=', guild);
		await db
			.deleteFrom('guild_articles')
			.where('guild', '=', guild)
			.where('id', 'in', removed)
			.where('id', 'not in', left)
			.execute();
	});
}
