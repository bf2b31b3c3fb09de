import type { Insertable, Selectable } from 'kysely';
import { type Db, type Engine, write } from '../engine/engine.ts';
import type { Publication, RefusedFor, ServerArticle } from '../records.ts';
import type { Tables } from '../schema/tables.ts';
import type { Store } from '../store.ts';
import { listedArticle, revisionRows } from './article-row.ts';
import { hasText, type MeasuredText, measureText, saveText, sha256 } from './article-text.ts';
import { lockedLibrary, raiseVersion } from './library-row.ts';
import { MOST_ARTICLES, MOST_TEXT_BYTES, RESTORABLE_FOR, REVISION_BYTES } from './limits.ts';
import { makeRoom } from './room.ts';

type ArticleRow = Selectable<Tables['guild_articles']>;

/** The verbs that give an article another text. */
export function publishingVerbs(engine: Engine): Pick<Store, 'publishArticle' | 'revertArticle'> {
	return {
		async publishArticle(guild, publication) {
			const text = measureText(publication.text);
			if (text.bytes > MOST_TEXT_BYTES)
				return { refused: 'text too long', bytes: text.bytes, most: MOST_TEXT_BYTES } as const;
			return write(engine, async (db) => {
				const { now } = await lockedLibrary(engine, db, guild);
				const target = await targetOf(db, guild, publication);
				if ('refused' in target) return target;
				const { row, current } = target;
				if (current?.hash === text.hash) {
					await dropPublishedDraft(db, guild, publication.draft);
					return { article: current, already: true };
				}
				const refusal =
					refuseFollowing(publication, current) ??
					(await refuseDraft(db, guild, publication.draft, now)) ??
					(await refuseCount(db, guild, row, now)) ??
					(await refuseSize(db, guild, text, now));
				if (refusal) return refusal;
				await dropPublishedDraft(db, guild, publication.draft);
				await saveText(db, guild, text);
				const id = row?.id ?? publication.id;
				const revision = await saveArticleRow(db, guild, { id, row, source: publication.source });
				const { what, title, languages, entry, by } = publication;
				const about = { what, title, languages: JSON.stringify(languages), entry, published_by: by };
				const numbers = { guild, article: id, revision, published_at: now };
				return insertRevision(db, { ...numbers, ...about, hash: text.hash, bytes: text.bytes });
			});
		},
		revertArticle: (guild, id, { from, to, by }) =>
			write(engine, async (db) => {
				const { now } = await lockedLibrary(engine, db, guild);
				const current = await listedArticle(db, guild, id);
				const wanted = await revisionRows(db, guild, id).where('revision', '=', to).executeTakeFirst();
				if (!current || !wanted) return undefined;
				if (current.hash === wanted.hash) return { article: current, already: true };
				if (current.revision !== from) return { refused: 'article changed', current } as const;
				const revision = current.revision + 1;
				const article = db.updateTable('guild_articles').where('guild', '=', guild).where('id', '=', id);
				await article.set({ revision }).execute();
				// It takes no room: going back must be possible in a full library too.
				return insertRevision(db, { ...wanted, revision, what: 'reverted', published_at: now, published_by: by });
			}),
	};
}

/** The article that a text is to become a revision of: the one with its source, or else with its id. `current` is undefined unless it is on the list. */
async function targetOf(
	db: Db,
	guild: string,
	{ id, source }: Publication,
): Promise<
	| { readonly row: ArticleRow | undefined; readonly current: ServerArticle | undefined }
	| RefusedFor<'source of another'>
> {
	const key = source === undefined ? null : sha256(source);
	const rows = await db
		.selectFrom('guild_articles')
		.selectAll()
		.where('guild', '=', guild)
		.where(({ or, eb }) => or([eb('id', '=', id), eb('source_key', '=', key)]))
		.execute();
	const own = rows.find((row) => row.id === id);
	const sameSource = rows.find((row) => row.source_key === key && row.source_key !== null);
	const row = own ?? sameSource;
	if (own && sameSource && own !== sameSource) {
		const current = await listedArticle(db, guild, sameSource.id);
		if (current) return { refused: 'source of another', current };
		await releaseSource(db, guild, sameSource.id);
	}
	return { row, current: row && (await listedArticle(db, guild, row.id)) };
}

