import { expect, test } from 'vitest';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, member } from '../sample.ts';
import { aboutRevision, DAY, guild, harbour, MIB, publish, textOf } from './sample-article.ts';

const draft = { source: undefined, by: member(1) };

export function articleLimitContract(fresh: Fresh): void {
	test('a text of more than two megabytes is neither published nor kept as a draft', async () => {
		const { store } = await openStores(fresh);
		const text = textOf(2 * MIB + 1, 'too long');
		const refusal = { refused: 'text too long', bytes: 2 * MIB + 1, most: 2 * MIB };
		expect(await store.publishArticle(guild, { ...harbour, text })).toEqual(refusal);
		expect(await store.saveArticleDraft(guild, { ...draft, id: '1', text })).toEqual(refusal);
		expect(await publish(store, { text: text.slice(1) })).toMatchObject({ bytes: 2 * MIB });
	});

	test('the drafts of a server take eight megabytes at most', async () => {
		const { store, pass } = await openStores(fresh);
		const save = (id: string) => store.saveArticleDraft(guild, { ...draft, id, text: textOf(2 * MIB, id) });
		for (const id of ['1', '2', '3', '4']) expect(await save(id)).toMatchObject({ id });
		expect(await save('5')).toEqual({ refused: 'drafts full', bytes: 10 * MIB, most: 8 * MIB });
		expect(await save('4')).toMatchObject({ id: '4' });
		pass(7 * DAY);
		expect(await save('5')).toMatchObject({ id: '5' });
	});

	test('a server has a hundred articles at most, among them those that can be restored', async () => {
		const { store, pass } = await openStores(fresh);
		const article = (n: number) => ({ ...harbour, id: `article-${n}`, source: `source ${n}`, text: `text ${n}` });
		for (let n = 0; n < 100; n++) await publish(store, article(n));
		const refusal = { refused: 'too many articles', most: 100 };
		expect(await store.publishArticle(guild, article(100))).toEqual(refusal);
		expect(await publish(store, { ...article(7), text: 'revised' })).toMatchObject({ revision: 2 });
		await store.removeArticle(guild, 'article-7', member(1));
		expect(await store.publishArticle(guild, article(100))).toEqual(refusal);
		pass(DAY);
		expect(await publish(store, article(100))).toMatchObject({ article: 'article-100' });
		expect(await store.publishArticle(guild, article(7))).toEqual(refusal);
		expect(await publish(store, article(100), '5')).toMatchObject({ article: 'article-100' });
	});

	test('where room is short, the oldest revisions go that nothing uses, and only then a text is refused', async () => {
		const { store, pass } = await openStores(fresh);
		const text = (n: number) => ({ text: textOf(2 * MIB, `text ${n}`) });
		for (let n = 1; n <= 31; n++) await publish(store, text(n));
		await beginDebate(store, aboutRevision(1));
		const refusal = { refused: 'library full', most: 64 * MIB };
		expect(await store.publishArticle(guild, { ...harbour, ...text(32) })).toMatchObject(refusal);
		pass(2 * DAY);
		// Going back takes no room, and the text that is gone back to does not go.
		await store.revertArticle(guild, 'harbour', { from: 31, to: 2, by: member(1) });
		expect(await publish(store, text(33))).toMatchObject({ revision: 33 });
		const numbers = (await store.articleRevisions(guild, 'harbour')).map(({ revision }) => revision);
		expect(numbers.toReversed().slice(0, 5)).toEqual([1, 4, 5, 6, 7]);
		expect((await store.articleRevision(guild, 'harbour', 1))?.bytes).toBe(2 * MIB);
		expect((await store.articleRevision(guild, 'harbour', 32))?.text).toBe(text(2).text);
	});
}
