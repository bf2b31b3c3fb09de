import { setImmediate } from 'node:timers/promises';
import { timeLeft, withoutDeadline } from '../answer-deadline.ts';
import { ArticleFault } from '../article/library/article-fault.ts';
import { faultLine } from '../article/library/article-files.ts';
import { parseVerified } from '../article/library/reopen-article.ts';
import type { ArticleInAll } from '../article/model/article.ts';
import { type Edition, makeEdition } from '../article/model/edition.ts';
import { readArticle } from '../article/verify/read-article.ts';
import { lruCache } from '../lru-cache.ts';
import type { ArticleRevision } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import { withTimeout } from '../with-timeout.ts';
import { OwnArticleFault } from './own-article-fault.ts';
import { noteRevision } from './own-revision.ts';

/**
 * What an article takes in memory, in bytes: parsed, with every index, and asked about in two languages. Measured with texts of 10 KB to 900 KB, which
 * took 11 to 20 bytes for each of theirs (docs/performance.md).
 */
const bytesOf = (text: number) => 102_400 + 16 * text;

/** How long a member waits for the text of an article, in milliseconds. What is late is opened all the same, for the next one who asks. */
const PATIENCE = 2_000;

/** How many verdicts on texts are remembered, 100 bytes each. */
const MOST_VERDICTS = 10_000;

/** A revision to open. `hash` is the hash of its text: a number alone may come again after an article was deleted. */
export type WantedRevision = Pick<ArticleRevision, 'article' | 'revision' | 'title' | 'hash'>;

/** Opens revisions of servers' own articles. */
export type OpenRevisions = {
	/**
	 * A revision of an article of this server; undefined if the store no longer has it. Rejects with an ArticleFault if its text cannot be trusted, or, with a
	 * StoreUnavailable as its cause, if the store cannot give it now.
	 */
	readonly open: (guild: string, wanted: WantedRevision) => Promise<Edition | undefined>;
	/** How many bytes are held, by the measure of the budget. */
	readonly bytes: () => number;
};

/** The faults of an article whose text is in the store. `guild` is the server whose article it is. */
export type ReportOwnFault = (guild: string, fault: ArticleFault) => void;

type Held = { readonly edition: Edition; readonly bytes: number };

/**
 * Opens revisions and holds those used last, of all servers together, within `most` bytes. `report` is called once for each text that
 * cannot be trusted.
 */
export function openRevisions(
	store: Pick<Store, 'articleRevision'>,
	most: number,
	report: ReportOwnFault,
): OpenRevisions {
	const held = lruCache<string, Held>(most, ({ bytes }) => bytes);
	// Verdicts are on texts, and depend on nothing else. A process with other rules begins anew.
	const passed = lruCache<string, true>(MOST_VERDICTS);
	const faults = lruCache<string, ArticleFault>(MOST_VERDICTS / 10);
	const opening = new Map<string, Promise<Held | undefined>>();

	const read = (guild: string, wanted: WantedRevision, text: string): ArticleInAll => {
		if (passed.find(wanted.hash)) return parseVerified(text);
		const found = readArticle(text);
		if ('article' in found) {
			passed.set(wanted.hash, true);
			return found.article;
		}
		const name = `${wanted.article}, revision ${wanted.revision}`;
		const lines = found.faults.map((fault) => faultLine(name, fault)).join('\n');
		const fault = new OwnArticleFault({ id: wanted.article, title: wanted.title }, wanted.hash, lines);
		faults.set(`${guild} ${wanted.article} ${wanted.hash}`, fault);
		report(guild, fault);
		throw fault;
	};

	const load = async (guild: string, wanted: WantedRevision): Promise<Held | undefined> => {
		const stored = await store.articleRevision(guild, wanted.article, wanted.revision);
		if (!stored || stored.hash !== wanted.hash) return undefined;
		// Whoever opens many articles in a row lets others be answered in between.
		await setImmediate();
		const file = read(guild, wanted, stored.text);
		// An article that is added again from the same source keeps the id it had first.
		const edition = makeEdition(file.id === wanted.article ? file : Object.freeze({ ...file, id: wanted.article }));
		noteRevision(edition, wanted.revision);
		return { edition, bytes: bytesOf(stored.bytes) };
	};

	const loadOnce = (key: string, guild: string, wanted: WantedRevision) => {
		const under = opening.get(key);
		if (under) return under;
		// Others may wait for it too, so it does not end with the deadline of the first.
		const loading = withoutDeadline(() => load(guild, wanted)).finally(() => opening.delete(key));
		opening.set(key, loading);
		loading.then(
			(made) => made && held.set(key, made),
			() => {},
		);
		return loading;
	};

	return {
		async open(guild, wanted) {
			const fault = faults.find(`${guild} ${wanted.article} ${wanted.hash}`);
			if (fault) throw fault;
			const key = `${guild} ${wanted.article} ${wanted.revision} ${wanted.hash}`;
			const known = held.find(key);
			if (known) return known.edition;
			return unlessUnread(loadOnce(key, guild, wanted), wanted);
		},
		bytes: held.size,
	};
}

async function unlessUnread(loading: Promise<Held | undefined>, wanted: WantedRevision): Promise<Edition | undefined> {
	try {
		const opened = await withTimeout(loading, timeLeft(PATIENCE));
		if (opened !== 'late') return opened?.edition;
		throw new StoreUnavailable('The text of an article was not read in time.');
	} catch (cause) {
		if (!(cause instanceof StoreUnavailable)) throw cause;
		throw unreadFault(wanted, cause);
	}
}

/** The fault of an article that the store cannot give now. `cause` is what the store said. */
export const unreadFault = (
	{ article: id, title }: Pick<WantedRevision, 'article' | 'title'>,
	cause: StoreUnavailable,
): ArticleFault => new ArticleFault({ id, title }, undefined, 'the store cannot give its text now', { cause });
