import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fresh, openStores } from '../open-stores.ts';
import { member } from '../sample.ts';
import { guild, harbour, publish } from './sample-article.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export function articleContract(fresh: Fresh): void {
	test('a text that is published is on the list of its server, and is read by its revision', async () => {
		const { store, now } = await openStores(fresh);
		const { id, text, ...about } = harbour;
		const article = {
			...about,
			article: id,
			revision: 1,
			hash: sha256(text),
			bytes: text.length,
			at: now(),
			by: member(1),
		};
		expect(await store.publishArticle(guild, harbour)).toEqual({ article, already: false });
		expect((await store.articlesOf(guild)).articles).toEqual([article]);
		const { source: _, ...revision } = article;
		expect(await store.articleRevision(guild, id, 1)).toEqual({ ...revision, text });
		expect(await store.articleRevisions(guild, id)).toEqual([revision]);
		expect(await store.articleRevision(guild, id, 2)).toBeUndefined();
		expect(await store.articleRevision(guild, 'bridge', 1)).toBeUndefined();
	});

	test('a text under the same id, or from the same source, becomes a new revision, and the earlier ones stay as they were', async () => {
		const { store, pass } = await openStores(fresh);
		await publish(store);
		pass(1);
		const second = { text: 'second', title: 'The harbour', source: undefined, by: member(2) };
		expect(await publish(store, second)).toMatchObject({ revision: 2, title: 'The harbour', source: harbour.source });
		pass(1);
		expect(await publish(store, { id: 'other', text: 'third' })).toMatchObject({ article: 'harbour', revision: 3 });
		expect((await store.articlesOf(guild)).articles).toMatchObject([{ article: 'harbour', revision: 3 }]);
		const texts = await Promise.all([1, 2, 3].map((revision) => store.articleRevision(guild, 'harbour', revision)));
		expect(texts.map((one) => one?.text)).toEqual([harbour.text, 'second', 'third']);
		expect((await store.articleRevisions(guild, 'harbour')).map(({ revision, by }) => [revision, by])).toEqual([
			[3, member(1)],
			[2, member(2)],
			[1, member(1)],
		]);
	});

	test('the text of the current revision is not published again, and the list keeps its version', async () => {
		const { store, pass } = await openStores(fresh);
		const first = await publish(store);
		const version = await store.libraryVersion(guild);
		pass(1);
		expect(await store.publishArticle(guild, { ...harbour, by: member(2), follows: 'none' })).toEqual({
			article: first,
			already: true,
		});
		expect(await store.libraryVersion(guild)).toBe(version);
	});

	test('a text that follows a revision is refused once another one is current, with that one', async () => {
		const { store } = await openStores(fresh);
		expect(await store.publishArticle(guild, { ...harbour, follows: 1 })).toEqual({
			refused: 'article changed',
			current: undefined,
		});
		const first = await publish(store, { follows: 'none' });
		expect(await store.publishArticle(guild, { ...harbour, text: 'x', follows: 'none' })).toEqual({
			refused: 'article changed',
			current: first,
		});
		const second = await publish(store, { text: 'second', follows: 1 });
		expect(await store.publishArticle(guild, { ...harbour, text: 'late', follows: 1 })).toEqual({
			refused: 'article changed',
			current: second,
		});
	});

	test('a text with the id of one article and the source of another one is refused', async () => {
		const { store } = await openStores(fresh);
		const first = await publish(store);
		await publish(store, { id: 'bridge', source: 'https://saltmouth.example/bridge', text: 'bridge' });
		const mixed = { ...harbour, id: 'bridge', text: 'mixed' };
		expect(await store.publishArticle(guild, mixed)).toEqual({ refused: 'source of another', current: first });
		await store.removeArticle(guild, 'harbour', member(1));
		expect(await publish(store, mixed)).toMatchObject({ article: 'bridge', revision: 2, source: harbour.source });
		expect(await store.restoreArticle(guild, 'harbour')).toMatchObject({ article: { source: undefined } });
	});

	test('an earlier text is brought back as a new revision, once, and going back again returns to the later one', async () => {
		const { store, pass } = await openStores(fresh);
		await publish(store);
		await publish(store, { text: 'second', title: 'Second' });
		pass(1);
		const revert = { from: 2, to: 1, by: member(3) };
		const reverted = { revision: 3, what: 'reverted', title: harbour.title, by: member(3), hash: sha256(harbour.text) };
		expect(await store.revertArticle(guild, 'harbour', revert)).toMatchObject({ article: reverted, already: false });
		expect(await store.revertArticle(guild, 'harbour', revert)).toMatchObject({ article: reverted, already: true });
		expect((await store.articleRevision(guild, 'harbour', 3))?.text).toBe(harbour.text);
		const late = { from: 1, to: 2, by: member(3) };
		expect(await store.revertArticle(guild, 'harbour', late)).toMatchObject({ refused: 'article changed' });
		expect(await store.revertArticle(guild, 'harbour', { ...late, from: 3 })).toMatchObject({
			article: { revision: 4, title: 'Second' },
		});
		expect(await store.revertArticle(guild, 'harbour', { ...late, to: 9 })).toBeUndefined();
		expect(await store.revertArticle(guild, 'bridge', late)).toBeUndefined();
	});

	test('every change of the list gives it another version, which another process sees at once, and nothing else does', async () => {
		const { store, another, pass } = await openStores(fresh);
		const other = await another();
		let known = await other.libraryVersion(guild);
		expect(known).toBe(0);
		const changes = [
			() => publish(store),
			() => publish(store, { text: 'second' }),
			() => store.revertArticle(guild, 'harbour', { from: 2, to: 1, by: member(1) }),
			() => store.removeArticle(guild, 'harbour', member(1)),
			() => store.restoreArticle(guild, 'harbour'),
		];
		for (const change of changes) {
			await change();
			const { version, articles } = await other.articlesOf(guild);
			expect(version).toBeGreaterThan(known);
			expect(version).toBe(await other.libraryVersion(guild));
			expect(articles).toEqual((await store.articlesOf(guild)).articles);
			known = version;
		}
		await store.saveArticleDraft(guild, { id: '1', text: 'draft', source: undefined, by: member(1) });
		await store.restoreArticle(guild, 'harbour');
		await store.removeArticle(guild, 'bridge', member(1));
		await store.publishArticle(guild, { ...harbour, text: 'late', follows: 1 });
		pass(1);
		await store.purgeArticles();
		expect(await other.libraryVersion(guild)).toBe(known);
	});

	test('of two workers that publish the same article at once, both texts become revisions, one after the other', async () => {
		const { store, another } = await openStores(fresh);
		const workers = [store, await another()];
		const texts = Array.from({ length: 12 }, (_, n) => `text ${n}`);
		await Promise.all(texts.map((text, n) => publish(workers[n % 2] ?? store, { text })));
		const numbers = texts.map((_, n) => n + 1);
		expect((await store.articleRevisions(guild, 'harbour')).map(({ revision }) => revision)).toEqual(
			numbers.toReversed(),
		);
		const kept = await Promise.all(numbers.map((revision) => store.articleRevision(guild, 'harbour', revision)));
		expect(kept.map((one) => one?.text).toSorted()).toEqual(texts.toSorted());
	});

	test('of two workers that correct the same revision at once, one publishes and the other is refused', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		await publish(store);
		const answers = await Promise.all(
			[store, other].map((worker, n) =>
				worker.publishArticle(guild, { ...harbour, text: `corrected ${n}`, follows: 1 }),
			),
		);
		expect(
			answers.map((answer) => ('refused' in answer ? answer.refused : answer.article.revision)).toSorted(),
		).toEqual([2, 'article changed']);
	});

	test('any text that JSON can be comes back character for character, and another one is refused', async () => {
		const { store } = await openStores(fresh);
		const json = fc.anything({ withUnicodeString: true }).map((value) => JSON.stringify(value) ?? 'null');
		await fc.assert(
			fc.asyncProperty(json, async (text) => {
				const { revision } = await publish(store, { text });
				expect((await store.articleRevision(guild, 'harbour', revision))?.text).toBe(text);
			}),
			{ numRuns: 40 },
		);
		for (const text of ['a\0b', 'half \ud83d of a pair'])
			await expect(store.publishArticle(guild, { ...harbour, text })).rejects.toThrow(TypeError);
	});
}
