import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../../src/store/open/open-store.ts';
import type { RevisionKind } from '../../../src/store/records.ts';
import type { Store } from '../../../src/store/store.ts';
import { harbour, textOf } from '../articles/sample-article.ts';
import { outputOf, startScript } from './process.ts';

/** The time at which the publisher begins by its own clock. */
export const BEGAN = 1_700_000_000_000;

/** Everything that is stored of the publisher's server. */
type Shelf = {
	/** The beginning of each revision's text, oldest first, with how it came to be. */
	readonly revisions: readonly string[];
	readonly removed: boolean;
	readonly drafts: readonly string[];
	readonly changes: number;
};

type Act = {
	readonly perform: (store: Store, guild: string, by: string) => Promise<unknown>;
	/** What is stored after it. */
	readonly after: (shelf: Shelf) => Shelf;
};

const EMPTY: Shelf = { revisions: [], removed: false, drafts: [], changes: 0 };

const revisionOf = (what: RevisionKind, text: string) => `${what} ${text.slice(0, 12).trim()}`;

/** What the publisher does with its text number `n`, in order. It is fixed, so that its parent knows what may be under way when it is killed. */
export function actsOf(n: number): readonly Act[] {
	const text = textOf(100_000, `text ${n} `.padEnd(12));
	const source = undefined;
	// Each text but the first is two revisions: it is published, and then gone back from.
	const published = n === 1 ? 1 : 2 * n - 2;
	const changed = (shelf: Shelf, change: Partial<Shelf>) => ({ ...shelf, changes: shelf.changes + 1, ...change });
	const revert: Act = {
		perform: (store, guild, by) => store.revertArticle(guild, harbour.id, { from: published, to: published - 1, by }),
		after: (shelf) => changed(shelf, { revisions: [...shelf.revisions, revisionOf('reverted', 'text 1')] }),
	};
	return [
		{
			perform: (store, guild, by) => store.saveArticleDraft(guild, { id: String(n), text: `draft ${n}`, source, by }),
			after: (shelf) => ({ ...shelf, drafts: [String(n)] }),
		},
		{
			async perform(store, guild, by) {
				const draft = await store.articleDraft(guild, String(n));
				return store.publishArticle(guild, { ...harbour, text, draft, by });
			},
			after: (shelf) => changed(shelf, { drafts: [], revisions: [...shelf.revisions, revisionOf('published', text)] }),
		},
		...(n === 1 ? [] : [revert]),
		{
			perform: (store, guild, by) => store.removeArticle(guild, harbour.id, by),
			after: (shelf) => changed(shelf, { removed: true }),
		},
		{
			perform: (store, guild) => store.restoreArticle(guild, harbour.id),
			after: (shelf) => changed(shelf, { removed: false }),
		},
	];
}

/** Kills a publishing process at a random moment. What is stored must be what it acknowledged, or that and the next act as a whole. */
export async function publishingRound(
	url: string,
	guild: string,
): Promise<{ readonly acts: number; readonly faults: readonly string[] }> {
	const child = startScript(new URL('publisher.ts', import.meta.url), [url, guild]);
	const all = outputOf(child);
	if (child.stdout) await once(child.stdout, 'data');
	await sleep(Math.random() * 200);
	child.kill('SIGKILL');
	const acts = (await all).split('\n').length - 1;
	// By the publisher's clock, so that its drafts have not expired.
	const store = await openStore(url, () => BEGAN);
	// Takes the library's lock, and so waits for what the database may still commit.
	await store.removeArticle(guild, 'nobody', 'nobody');
	const found = JSON.stringify(await shelfOf(store, guild));
	await store.close();
	const allowed = [acts, acts + 1].map((count) => JSON.stringify(shelfAfter(count)));
	return {
		acts,
		faults: allowed.includes(found) ? [] : [`after ${acts} acts there was ${found} instead of ${allowed.join(' or ')}`],
	};
}

function shelfAfter(count: number): Shelf {
	let shelf = EMPTY;
	let left = count;
	for (let n = 1; left > 0; n++) {
		for (const { after } of actsOf(n).slice(0, left)) {
			shelf = after(shelf);
			left--;
		}
	}
	return shelf;
}

async function shelfOf(store: Store, guild: string): Promise<Shelf> {
	const revisions = (await store.articleRevisions(guild, harbour.id)).toReversed();
	const texts = await Promise.all(
		revisions.map(async ({ revision, what, bytes }) => {
			const text = (await store.articleRevision(guild, harbour.id, revision))?.text ?? 'nothing';
			return bytes === 100_000 && text.length === bytes ? revisionOf(what, text) : `${what} ${text.length} bytes`;
		}),
	);
	const version = await store.libraryVersion(guild);
	const drafts = await store.articleDrafts(guild);
	return {
		revisions: texts,
		removed: revisions.length > 0 && (await store.articlesOf(guild)).articles.length === 0,
		drafts: drafts.map(({ id }) => id),
		// The first version is the time by the publisher's clock at which it saved its first draft.
		changes: version - BEGAN - 3_600_000,
	};
}
