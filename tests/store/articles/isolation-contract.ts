import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, member } from '../sample.ts';
import { aboutRevision, DAY, harbour } from './sample-article.ts';

/** Something that a server does with its articles. The servers use the same ids, sources and texts. */
type Act = readonly [verb: (typeof VERBS)[number], id: string, n: number];

const VERBS = ['publish', 'publish draft', 'remove', 'restore', 'revert', 'save', 'drop', 'debate', 'purge'] as const;

// What has an effect only on something else comes less often than what makes it.
const act: fc.Arbitrary<Act> = fc.tuple(
	fc.oneof(
		{ arbitrary: fc.constant('publish' as const), weight: 5 },
		{ arbitrary: fc.constantFrom(...VERBS), weight: 9 },
	),
	fc.constantFrom('harbour', 'harbour', 'harbour', 'bridge'),
	fc.integer({ min: 1, max: 3 }),
);

async function perform(store: Store, guild: string, [verb, id, n]: Act): Promise<unknown> {
	const by = member(n);
	switch (verb) {
		case 'publish':
			return store.publishArticle(guild, { ...harbour, id, source: `source ${n % 3}`, text: `text ${n}`, by });
		case 'publish draft': {
			const draft = await store.articleDraft(guild, id);
			return store.publishArticle(guild, { ...harbour, id, text: `text ${n}`, draft: draft ?? { id, hash: '' }, by });
		}
		case 'remove':
			return store.removeArticle(guild, id, by);
		case 'restore':
			return store.restoreArticle(guild, id);
		case 'revert':
			return store.revertArticle(guild, id, { from: n, to: 1, by });
		case 'save':
			return store.saveArticleDraft(guild, { id, source: undefined, text: `draft ${n}`, by });
		case 'drop':
			return store.dropArticleDraft(guild, id);
		case 'debate':
			await beginDebate(store, { guild, ...aboutRevision(n), article: id });
			return;
		case 'purge':
			return store.purgeArticles();
	}
}

/** Everything that a server can read about its articles. */
async function everythingOf(store: Store, guild: string) {
	const ids = ['harbour', 'bridge'];
	const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
	return {
		library: await store.articlesOf(guild),
		version: await store.libraryVersion(guild),
		removed: await store.removedArticles(guild),
		revisions: await Promise.all(ids.map((id) => store.articleRevisions(guild, id))),
		texts: await Promise.all(
			ids.flatMap((id) => numbers.map((revision) => store.articleRevision(guild, id, revision))),
		),
		drafts: await store.articleDrafts(guild),
		draft: await store.articleDraft(guild, 'harbour'),
	};
}

export function isolationContract(fresh: Fresh): void {
	test('whatever another server does, a server gets the answers that it would get alone', async () => {
		const step = fc.record({
			server: fc.constantFrom('1', '2'),
			act,
			passes: fc.constantFrom(0, 0, 0, 1, DAY / 2, 2 * DAY),
		});
		const shared = await openStores(fresh);
		const alone = await openStores(fresh);
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 30 }), async (steps) => {
				run++;
				const guilds = { 1: `${run}1`, 2: `${run}2` };
				for (const { server, act: one, passes } of steps) {
					const guild = guilds[server];
					const answer = await perform(shared.store, guild, one);
					if (server === '1') expect(answer).toEqual(await perform(alone.store, guild, one));
					else if (one[0] === 'purge') await alone.store.purgeArticles();
					for (const { pass } of [shared, alone]) pass(passes);
				}
				expect(await everythingOf(shared.store, guilds[1])).toEqual(await everythingOf(alone.store, guilds[1]));
			}),
			{ numRuns: 15 },
		);
	});
}
