import type { Selectable } from 'kysely';
import type { Db } from '../engine/engine.ts';
import type { ArticleRevision, RemovedArticle, ServerArticle } from '../records.ts';
import { readLanguages } from '../schema/json-columns.ts';
import type { Tables } from '../schema/tables.ts';
import { RESTORABLE_FOR } from './limits.ts';

type RevisionRow = Omit<Selectable<Tables['guild_article_revisions']>, 'guild'>;

/** The revision that a row holds. */
export const toRevision = (row: RevisionRow): ArticleRevision => ({
	article: row.article,
	revision: row.revision,
	what: row.what,
	title: row.title,
	languages: readLanguages(row.languages),
	entry: row.entry,
	hash: row.hash,
	bytes: row.bytes,
	at: row.published_at,
	by: row.published_by ?? undefined,
});

type CurrentRow = RevisionRow & Pick<Selectable<Tables['guild_articles']>, 'source' | 'removed_at' | 'removed_by'>;

/** The article whose current revision a row holds. */
export const toArticle = (row: CurrentRow): ServerArticle => ({ ...toRevision(row), source: row.source ?? undefined });

/** The removed article that a row holds. */
export const toRemoved = (row: CurrentRow & { removed_at: number }): RemovedArticle => ({
	...toArticle(row),
	removedAt: row.removed_at,
	removedBy: row.removed_by ?? undefined,
	restorableUntil: row.removed_at + RESTORABLE_FOR,
});

/** The articles of a server, removed or not, each with its current revision. */
export function currentRows(db: Db, guild: string) {
	return db
		.selectFrom('guild_articles')
		.innerJoin('guild_article_revisions', (join) =>
			join
				.onRef('guild_article_revisions.guild', '=', 'guild_articles.guild')
				.onRef('guild_article_revisions.article', '=', 'guild_articles.id')
				.onRef('guild_article_revisions.revision', '=', 'guild_articles.revision'),
		)
		.selectAll('guild_article_revisions')
		.select(['source', 'removed_at', 'removed_by'])
		.where('guild_articles.guild', '=', guild);
}

/** The revisions of an article, without their texts. */
export const revisionRows = (db: Db, guild: string, id: string) =>
	db.selectFrom('guild_article_revisions').selectAll().where('guild', '=', guild).where('article', '=', id);

/** The article of this id; undefined when it is unknown or was removed. */
export async function listedArticle(db: Db, guild: string, id: string): Promise<ServerArticle | undefined> {
	const listed = currentRows(db, guild).where('id', '=', id).where('removed_at', 'is', null);
	const row = await listed.executeTakeFirst();
	return row && toArticle(row);
}
