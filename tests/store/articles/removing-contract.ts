import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, member } from '../sample.ts';
import { aboutRevision, DAY, guild, harbour, publish } from './sample-article.ts';

const numbersOf = async (store: Store) =>
	(await store.articleRevisions(guild, 'harbour')).map(({ revision }) => revision);

export function removingContract(fresh: Fresh): void {
	test('a removed article is off the list at once, once, and is restored within a day as it was', async () => {
		const { store, pass, now } = await openStores(fresh);
		const article = await publish(store);
		const removed = { ...article, removedAt: now(), removedBy: member(2), restorableUntil: now() + DAY };
		expect(await store.removeArticle(guild, 'harbour', member(2))).toEqual({ article: removed, already: false });
		pass(1);
		expect(await store.removeArticle(guild, 'harbour', member(3))).toEqual({ article: removed, already: true });
		expect((await store.articlesOf(guild)).articles).toEqual([]);
		expect(await store.removedArticles(guild)).toEqual([removed]);
		pass(DAY - 2);
		expect(await store.restoreArticle(guild, 'harbour')).toEqual({ article, already: false });
		expect(await store.restoreArticle(guild, 'harbour')).toEqual({ article, already: true });
		expect((await store.articlesOf(guild)).articles).toEqual([article]);
		expect(await store.removedArticles(guild)).toEqual([]);
	});

	test('an article is not restored after a day, nor removed or restored when nobody knows it', async () => {
		const { store, pass } = await openStores(fresh);
		await publish(store);
		await store.removeArticle(guild, 'harbour', member(2));
		pass(DAY);
		expect(await store.restoreArticle(guild, 'harbour')).toBeUndefined();
		expect(await store.removeArticle(guild, 'harbour', member(2))).toBeUndefined();
		expect(await store.removeArticle(guild, 'bridge', member(2))).toBeUndefined();
		expect(await store.restoreArticle(guild, 'bridge')).toBeUndefined();
	});

	test('a removed article that is published again is on the list again, with its earlier revisions', async () => {
		const { store } = await openStores(fresh);
		await publish(store);
		await store.removeArticle(guild, 'harbour', member(2));
		expect(await publish(store, { follows: 'none' })).toMatchObject({ revision: 2 });
		expect(await numbersOf(store)).toEqual([2, 1]);
		expect(await store.removedArticles(guild)).toEqual([]);
	});

	test('two days after its removal an article is deleted for good', async () => {
		const { store, pass } = await openStores(fresh);
		await publish(store);
		await publish(store, { text: 'second' });
		await store.removeArticle(guild, 'harbour', member(2));
		pass(2 * DAY - 1);
		await store.purgeArticles();
		expect(await numbersOf(store)).toEqual([2, 1]);
		pass(1);
		await store.purgeArticles();
		expect(await numbersOf(store)).toEqual([]);
		expect(await store.articleRevision(guild, 'harbour', 2)).toBeUndefined();
		expect(await publish(store, { source: 'elsewhere' })).toMatchObject({ revision: 1 });
	});

	test('a revision that a debate or one of its quotations uses is never deleted, however long ago it was closed', async () => {
		const { store, pass } = await openStores(fresh);
		for (const n of [1, 2, 3, 4]) await publish(store, { text: `text ${n}` });
		const { id: debate } = await beginDebate(store, aboutRevision(2));
		await store.advance(debate, { from: 0, to: 'closed', by: undefined });
		const quote = { id: 'q', debate, article: 'harbour', claim: '@1.1', side: undefined, by: member(1) } as const;
		await store.recordQuote({ ...quote, articleRevision: 3 });
		await beginDebate(store, { ...aboutRevision(1), guild: '5' });
		await beginDebate(store, { ...aboutRevision(1), article: 'bridge' });
		await store.removeArticle(guild, 'harbour', member(2));
		for (let day = 0; day < 400; day += 100) {
			pass(100 * DAY);
			await store.purgeArticles();
		}
		expect(await numbersOf(store)).toEqual([3, 2]);
		expect((await store.articleRevision(guild, 'harbour', 2))?.text).toBe('text 2');
		expect(await store.restoreArticle(guild, 'harbour')).toBeUndefined();
		expect(await store.removedArticles(guild)).toEqual([]);
		expect(await publish(store, { text: 'text 2' })).toMatchObject({ revision: 5 });
		expect(await numbersOf(store)).toEqual([5, 3, 2]);
	});

	test('Q9: a debate and its quotations keep the revision of the article they were made with', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store, aboutRevision(2));
		expect(await store.debate(id)).toMatchObject(aboutRevision(2));
		const quote = { id: 'q', debate: id, article: 'harbour', claim: '@1.1', side: undefined, by: member(1) } as const;
		await store.recordQuote({ ...quote, articleRevision: 2 });
		await store.recordQuote({ ...quote, id: 'r' });
		expect((await store.quotesIn(id)).map(({ articleRevision }) => articleRevision)).toEqual([2, undefined]);
		expect((await beginDebate(store, { article: harbour.id })).articleRevision).toBeUndefined();
	});
}
