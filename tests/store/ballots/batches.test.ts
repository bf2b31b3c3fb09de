import { expect, test } from 'vitest';
import { withDeadline } from '../../../src/answer-deadline.ts';
import { inBatches } from '../../../src/store/ballots/batches.ts';
import { StoreUnavailable } from '../../../src/store/unavailable.ts';

/** Batches of work that ends when the test says so. */
function startBatches() {
	const begun: { items: readonly number[]; until: number; end: PromiseWithResolvers<readonly string[]> }[] = [];
	const ask = inBatches(
		(items: readonly number[], until) => {
			const end = Promise.withResolvers<readonly string[]>();
			begun.push({ items, until, end });
			return end.promise;
		},
		{ keyOf: String, most: 10, patience: 60_000 },
	);
	const answerOf = (item: number, deadline = performance.now() + 60_000) =>
		withDeadline(deadline, () => ask(item)).catch((error: unknown) => error);
	return { begun, answerOf };
}

const turn = () => new Promise(setImmediate);

test('items that wait behind work that the store refused are refused too, and the next item is served', async () => {
	const { begun, answerOf } = startBatches();
	const first = answerOf(1);
	await turn();
	const [second, third] = [answerOf(2), answerOf(3)];
	const failure = new StoreUnavailable('locked');
	begun[0]?.end.reject(failure);
	expect(await first).toBe(failure);
	expect(await second).toMatchObject({ name: 'StoreUnavailable', cause: failure });
	expect(await third).toMatchObject({ name: 'StoreUnavailable', cause: failure });
	expect(begun).toHaveLength(1);
	const next = answerOf(4);
	await turn();
	begun[1]?.end.resolve(['done']);
	expect(await next).toBe('done');
});

test('a mistake in one batch does not reject the items that wait behind it', async () => {
	const { begun, answerOf } = startBatches();
	const first = answerOf(1);
	await turn();
	const second = answerOf(2);
	begun[0]?.end.reject(new TypeError('a bug'));
	expect(await first).toBeInstanceOf(TypeError);
	await turn();
	begun[1]?.end.resolve(['done']);
	expect(await second).toBe('done');
});

test('an item whose deadline passes while it waits is refused and never begun', async () => {
	const { begun, answerOf } = startBatches();
	void answerOf(1);
	await turn();
	const late = answerOf(2, performance.now() + 5);
	expect(await late).toMatchObject({ name: 'TooLate' });
	begun[0]?.end.resolve(['done']);
	await turn();
	expect(begun.map(({ items }) => items)).toEqual([[1]]);
});

test('a batch has until the first deadline of those in it', async () => {
	const { begun, answerOf } = startBatches();
	const soon = performance.now() + 30_000;
	void answerOf(1, soon + 5_000);
	void answerOf(2, soon);
	await turn();
	expect(begun).toMatchObject([{ items: [1, 2], until: soon }]);
});
