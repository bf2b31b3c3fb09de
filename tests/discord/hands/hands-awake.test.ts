import { expect, test } from 'vitest';
import { replaceChannel, threadAt } from '../../../sandbox/world/threads.ts';
import type { Waking } from '../../../src/bot/host/hands.ts';
import { openingIn, startHandsStage, successOf } from './hands-stage.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A new thread, and looks at it: `look(after)` is made that many milliseconds after the opening. */
async function openThreadToWatch() {
	const stage = await startHandsStage();
	const { thread } = successOf(await stage.hands.open(openingIn(stage.id('debates'))));
	const state = () => threadAt(stage.sandbox.world, thread)?.thread_metadata;
	const archive = (after: number, locked = false) => {
		const found = threadAt(stage.sandbox.world, thread);
		if (!found?.thread_metadata) throw new Error('no thread');
		const archived = { archived: true, locked, archive_timestamp: new Date(Date.now() + after).toISOString() };
		replaceChannel(stage.sandbox.world, { ...found, thread_metadata: { ...found.thread_metadata, ...archived } });
	};
	const look = (after: number, more: Partial<Waking> = {}) =>
		stage.hands.keepAwake({ thread, touchedAt: 0, now: Date.now() + after, ...more });
	return { ...stage, thread, state, archive, look };
}

test('a thread in which something happened lately is left alone', async () => {
	const { sandbox, look, thread, state } = await openThreadToWatch();
	expect(await look(2 * DAY)).toEqual({ closedByHand: false, touched: false });
	expect(await look(4 * DAY, { touchedAt: Date.now() + 3 * DAY })).toEqual({ closedByHand: false, touched: false });
	expect(state()?.auto_archive_duration).toBe(10080);
	expect(sandbox.as('ana').sees(thread)).toHaveLength(1);
});

test('T7: a quiet thread is kept awake without a message, and archives itself after as long as before', async () => {
	const { sandbox, look, thread, state } = await openThreadToWatch();
	const [durations, over] = recordDurations(sandbox, thread);
	expect(await look(4 * DAY)).toEqual({ closedByHand: false, touched: true });
	over();
	// Only a change of the duration counts as activity.
	expect(durations).toEqual([4320, 10080]);
	expect(state()).toMatchObject({ auto_archive_duration: 10080, archived: false });
	expect(sandbox.as('ana').sees(thread)).toHaveLength(1);
});

test('T8: a thread that archived itself is opened again', async () => {
	const { look, archive, state } = await openThreadToWatch();
	archive(8 * DAY);
	expect(await look(8 * DAY)).toEqual({ closedByHand: false, touched: true });
	expect(state()?.archived).toBe(false);
});

test.each([
	['some hours after something happened in it', 20 * HOUR, false, 0],
	['soon after it was woken', 8 * DAY, false, 8 * DAY - HOUR / 2],
	['and locked it', 8 * DAY, true, 0],
])('T9: a thread that somebody closed %s stays closed, and is reported', async (_, after, locked, touchedAt) => {
	const { look, archive, state } = await openThreadToWatch();
	archive(after, locked);
	const touched = touchedAt === 0 ? 0 : Date.now() + touchedAt;
	expect(await look(9 * DAY, { touchedAt: touched })).toEqual({ closedByHand: true, touched: false });
	expect(state()?.archived).toBe(true);
});

/** The values a thread's duration takes, until the function that comes with them is called. */
function recordDurations(
	sandbox: Awaited<ReturnType<typeof startHandsStage>>['sandbox'],
	thread: string,
): [number[], () => void] {
	const values: number[] = [];
	const { channels } = sandbox.world;
	const set = channels.set.bind(channels);
	channels.set = (id, channel) => {
		if (id === thread && 'thread_metadata' in channel) values.push(channel.thread_metadata?.auto_archive_duration ?? 0);
		return set(id, channel);
	};
	return [values, () => Reflect.deleteProperty(channels, 'set')];
}
