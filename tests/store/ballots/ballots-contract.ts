import { expect, test } from 'vitest';
import type { Choice, Poll } from '../../../src/debate/debate.ts';
import type { Store } from '../../../src/store/store.ts';
import { StoreUnavailable } from '../../../src/store/unavailable.ts';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, HOUR, member } from '../sample.ts';

const castIn =
	(store: Store, debate: number) =>
	(n: number, choice: Choice, poll: Poll = 'first') =>
		store.castBallot({ debate, poll, member: member(n), choice });

export function ballotContract(fresh: Fresh): void {
	test('B2: a ballot is cast, changed or the same, and counts once', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		const cast = castIn(store, id);
		expect(await cast(1, 'for')).toBe('cast');
		expect(await cast(1, 'for')).toBe('same');
		expect(await cast(1, 'undecided')).toBe('changed');
		expect(await cast(2, 'against')).toBe('cast');
		expect(await store.turnout(id)).toEqual({ first: 2, last: 0 });
	});

	test('B2: a member who presses twice at once, on two workers, has one ballot', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		const { id } = await beginDebate(store);
		const presses = [store, other, store, other].map((worker) => castIn(worker, id)(1, 'for'));
		expect((await Promise.all(presses)).toSorted()).toEqual(['cast', 'same', 'same', 'same']);
		const changes = [store, other].map((worker, n) => castIn(worker, id)(1, n ? 'against' : 'undecided'));
		expect(await Promise.all(changes)).toEqual(['changed', 'changed']);
		expect(await store.turnout(id)).toEqual({ first: 1, last: 0 });
	});

	test('hundreds at once, two presses each, in two debates, are all counted', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		const [a, b] = [await beginDebate(store), await beginDebate(store)];
		const presses = Array.from({ length: 300 }, (_, n) => [
			castIn(n % 2 ? store : other, a.id)(n, 'for'),
			castIn(n % 2 ? store : other, a.id)(n, 'against'),
			castIn(n % 3 ? store : other, b.id)(n, 'undecided'),
		]);
		const answers = await Promise.all(presses.flat());
		expect(Map.groupBy(answers, (answer) => answer).get('cast')).toHaveLength(600);
		expect(Map.groupBy(answers, (answer) => answer).get('changed')).toHaveLength(300);
		expect(await store.turnout(a.id)).toEqual({ first: 300, last: 0 });
		expect(await store.turnout(b.id)).toEqual({ first: 300, last: 0 });
	});

	test('those who have cast both ballots are counted while the last vote is open, each once', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		const { id } = await beginDebate(store);
		const elsewhere = await beginDebate(store);
		for (const n of [1, 2, 3]) await castIn(store, id)(n, 'for');
		await castIn(store, elsewhere.id)(4, 'for');
		expect(await store.countVoters(id)).toBe(0);
		await store.advance(id, { from: 0, to: 2, by: undefined });
		for (const n of [2, 3, 4]) await castIn(other, id)(n, 'against', 'last');
		await castIn(store, id)(3, 'undecided', 'last');
		expect(await store.countVoters(id)).toBe(2);
		await store.forgetMember(member(3));
		expect(await store.countVoters(id)).toBe(1);
		await store.advance(id, { from: 2, to: 'closed', by: undefined });
		expect(await store.countVoters(id)).toBe(0);
	});

	test('B4: outside its poll a ballot is refused', async () => {
		const { store } = await openStores(fresh);
		const { id } = await beginDebate(store);
		const cast = castIn(store, id);
		expect(await cast(1, 'for', 'last')).toBe('closed');
		await store.advance(id, { from: 0, to: 1, by: undefined });
		expect(await cast(1, 'for', 'first')).toBe('closed');
		expect(await cast(1, 'for', 'last')).toBe('closed');
		await store.advance(id, { from: 1, to: 2, by: undefined });
		expect(await cast(1, 'for', 'last')).toBe('cast');
		await store.advance(id, { from: 2, to: 'closed', by: undefined });
		expect(await cast(1, 'for', 'last')).toBe('closed');
		expect(await store.turnout(id)).toEqual({ first: 0, last: 1 });
	});

	test.each([404, Number.NaN, 2 ** 60])('a ballot in debate %d, which nobody opened, is refused', async (id) => {
		const { store } = await openStores(fresh);
		expect(await castIn(store, id)(1, 'for')).toBe('closed');
	});

	test('B4: from the deadline on a ballot is refused, even when nobody has moved the debate on', async () => {
		const { store, pass } = await openStores(fresh);
		const { id } = await beginDebate(store);
		pass(HOUR - 1);
		expect(await castIn(store, id)(1, 'for')).toBe('cast');
		pass(1);
		expect(await castIn(store, id)(1, 'against')).toBe('closed');
		expect(await castIn(store, id)(2, 'against')).toBe('closed');
		expect(await store.turnout(id)).toEqual({ first: 1, last: 0 });
	});

	test('B5: every ballot acknowledged before the close is in the result, and none after it', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		const { id } = await beginDebate(store);
		const everyone = Array.from({ length: 60 }, (_, n) => n);
		await Promise.all(everyone.map((n) => castIn(store, id)(n, 'undecided')));
		await store.advance(id, { from: 0, to: 2, by: undefined });
		const presses = everyone.map(async (n) => {
			await new Promise((later) => setTimeout(later, n / 3));
			return castIn(n % 2 ? store : other, id)(n, 'for', 'last');
		});
		await new Promise((later) => setTimeout(later, 10));
		const closed = other.advance(id, { from: 2, to: 'closed', by: undefined });
		const counted = (await Promise.all(presses)).filter((answer) => answer === 'cast').length;
		await closed;
		const result = await store.result(id);
		expect(result?.n).toBe(counted);
		expect(result?.matrix?.undecided.for ?? counted).toBe(counted);
		expect(result?.turnout).toEqual({ first: 60, last: counted });
	});

	/** Five who vote twice, one who votes first alone and two who vote last alone; all but the last step. */
	async function openVotedDebate(store: Store, minimum: number) {
		const { id } = await beginDebate(store, { minimum });
		const cast = castIn(store, id);
		const pairs = [
			['for', 'for'],
			['for', 'against'],
			['against', 'against'],
			['undecided', 'against'],
			['undecided', 'against'],
		] as const;
		for (const [n, [first]] of pairs.entries()) await cast(n, first);
		await cast(90, 'for');
		await store.advance(id, { from: 0, to: 2, by: undefined });
		for (const [n, [, last]] of pairs.entries()) await cast(n, last, 'last');
		await cast(91, 'for', 'last');
		await cast(92, 'for', 'last');
		expect(await store.result(id)).toBeUndefined();
		return id;
	}

	test('B6: a closed debate keeps the matrix of those who voted twice and deletes who they were', async () => {
		const { store } = await openStores(fresh);
		const id = await openVotedDebate(store, 5);
		await store.advance(id, { from: 2, to: 'closed', by: undefined });
		expect(await store.result(id)).toEqual({
			n: 5,
			matrix: {
				for: { for: 1, against: 1, undecided: 0 },
				against: { for: 0, against: 1, undecided: 0 },
				undecided: { for: 0, against: 2, undecided: 0 },
			},
			turnout: { first: 6, last: 7 },
		});
		expect((await store.countDataAbout(member(1))).ballots).toBe(0);
	});

	test.each([
		'closed',
		'abandoned',
	])('B7, B8: of a %s debate with too few voters only their number and the turnout are stored', async (end) => {
		const { store } = await openStores(fresh);
		const id = await openVotedDebate(store, 6);
		if (end === 'closed') await store.advance(id, { from: 2, to: 'closed', by: undefined });
		else await store.abandon(id, 'gone');
		expect(await store.result(id)).toEqual({ n: 5, matrix: undefined, turnout: { first: 6, last: 7 } });
	});

	test('B10: a minimum of one or two, stored before three was the least, counts as three', async () => {
		const { store } = await openStores(fresh);
		expect((await store.changeSettings('1', { minimum: 1 })).minimum).toBe(3);
		const { id, minimum } = await beginDebate(store, { minimum: 1 });
		expect(minimum).toBe(3);
		for (const n of [1, 2]) await castIn(store, id)(n, 'for');
		await store.advance(id, { from: 0, to: 2, by: undefined });
		for (const n of [1, 2]) await castIn(store, id)(n, 'against', 'last');
		await store.advance(id, { from: 2, to: 'closed', by: undefined });
		expect(await store.result(id)).toMatchObject({ n: 2, matrix: undefined });
	});

	test('ballots under way when the store closes are cast or refused, and nothing hangs', async () => {
		const { store, another } = await openStores(fresh);
		const other = await another();
		const { id } = await beginDebate(store);
		const presses = Array.from({ length: 40 }, async (_, n) => {
			if (n % 2) await new Promise(setImmediate);
			return castIn(other, id)(n, 'for');
		});
		const settled = Promise.allSettled(presses);
		await new Promise(setImmediate);
		await other.close();
		for (const [n, answer] of (await settled).entries()) {
			if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(StoreUnavailable);
			else expect([answer.value, await castIn(store, id)(n, 'for')]).toEqual(['cast', 'same']);
		}
	});
}
