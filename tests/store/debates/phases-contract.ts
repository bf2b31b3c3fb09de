import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPhase } from '../../../src/debate/debate.ts';
import { type Fresh, openStores } from '../open-stores.ts';
import { beginDebate, HOUR, member, SECOND } from '../sample.ts';

export function phaseContract(fresh: Fresh): void {
	test('P1: a debate moves on once, however many workers and moderators move it at the same time', async () => {
		const { store, another, now, pass } = await openStores(fresh);
		const other = await another();
		const { id } = await beginDebate(store);
		pass(SECOND);
		const steps = [1, 2, 3, 4, 5, 6].map((n) => ({ from: 0, to: 1, by: member(n) }));
		const answers = await Promise.all(steps.map((step, n) => (n % 2 ? store : other).advance(id, step)));
		expect(answers.filter((answer) => answer?.already === false)).toHaveLength(1);
		for (const answer of answers) expect(answer?.debate).toMatchObject({ phase: 1, phaseStartedAt: now() });
		expect(await store.phaseChanges(id)).toEqual([
			{ to: 0, at: now() - SECOND, by: expect.any(String) },
			{ to: 1, at: now(), by: expect.any(String) },
		]);
	});

	test('a listener of this store is called once for each step, and no more after it is removed', async () => {
		const { store, another } = await openStores(fresh);
		const { id } = await beginDebate(store);
		let steps = 0;
		const over = store.onStep(() => steps++);
		await store.advance(id, { from: 0, to: 1, by: undefined });
		await store.advance(id, { from: 0, to: 1, by: undefined });
		await (await another()).advance(id, { from: 1, to: 2, by: undefined });
		expect(steps).toBe(1);
		over();
		await store.advance(id, { from: 2, to: 'closed', by: undefined });
		expect(steps).toBe(1);
	});

	test('each phase brings its own poll and deadline, and the close ends both', async () => {
		const { store, now } = await openStores(fresh);
		const { id } = await beginDebate(store, { durations: [HOUR, undefined, 2 * HOUR] });
		const moveOn = async (from: number, to: number | 'closed') =>
			(await store.advance(id, { from, to, by: undefined }))?.debate;
		expect(await moveOn(0, 1)).toMatchObject({ phase: 1, poll: undefined, deadline: undefined });
		expect(await moveOn(1, 2)).toMatchObject({ phase: 2, poll: 'last', deadline: now() + 2 * HOUR });
		expect(await moveOn(2, 'closed')).toMatchObject({ phase: 'closed', poll: undefined, deadline: undefined });
		expect((await store.phaseChanges(id)).map(({ to }) => to)).toEqual([0, 1, 2, 'closed']);
	});

	test('a debate that is moved on late gives the next phase the whole of its time', async () => {
		const { store, now, pass } = await openStores(fresh);
		const { id } = await beginDebate(store);
		pass(5 * HOUR);
		const moved = await store.advance(id, { from: 0, to: 1, by: undefined });
		expect(moved?.debate).toMatchObject({ phaseStartedAt: now(), deadline: now() + HOUR });
	});

	test('P1: whatever moves a debate and however often, it takes each phase once and in order', async () => {
		const { store, another } = await openStores(fresh);
		const workers = [store, await another()];
		// Each of them acts on the debate as they saw it, perhaps some steps ago.
		const pushes = fc.array(fc.record({ worker: fc.constantFrom(...workers), seen: fc.nat(3) }), { maxLength: 12 });
		const moving = fc.asyncProperty(pushes, async (attempts) => {
			const views = [await beginDebate(store)];
			const id = views[0]?.id ?? 0;
			for (const { worker, seen } of attempts) {
				const step = nextPhase(views.at(-1 - seen) ?? views[0] ?? expect.fail());
				const moved = step && (await worker.advance(id, { ...step, by: undefined }));
				if (moved) views.push(moved.debate);
			}
			const taken = (await store.phaseChanges(id)).map(({ to }) => to);
			expect(taken).toEqual([0, 1, 2, 'closed'].slice(0, taken.length));
		});
		await fc.assert(moving, { numRuns: 20 });
	});

	test('a debate that is unknown cannot be moved', async () => {
		const { store } = await openStores(fresh);
		expect(await store.advance(404, { from: 0, to: 1, by: undefined })).toBeUndefined();
	});

	test('P9: a due debate goes to one worker, and to another only when its lease has run out', async () => {
		const { store, another, pass } = await openStores(fresh);
		const other = await another();
		const { id } = await beginDebate(store);
		expect(await store.claimDueDebates(10, SECOND)).toEqual([]);
		pass(HOUR);
		const claims = await Promise.all([store.claimDueDebates(10, SECOND), other.claimDueDebates(10, SECOND)]);
		expect(claims.flat().map((debate) => debate.id)).toEqual([id]);
		pass(SECOND - 1);
		expect(await other.claimDueDebates(10, SECOND)).toEqual([]);
		pass(1);
		expect(await other.claimDueDebates(10, SECOND)).toMatchObject([{ id, phase: 0 }]);
		await other.advance(id, { from: 0, to: 1, by: undefined });
		expect(await store.claimDueDebates(10, SECOND)).toEqual([]);
	});

	test('many due debates are shared out, none twice', async () => {
		const { store, another, pass } = await openStores(fresh);
		const other = await another();
		const ids: number[] = [];
		for (let n = 0; n < 9; n++) ids.push((await beginDebate(store)).id);
		pass(HOUR);
		const claims = await Promise.all(
			[store, other, store, other, store].map((worker) => worker.claimDueDebates(2, HOUR)),
		);
		for (const claim of claims) expect(claim.length).toBeLessThanOrEqual(2);
		const rest = await store.claimDueDebates(10, HOUR);
		const claimed = [...claims.flat(), ...rest].map((debate) => debate.id);
		expect(claimed.toSorted((a, b) => a - b)).toEqual(ids);
	});

	test('the time until something is due is known, also while it is leased', async () => {
		const { store, pass } = await openStores(fresh);
		expect(await store.timeUntilDue()).toBeUndefined();
		const { id } = await beginDebate(store);
		expect(await store.timeUntilDue()).toBe(HOUR);
		pass(HOUR + SECOND);
		expect(await store.timeUntilDue()).toBe(0);
		await store.claimDueDebates(1, 5 * SECOND);
		expect(await store.timeUntilDue()).toBe(5 * SECOND);
		await store.advance(id, { from: 0, to: 1, by: undefined });
		expect(await store.timeUntilDue()).toBe(0);
		const [announcement] = await store.claimAnnouncements(1, SECOND);
		expect(await store.timeUntilDue()).toBe(SECOND);
		await store.recordAnnouncement(announcement?.nonce ?? '', '1');
		expect(await store.timeUntilDue()).toBe(HOUR);
	});
}
