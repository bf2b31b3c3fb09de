import { expect, test, vi } from 'vitest';
import { withTimeout } from '../src/with-timeout.ts';

test('work that is done in time gives its result, also when that is undefined', async () => {
	expect(await withTimeout(Promise.resolve('done'), 1000)).toBe('done');
	expect(await withTimeout(Promise.resolve(undefined), 1000)).toBeUndefined();
});

test('work that fails in time fails', async () => {
	await expect(withTimeout(Promise.reject(new RangeError('no')), 1000)).rejects.toThrow(RangeError);
});

test('work that takes longer is reported as late, and a later failure of it goes nowhere', async () => {
	const { promise, reject } = Promise.withResolvers<never>();
	expect(await withTimeout(promise, 5)).toBe('late');
	reject(new Error('too late to matter'));
	await new Promise((resolve) => setImmediate(resolve));
});

test('no timer is left behind', async () => {
	vi.useFakeTimers();
	await withTimeout(Promise.resolve(), 60_000);
	expect(vi.getTimerCount()).toBe(0);
	vi.useRealTimers();
});
