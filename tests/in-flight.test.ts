import { expect, test } from 'vitest';
import { createInFlight } from '../src/in-flight.ts';

test('work that begins more work is waited for with all of it, and no longer than the time given', async () => {
	const { add, whenSettled } = createInFlight();
	const [received, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
	const order: string[] = [];
	add(received.promise.then(() => add(sent.promise.then((what) => order.push(what)))));
	const all = whenSettled(2 ** 31 - 1).then(() => order.push('settled'));
	received.resolve();
	await new Promise(setImmediate);
	sent.resolve('sent');
	await all;
	expect(order).toEqual(['sent', 'settled']);

	add(new Promise(() => {}));
	await whenSettled(1);
});
