import { type Engine, read } from '../engine/engine.ts';
import type { Store } from '../store.ts';
import { currentRows, revisionRows, toArticle, toRevision } from './article-row.ts';

/** The verbs that read a server's articles. */
export function listingVerbs(
	engine: Engine,
): Pick<Store, 'articlesOf' | 'libraryVersion' | 'articleRevision' | 'articleRevisions'> {
	const versionOf = (guild: string) =>
		read(engine, async (db) => {
			const library = db.selectFrom('guild_libraries').select('version').where('guild', '=', guild);
			return (await library.executeTakeFirst())?.version ?? 0;
		});

	return {
		libraryVersion: versionOf,
		async articlesOf(guild) {
			// Read first: a change in between makes the list newer than its version, and it is read once more. The other way it would stay old.
			const version = await versionOf(guild);
			const rows = await read(engine, (db) => currentRows(db, guild).where('removed_at', 'is', null).execute());
			return { version, articles: rows.map(toArticle).toSorted((a, b) => (a.article < b.article ? -1 : 1)) };
		},
		articleRevision: (guild, id, revision) =>
			read(engine, async (db) => {
				const row = await revisionRows(db, guild, id).where('revision', '=', revision).executeTakeFirst();
				if (!row) return undefined;
				const texts = db.selectFrom('guild_article_texts').select('content').where('guild', '=', guild);
				const text = await texts.where('hash', '=', row.hash).executeTakeFirst();
				return text && { ...toRevision(row), text: text.content };
			}),
		articleRevisions: (guild, id) =>
			read(engine, async (db) =>
				(await revisionRows(db, guild, id).orderBy('revision', 'desc').execute()).map(toRevision),
			),
	};
}
