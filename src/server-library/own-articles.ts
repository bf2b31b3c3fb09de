import { ArticleFault } from '../article/library/article-fault.ts';
import { type Collection, orUnusable } from '../article/library/library.ts';
import type { Edition } from '../article/model/edition.ts';
import { type Entry, entryOf } from '../article/model/entry.ts';
import type { ArticleRevision, ServerArticle, ServerLibrary } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import { type OpenRevisions, unreadFault } from './open-revisions.ts';
import { keptEntry } from './own-entry.ts';

/** A server's own articles at one version of its list. */
export type OwnArticles = Collection & {
	readonly version: number;
	/** What the store lists: also articles that `list` leaves out because nothing is known of them but their faults. */
	readonly listed: ReadonlyMap<string, ServerArticle>;
	readonly getRevision: (id: string, revision: number) => Promise<Edition | undefined>;
};

type Needs = { readonly store: Pick<Store, 'articleRevisions'>; readonly revisions: OpenRevisions };

/** Makes the collection of a server's own articles from the store's list of them. */
export async function ownArticles(
	guild: string,
	{ version, articles }: ServerLibrary,
	{ store, revisions }: Needs,
): Promise<OwnArticles> {
	const listed = new Map(articles.map((one) => [one.article, one]));
	const found = await Promise.all(articles.map((one) => keptEntry(one) ?? entryFromText(guild, one, revisions)));
	let entries: readonly Entry[] = found
		.filter((entry) => entry !== undefined)
		.sort((a, b) => a.title.localeCompare(b.title));
	const unread = new Set<string>();
	/** Revisions that debates and buttons asked for, without their texts. */
	const earlier = new Map<string, ArticleRevision>();

	const open = async (article: ServerArticle): Promise<Edition | undefined> => {
		const { article: id } = article;
		try {
			const edition = await revisions.open(guild, article);
			// Indexes are kept for a list. One that was made while the store was silent lacks this article, so there has to be another list.
			if (unread.delete(id)) entries = [...entries];
			return edition;
		} catch (error) {
			if (error instanceof ArticleFault && error.cause instanceof StoreUnavailable) unread.add(id);
			throw error;
		}
	};

	const findEarlier = async (id: string, revision: number) => {
		try {
			return (await store.articleRevisions(guild, id)).find((one) => one.revision === revision);
		} catch (error) {
			if (!(error instanceof StoreUnavailable)) throw error;
			throw unreadFault({ article: id, title: listed.get(id)?.title ?? id }, error);
		}
	};

	return {
		version,
		listed,
		list: () => entries,
		async get(id) {
			const article = listed.get(id);
			return article && open(article);
		},
		async getRevision(id, revision) {
			const current = listed.get(id);
			if (current?.revision === revision) return open(current);
			const key = `${id} ${revision}`;
			const wanted = earlier.get(key) ?? (await findEarlier(id, revision));
			if (wanted) earlier.set(key, wanted);
			return wanted && revisions.open(guild, wanted);
		},
	};
}

/** The entry of an article whose kept one an earlier version of Lectern made in another form; undefined if its text is faulty too. */
async function entryFromText(
	guild: string,
	article: ServerArticle,
	revisions: OpenRevisions,
): Promise<Entry | undefined> {
	const edition = await orUnusable(revisions.open(guild, article));
	return edition && entryOf(edition.file);
}
