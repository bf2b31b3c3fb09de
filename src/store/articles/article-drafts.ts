import type { Selectable } from 'kysely';
import { type Db, type Engine, read, write } from '../engine/engine.ts';
import type { ArticleDraft, RefusedFor } from '../records.ts';
import type { Tables } from '../schema/tables.ts';
import type { Store } from '../store.ts';
import { measureText } from './article-text.ts';
import { lockedLibrary } from './library-row.ts';
import { ARTICLE_DRAFT_KEPT_FOR, MOST_DRAFT_BYTES, MOST_DRAFTS_AN_HOUR, MOST_TEXT_BYTES } from './limits.ts';

const HOUR = 3_600_000;

type DraftRow = Selectable<Tables['guild_article_drafts']>;

/** The verbs for drafts of articles. */
export function articleDraftVerbs(
	engine: Engine,
): Pick<Store, 'saveArticleDraft' | 'articleDraft' | 'articleDrafts' | 'dropArticleDraft'> {
	return {
		async saveArticleDraft(guild, { id, source, text, by, replaces }) {
			const { content, hash, bytes } = measureText(text);
			if (bytes > MOST_TEXT_BYTES) return { refused: 'text too long', bytes, most: MOST_TEXT_BYTES } as const;
			return write(engine, async (db) => {
				const library = await lockedLibrary(engine, db, guild);
				const { now } = library;
				const expired = db.deleteFrom('guild_article_drafts').where('guild', '=', guild);
				await expired.where('expires_at', '<=', now).execute();
				const before = await unexpiredDraft(db, guild, id, now).executeTakeFirst();
				if (replaces !== undefined && !before) return { refused: 'draft gone' } as const;
				if (replaces !== undefined && before?.hash !== replaces && before?.hash !== hash)
					return { refused: 'draft changed' } as const;
				const refusal =
					(await refuseDraftSize(db, guild, { id, bytes })) ?? (before ? undefined : await countDraft(db, library));
				if (refusal) return refusal;
				const saved = { source: source ?? null, hash, bytes, content, saved_at: now, saved_by: by };
				const columns = { ...saved, expires_at: now + ARTICLE_DRAFT_KEPT_FOR };
				await db
					.insertInto('guild_article_drafts')
					.values({ guild, id, ...columns })
					.onConflict((conflict) => conflict.columns(['guild', 'id']).doUpdateSet(columns))
					.execute();
				return toArticleDraft({ id, ...columns });
			});
		},
		articleDraft: (guild, id) =>
			read(engine, async (db) => {
				const row = await unexpiredDraft(db, guild, id, await engine.now(db))
					.select('content')
					.executeTakeFirst();
				return row && { ...toArticleDraft(row), text: row.content };
			}),
		articleDrafts: (guild) =>
			read(engine, async (db) => {
				const unexpired = draftRows(db, guild).where('expires_at', '>', await engine.now(db));
				return (await unexpired.orderBy('saved_at').orderBy('id').execute()).map(toArticleDraft);
			}),
		dropArticleDraft: (guild, id) =>
			write(engine, async (db) => {
				await db.deleteFrom('guild_article_drafts').where('guild', '=', guild).where('id', '=', id).execute();
			}),
	};
}

const draftRows = (db: Db, guild: string) =>
	db
		.selectFrom('guild_article_drafts')
		.select(['id', 'source', 'hash', 'bytes', 'saved_at', 'saved_by', 'expires_at'])
		.where('guild', '=', guild);

const unexpiredDraft = (db: Db, guild: string, id: string, now: number) =>
	draftRows(db, guild).where('id', '=', id).where('expires_at', '>', now);

const toArticleDraft = (row: Omit<DraftRow, 'guild' | 'content'>): ArticleDraft => ({
	id: row.id,
	source: row.source ?? undefined,
	hash: row.hash,
	bytes: row.bytes,
	savedAt: row.saved_at,
	savedBy: row.saved_by,
	expiresAt: row.expires_at,
});

async function refuseDraftSize(
	db: Db,
	guild: string,
	{ id, bytes }: Pick<DraftRow, 'id' | 'bytes'>,
): Promise<RefusedFor<'drafts full'> | undefined> {
	const others = draftRows(db, guild).where('id', '!=', id);
	const total = (await others.execute()).reduce((sum, draft) => sum + draft.bytes, bytes);
	return total <= MOST_DRAFT_BYTES ? undefined : { refused: 'drafts full', bytes: total, most: MOST_DRAFT_BYTES };
}

/** Counts a draft that is begun, unless that would be one too many in this hour. */
async function countDraft(
	db: Db,
	{ guild, drafts_since, drafts_made, now }: Awaited<ReturnType<typeof lockedLibrary>>,
): Promise<RefusedFor<'too many drafts'> | undefined> {
	// An hour that has not begun yet was counted before the clock was set back.
	const isSameHour = drafts_since <= now && now < drafts_since + HOUR;
	if (isSameHour && drafts_made >= MOST_DRAFTS_AN_HOUR)
		return { refused: 'too many drafts', most: MOST_DRAFTS_AN_HOUR, retryIn: drafts_since + HOUR - now };
	const counted = isSameHour ? { drafts_made: drafts_made + 1 } : { drafts_since: now, drafts_made: 1 };
	await db.updateTable('guild_libraries').set(counted).where('guild', '=', guild).execute();
	return undefined;
}
