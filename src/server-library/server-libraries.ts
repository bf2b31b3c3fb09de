import { timeLeft, withoutDeadline } from '../answer-deadline.ts';
import type { Library } from '../article/library/library.ts';
import type { Entry } from '../article/model/entry.ts';
import { lruCache } from '../lru-cache.ts';
import type { Store } from '../store/store.ts';
import { StoreUnavailable } from '../store/unavailable.ts';
import { withTimeout } from '../with-timeout.ts';
import { openRevisions, type ReportOwnFault } from './open-revisions.ts';
import { type OwnArticles, ownArticles } from './own-articles.ts';

const MIB = 1_048_576;

/**
 * How many bytes the opened articles of all servers may take together, by the measure of `open-revisions.ts`: some 300 of usual length. A club has one or
 * two in use in an evening; what is dropped is opened again in milliseconds.
 */
const MOST_OPEN = 96 * MIB;

/** How many bytes the lists of servers' articles may take together, with the words of each article and one index of all claims and sentences. */
const MOST_LISTS = 64 * MIB;

/**
 * What a list takes, in bytes: for a server without articles, for an entry, for each byte of the articles' texts in the index of all
 * claims and sentences, which is made for no more than 20,000 of them, and for each byte in the words by which articles are found.
 */
const LIST_BYTES = { server: 512, entry: 4_096, indexed: 8, mostIndexed: 20 * MIB, words: 0.2 };

/** How old a list may be before the store is asked whether it has changed, in milliseconds. What another process published must be seen within a second. */
const FRESH = 500;

/** How long a member waits for the store to say what a server's articles are, in milliseconds, before they are answered from what is known. */
const PATIENCE = 500;

type LibraryStore = Pick<Store, 'libraryVersion' | 'articlesOf' | 'articleRevision' | 'articleRevisions'>;

/** The libraries of all servers. */
export type ServerLibraries = {
	/**
	 * The articles that can be used in a server: those of the folder, and its own as they were half a second ago at most. Without a server, in
	 * direct messages, those of the folder. While the store does not answer it is what was known last, and `isPartial`.
	 */
	readonly libraryOf: (guild: string | undefined) => Promise<Library>;
	/** Says that this process has changed a server's list of articles, so that the store is asked anew. */
	readonly noteChange: (guild: string) => void;
	/** How many bytes are held of servers' own articles, by the measure of the budget. */
	readonly bytes: () => number;
};

/** The version of a list that could not be read: no list has it. */
const UNKNOWN = -1;

/** What is known of a server. `askedAt` is when the store was last asked about it. */
type Known = { readonly library: Library; readonly version: number; readonly bytes: number; askedAt: number };

/** Makes the libraries of servers: `shipped` next to what the store has. `report` is called once for each text in the store that cannot be trusted. */
export function serverLibraries(
	shipped: Library,
	store: LibraryStore,
	report: ReportOwnFault = () => {},
	{ mostOpen = MOST_OPEN, mostLists = MOST_LISTS, now = () => performance.now() } = {},
): ServerLibraries {
	const revisions = openRevisions(store, mostOpen, report);
	const known = lruCache<string, Known>(mostLists, ({ bytes }) => bytes);
	const asking = new Map<string, Promise<Known>>();

	const ask = async (guild: string): Promise<Known> => {
		const askedAt = now();
		const before = known.find(guild);
		const version = await store.libraryVersion(guild);
		if (before && before.version === version) return Object.assign(before, { askedAt });
		if (version === 0) return { library: shipped, version, bytes: LIST_BYTES.server, askedAt };
		const own = await ownArticles(guild, await store.articlesOf(guild), { store, revisions });
		return { library: libraryOfServer(shipped, own), version: own.version, bytes: bytesOf(own), askedAt };
	};

	const askOnce = (guild: string): Promise<Known> => {
		const under = asking.get(guild);
		if (under) return under;
		const asked: Promise<Known> = withoutDeadline(() => ask(guild)).then((found) => {
			// A change that was noted meanwhile has begun another one.
			if (asking.get(guild) === asked) known.set(guild, found);
			return found;
		});
		asking.set(guild, asked);
		const end = () => {
			if (asking.get(guild) === asked) asking.delete(guild);
		};
		asked.then(end, end);
		return asked;
	};

	return {
		async libraryOf(guild) {
			if (guild === undefined) return shipped;
			const last = known.find(guild);
			if (last && now() - last.askedAt < FRESH) return last.library;
			try {
				const found = await withTimeout(askOnce(guild), timeLeft(PATIENCE));
				if (found !== 'late') return found.library;
			} catch (error) {
				if (!(error instanceof StoreUnavailable)) throw error;
			}
			// Others need not wait for as long at once.
			const library = { ...(last?.library ?? shipped), isPartial: true };
			known.set(guild, { library, version: UNKNOWN, bytes: LIST_BYTES.server, ...last, askedAt: now() });
			return library;
		},
		noteChange(guild) {
			asking.delete(guild);
			const last = known.find(guild);
			if (last) last.askedAt = Number.NEGATIVE_INFINITY;
		},
		bytes: () => revisions.bytes() + known.size(),
	};
}

const bytesOf = ({ listed }: OwnArticles): number => {
	const texts = [...listed.values()].reduce((sum, { bytes }) => sum + bytes, 0);
	const { server, entry, indexed, mostIndexed, words } = LIST_BYTES;
	return server + listed.size * entry + Math.min(texts * indexed, mostIndexed) + texts * words;
};

/** The articles of the folder next to a server's own. An own article hides one of the folder that has its id. */
function libraryOfServer(shipped: Library, own: OwnArticles): Library {
	const { listed } = own;
	const size = shipped.size + [...listed.keys()].filter((id) => !shipped.isShipped(id)).length;
	let merged: { readonly of: readonly (readonly Entry[])[]; readonly list: readonly Entry[] } | undefined;
	const list = () => {
		const of = [own.list(), shipped.list()] as const;
		if (merged?.of.some((one, n) => one !== of[n]) ?? true) {
			const visible = of[1].filter(({ id }) => !listed.has(id));
			merged = { of, list: [...of[0], ...visible].sort((a, b) => a.title.localeCompare(b.title)) };
		}
		return merged?.list ?? [];
	};
	return {
		list: listed.size === 0 ? shipped.list : list,
		get: (id) => (listed.has(id) ? own : shipped).get(id),
		size,
		collections: listed.size === 0 ? shipped.collections : [own, ...shipped.collections],
		getRevision: (id, revision) => (revision === undefined ? shipped.get(id) : own.getRevision(id, revision)),
		isShipped: shipped.isShipped,
		ownRevision: (id) => listed.get(id)?.revision,
		ownIds: () => [...listed.keys()],
		isPartial: false,
	};
}
