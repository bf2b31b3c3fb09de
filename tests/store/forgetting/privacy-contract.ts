import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { guild, publish } from '../articles/sample-article.ts';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, member, oxford } from '../sample.ts';

const me = member(1);
const nothing = {
	ballots: 0,
	quotes: 0,
	debatesOpened: 0,
	phasesMoved: 0,
	drafts: 0,
	articleDrafts: 0,
	articleChanges: 0,
};
const vote = (store: Store, debate: number, n: number, poll: 'first' | 'last' = 'first') =>
	store.castBallot({ debate, poll, member: member(n), choice: 'for' });

export function privacyContract(fresh: Fresh): void {
	test('D1, D2: a member can see what is stored about them, and it is deleted in everything that is open', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store, { openedBy: me });
		for (const n of [1, 2]) await vote(store, id, n);
		await store.advance(id, { from: 0, to: 2, by: me });
		for (const n of [1, 2]) await vote(store, id, n, 'last');
		await store.recordQuote({ id: 'q', debate: id, article: 'harbour', claim: 'failing', side: 'for', by: me });
		await store.saveDraft({ id: 'a', debate: { ...oxford, openedBy: me } });
		const kept = { ...nothing, ballots: 2, quotes: 1, debatesOpened: 1, phasesMoved: 1, drafts: 1 };
		expect(await store.countDataAbout(me)).toEqual(kept);
		expect(await store.forgetMember(me)).toEqual(kept);
		expect(await store.countDataAbout(me)).toEqual(nothing);
		expect(await store.turnout(id)).toEqual({ first: 1, last: 1 });
		expect(await store.quotesIn(id)).toMatchObject([{ claim: 'failing', by: undefined }]);
		expect(await store.debate(id)).toMatchObject({ openedBy: undefined, phase: 2 });
		expect((await store.phaseChanges(id)).map(({ by }) => by)).toEqual([undefined, undefined]);
		expect(await store.draft('a')).toBeUndefined();
	});

	test('D1, D2: of an article whose author is forgotten everything stays but the name, and their drafts are deleted', async () => {
		const { store } = await openStores(fresh);
		await publish(store, { by: me });
		await publish(store, { id: 'bridge', source: 'elsewhere', by: me }, '5');
		await publish(store, { text: 'corrected', by: member(2) });
		await store.removeArticle('5', 'bridge', me);
		await store.saveArticleDraft(guild, { id: '1', text: 'a draft', source: undefined, by: me });
		await store.saveArticleDraft(guild, { id: '2', text: 'another draft', source: undefined, by: member(2) });
		const kept = { ...nothing, articleDrafts: 1, articleChanges: 3 };
		expect(await store.countDataAbout(me)).toEqual(kept);
		expect(await store.forgetMember(me)).toEqual(kept);
		expect(await store.countDataAbout(me)).toEqual(nothing);
		const revisions = await store.articleRevisions(guild, 'harbour');
		expect(revisions.map(({ by }) => by)).toEqual([member(2), undefined]);
		expect(await store.removedArticles('5')).toMatchObject([{ by: undefined, removedBy: undefined }]);
		expect((await store.articleDrafts(guild)).map(({ id }) => id)).toEqual(['2']);
		expect(await store.countDataAbout(member(2))).toEqual({ ...nothing, articleDrafts: 1, articleChanges: 1 });
	});

	test('D3: opening a debate counts once, neither as a phase moved on nor as a draft', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store, { openedBy: me });
		const kept = { ...nothing, debatesOpened: 1 };
		expect(await store.countDataAbout(me)).toEqual(kept);
		expect(await store.forgetMember(me)).toEqual(kept);
		expect((await store.phaseChanges(id)).map(({ by }) => by)).toEqual([undefined]);
	});

	test('D4: a closed result keeps its totals when a member’s data is deleted', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		const everyone = [1, 2, 3, 4, 5];
		for (const n of everyone) await vote(store, id, n);
		await store.advance(id, { from: 0, to: 2, by: undefined });
		for (const n of everyone) await vote(store, id, n, 'last');
		await store.advance(id, { from: 2, to: 'closed', by: undefined });
		const before = await store.result(id);
		expect(await store.forgetMember(me)).toEqual(nothing);
		expect(await store.result(id)).toEqual(before);
		expect(before?.matrix?.for.for).toBe(5);
	});

	test('D2: a member whose data was deleted can vote again, and nobody else’s ballot changes', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		for (const n of [1, 2]) await vote(store, id, n);
		await Promise.all([store.forgetMember(me), store.forgetMember(me)]);
		expect(await store.turnout(id)).toEqual({ first: 1, last: 0 });
		expect(await vote(store, id, 2)).toBe('same');
		expect(await vote(store, id, 1)).toBe('cast');
		expect(await store.turnout(id)).toEqual({ first: 2, last: 0 });
	});
}
