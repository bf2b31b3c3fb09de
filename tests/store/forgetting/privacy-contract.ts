import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, member, oxford } from '../sample.ts';

const me = member(1);
const nothing = { ballots: 0, quotes: 0, debatesOpened: 0, phasesMoved: 0, drafts: 0 };
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
		const kept = { ballots: 2, quotes: 1, debatesOpened: 1, phasesMoved: 1, drafts: 1 };
		expect(await store.countDataAbout(me)).toEqual(kept);
		expect(await store.forgetMember(me)).toEqual(kept);
		expect(await store.countDataAbout(me)).toEqual(nothing);
		expect(await store.turnout(id)).toEqual({ first: 1, last: 1 });
		expect(await store.quotesIn(id)).toMatchObject([{ claim: 'failing', by: undefined }]);
		expect(await store.debate(id)).toMatchObject({ openedBy: undefined, phase: 2 });
		expect((await store.phaseChanges(id)).map(({ by }) => by)).toEqual([undefined, undefined]);
		expect(await store.draft('a')).toBeUndefined();
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