/** A removed article no longer keeps its source from another one. */
async function releaseSource(db: Db, guild: string, id: string): Promise<void> {
	const removed = db.updateTable('guild_articles').where('guild', '=', guild).where('id', '=', id);
	await removed.set({ source: null, source_key: null }).execute();
}

function refuseFollowing(
	{ follows }: Publication,
	current: ServerArticle | undefined,
): RefusedFor<'article changed'> | undefined {
	const isSeen = follows === undefined || follows === (current?.revision ?? 'none');
	return isSeen ? undefined : { refused: 'article changed', current };
}

async function refuseDraft(
	db: Db,
	guild: string,
	draft: Publication['draft'],
	now: number,
): Promise<RefusedFor<'draft changed' | 'draft gone'> | undefined> {
	if (!draft) return undefined;
	const kept = db.selectFrom('guild_article_drafts').select('hash').where('guild', '=', guild);
	const row = await kept.where('id', '=', draft.id).where('expires_at', '>', now).executeTakeFirst();
	if (!row) return { refused: 'draft gone' };
	return row.hash === draft.hash ? undefined : { refused: 'draft changed' };
}

/** Articles that can be restored count too, so that nothing is in the way of restoring them. */
async function refuseCount(
	db: Db,
	guild: string,
	row: ArticleRow | undefined,
	now: number,
): Promise<RefusedFor<'too many articles'> | undefined> {
	const { articles } = await db
		.selectFrom('guild_articles')
		.select(({ fn }) => fn.countAll<number>().as('articles'))
		.where('guild', '=', guild)
		.where('id', '!=', row?.id ?? '')
		.where(({ or, eb }) => or([eb('removed_at', 'is', null), eb('removed_at', '>', now - RESTORABLE_FOR)]))
		.executeTakeFirstOrThrow();
	return articles < MOST_ARTICLES ? undefined : { refused: 'too many articles', most: MOST_ARTICLES };
}

async function refuseSize(
	db: Db,
	guild: string,
	{ hash, bytes }: MeasuredText,
	now: number,
): Promise<RefusedFor<'library full'> | undefined> {
	const added = REVISION_BYTES + ((await hasText(db, guild, hash)) ? 0 : bytes);
	return makeRoom(db, guild, { bytes: added, keep: hash, now });
}

/** Deletes the draft that a text was made of, unless it was corrected since it was read. */
async function dropPublishedDraft(db: Db, guild: string, draft: Publication['draft']): Promise<void> {
	if (!draft) return;
	const kept = db.deleteFrom('guild_article_drafts').where('guild', '=', guild).where('id', '=', draft.id);
	await kept.where('hash', '=', draft.hash).execute();
}

/** Puts an article on the list and counts its revisions on. Resolves to the number of the new one. */
async function saveArticleRow(
	db: Db,
	guild: string,
	{
		id,
		row,
		source,
	}: { readonly id: string; readonly row: ArticleRow | undefined; readonly source: string | undefined },
): Promise<number> {
	const revision = (row?.revision ?? 0) + 1;
	const named = source === undefined ? {} : { source, source_key: sha256(source) };
	const columns = { revision, removed_at: null, removed_by: null, ...named };
	await db
		.insertInto('guild_articles')
		.values({ guild, id, ...columns })
		.onConflict((conflict) => conflict.columns(['guild', 'id']).doUpdateSet(columns))
		.execute();
	return revision;
}

async function insertRevision(
	db: Db,
	row: Insertable<Tables['guild_article_revisions']>,
): Promise<{ article: ServerArticle; already: boolean }> {
	await db.insertInto('guild_article_revisions').values(row).execute();
	await raiseVersion(db, row.guild);
	const article = await listedArticle(db, row.guild, row.article);
	if (!article) throw new Error('A revision that was just published is not on the list.');
	return { article, already: false };
}
