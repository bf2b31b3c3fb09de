import { expect, test } from 'vitest';
import { createHealth } from '../../../src/discord/doors/health.ts';

const ok = () => 'ok';

test('when every part is ok, so is the bot', async () => {
	const health = createHealth({ store: async () => 'ok', gateway: ok });
	expect(await health()).toEqual({ status: 200, body: { status: 'ok', store: 'ok', gateway: 'ok' } });
});

test('a part that fails is named, with what is wrong', async () => {
	const health = createHealth({ store: ok, gateway: () => 'shard 3 is not connected' });
	expect(await health()).toEqual({
		status: 503,
		body: { status: 'failing', store: 'ok', gateway: 'shard 3 is not connected' },
	});
});

test('a part that does not answer in time counts as failed', async () => {
	const health = createHealth({ store: () => new Promise(() => {}) }, { patience: 1 });
	expect(await health()).toEqual({ status: 503, body: { status: 'failing', store: 'does not answer' } });
});

test('a check that throws counts as a failure, and its message is not shown to strangers', async () => {
	const health = createHealth({ store: () => Promise.reject(new Error('password of lectern is sesame')), gateway: ok });
	expect(await health()).toEqual({
		status: 503,
		body: { status: 'failing', store: 'cannot be checked', gateway: 'ok' },
	});
});

test('however often it is asked for, each part is checked once a second at most, and never twice at the same time', async () => {
	let [looks, time] = [0, 0];
	const answers: ((result: string) => void)[] = [];
	const store = () => {
		looks++;
		return new Promise<string>((resolve) => answers.push(resolve));
	};
	const health = createHealth({ store }, { now: () => time });

	const [first, second] = [health(), health()];
	time = 1500;
	const third = health();
	answers[0]?.('ok');
	expect(await Promise.all([first, second, third])).toMatchObject([{ status: 200 }, { status: 200 }, { status: 200 }]);
	time = 2499;
	await health();
	expect(looks).toBe(1);

	time = 2500;
	const later = health();
	answers[1]?.('is full');
	expect(await later).toMatchObject({ status: 503, body: { store: 'is full' } });
	expect(looks).toBe(2);
});
