import type { Db } from '../engine/engine.ts';
import type { RefusedFor } from '../records.ts';
import { deleteUnusedTexts } from './article-text.ts';
import { MOST_LIBRARY_BYTES, REVISION_BYTES, UNUSED_KEPT_FOR } from './limits.ts';

type Kept = {
	readonly article: string;
	readonly revision: number;
	readonly hash: string;
	readonly bytes: number;
	readonly published_at: number;
};

const keyOf = ({ article, revision }: Pick<Kept, 'article' | 'revision'>) => `${article} ${revision}`;

/** The revisions of a server's articles that debates or their quotes use. They are never deleted. */
export async function usedRevisions(
	db: Db,
	guild: string,
): Promise<(revision: Pick<Kept, 'article' | 'revision'>) => boolean> {
	const debated = db
		.selectFrom('debates')
		.select(['article', 'article_revision'])
		.where('guild', '=', guild)
		.where('article_revision', 'is not', null);
	const quoted = db
		.selectFrom('quotes_used')
		.innerJoin('debates', 'debates.id', 'quotes_used.debate')
		.select(['quotes_used.article', 'quotes_used.article_revision'])
		.where('guild', '=', guild)
		.where('quotes_used.article_revision', 'is not', null);
	const rows = [...(await debated.distinct().execute()), ...(await quoted.distinct().execute())];
	const used = new Set(rows.map(({ article, article_revision }) => `${article} ${article_revision}`));
	return (revision) => used.has(keyOf(revision));
}

/** Deletes revisions of a server's articles, and the texts that no other revision has. */
export async function deleteRevisions(
	db: Db,
	guild: string,
	revisions: readonly Pick<Kept, 'article' | 'revision'>[],
): Promise<void> {
	for (const { article, revision } of revisions)
		await db
			.deleteFrom('guild_article_revisions')
			.where('guild', '=', guild)
			.where('article', '=', article)
			.where('revision', '=', revision)
			.execute();
	await deleteUnusedTexts(db, guild);
}

/**
 * Makes room for a text of this many bytes, or refuses and changes nothing. Where room is short, the oldest revisions go that
 * were followed by a newer one two days ago or earlier and that no debate uses. Revisions with the hash `keep` stay.
 */
export async function makeRoom(
	db: Db,
	guild: string,
	{ bytes, keep, now }: { readonly bytes: number; readonly keep: string; readonly now: number },
): Promise<RefusedFor<'library full'> | undefined> {
	const kept = await db
		.selectFrom('guild_article_revisions')
		.select(['article', 'revision', 'hash', 'bytes', 'published_at'])
		.where('guild', '=', guild)
		.orderBy('revision')
		.execute();
	const having = new Map<string, number>();
	for (const { hash } of kept) having.set(hash, (having.get(hash) ?? 0) + 1);
	const texts = new Map(kept.map((one) => [one.hash, one.bytes]));
	let over = kept.length * REVISION_BYTES + bytes - MOST_LIBRARY_BYTES;
	for (const size of texts.values()) over += size;
	if (over <= 0) return undefined;
	const full = { refused: 'library full', bytes: MOST_LIBRARY_BYTES + over, most: MOST_LIBRARY_BYTES } as const;
	const dropped: Kept[] = [];
	for (const old of await supersededRevisions(db, guild, kept, now)) {
		if (over <= 0) break;
		if (old.hash === keep) continue;
		const others = (having.get(old.hash) ?? 1) - 1;
		having.set(old.hash, others);
		over -= REVISION_BYTES + (others === 0 ? old.bytes : 0);
		dropped.push(old);
	}
	if (over > 0) return full;
	await deleteRevisions(db, guild, dropped);
	return undefined;
}

/** Of these revisions, which are in the order of their numbers, those that may go, oldest first. */
async function supersededRevisions(db: Db, guild: string, kept: readonly Kept[], now: number): Promise<Kept[]> {
	const isUsed = await usedRevisions(db, guild);
	return [...Map.groupBy(kept, ({ article }) => article).values()]
		.flatMap((revisions) =>
			revisions.filter((_, n) => (revisions[n + 1]?.published_at ?? now) <= now - UNUSED_KEPT_FOR),
		)
		.filter((revision) => !isUsed(revision))
		.toSorted((a, b) => a.published_at - b.published_at);
}
