import { Routes } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../../sandbox/sandbox.ts';
import { removeChannel } from '../../../sandbox/world/threads.ts';
import { botRestOf } from '../../../src/discord/hands/bot-rest.ts';
import { createCachedLooks } from '../../../src/discord/hands/cached-looks.ts';
import { restForHands } from '../../../src/discord/hands/hands.ts';
import { createRecentGets, REMEMBERED_FOR } from '../../../src/discord/hands/recent-gets.ts';
import { channel } from './hands-stage.ts';

/** Looks at a sandbox, by a clock that the test sets, and the requests that reached it. */
async function startLooks() {
	const requests: string[] = [];
	const sandbox = await createSandbox({ log: ({ what, says }) => void (what === 'request' && requests.push(says)) });
	onTestFinished(sandbox.close);
	const bot = botRestOf(restForHands(sandbox.token, `${sandbox.url}/api`));
	await bot.self();
	let time = 0;
	const now = () => time;
	const looks = createCachedLooks(bot, now);
	return {
		sandbox,
		bot,
		now,
		looks,
		forum: channel(sandbox, 'debates').id,
		general: channel(sandbox, 'general').id,
		pass: (milliseconds: number) => {
			time += milliseconds;
		},
		/** How many requests there were since the last time. */
		count: () => requests.splice(0).filter((says) => !says.includes('/users/@me')).length,
	};
}

test('R9: the bot’s own id is asked for once, however many want it at once', async () => {
	const sandbox = await createSandbox();
	onTestFinished(sandbox.close);
	const bot = botRestOf(restForHands(sandbox.token, `${sandbox.url}/api`));
	sandbox.faults.answer('/users/@me', 500);
	const first = await Promise.allSettled([bot.self(), bot.self(), bot.self()]);
	expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	expect(await Promise.all([bot.self(), bot.self()])).toEqual([sandbox.world.bot.id, sandbox.world.bot.id]);
});

test('R10: two looks at the same channel at once are one, and places of one server share what is asked of the server', async () => {
	const { looks, forum, general, count } = await startLooks();
	await Promise.all([looks.placeAt(forum), looks.placeAt(forum), looks.placeAt(general)]);
	expect(count()).toBe(4);
});

test('R11: a place is remembered for some seconds, and then looked at anew', async () => {
	const { looks, forum, count, pass } = await startLooks();
	await looks.placeAt(forum);
	expect(count()).toBe(3);
	pass(REMEMBERED_FOR - 1);
	await looks.placeAt(forum);
	expect(count()).toBe(0);
	pass(2);
	await looks.placeAt(forum);
	expect(count()).toBe(3);
});

test('R12: a missing permission is never reported from memory, so that it is there at once when it is given back', async () => {
	const { sandbox, looks, forum, count, pass } = await startLooks();
	sandbox.overwrite('debates', 'Bot', { deny: ['PinMessages'] });
	expect((await looks.placeAt(forum)).may.has('PinMessages')).toBe(false);
	expect(count()).toBe(3);
	sandbox.overwrite('debates', 'Bot', {});
	pass(1);
	expect((await looks.placeAt(forum)).may.has('PinMessages')).toBe(true);
});

test('R12: a look for anyone who asks what is wrong takes nothing from memory', async () => {
	const { sandbox, looks, forum, count, pass } = await startLooks();
	await looks.placeAt(forum);
	expect(count()).toBe(3);
	sandbox.overwrite('debates', 'Bot', { deny: ['PinMessages'] });
	pass(1);
	expect((await looks.placeAt(forum, 'now')).may.has('PinMessages')).toBe(false);
	expect(count()).toBe(3);
	expect((await looks.placeAt(forum)).may.has('PinMessages')).toBe(false);
});

test('R12: a channel that is gone is never reported from memory', async () => {
	const { sandbox, looks, forum, count } = await startLooks();
	sandbox.faults.answer(`/channels/${forum}`, 404);
	await expect(looks.placeAt(forum)).rejects.toThrow();
	expect(count()).toBe(1);
	expect((await looks.placeAt(forum)).id).toBe(forum);
	removeChannel(sandbox.world, channel(sandbox, 'debates'));
	expect((await looks.placeAt(forum)).id).toBe(forum);
});

test('R10: a request that is under way is shared, however long it takes', async () => {
	const { sandbox, bot, now, general, count, pass } = await startLooks();
	const recent = createRecentGets(bot.rest, now);
	sandbox.faults.delay(`/channels/${general}`, 50);
	const first = recent.get(Routes.channel(general), now());
	pass(10 * REMEMBERED_FOR);
	const second = recent.get(Routes.channel(general), now());
	expect(await second).toEqual(await first);
	expect(count()).toBe(1);
});

test('when a list cannot be fetched, no thread counts as missing from it', async () => {
	const { sandbox, looks, general } = await startLooks();
	const guild = [...sandbox.world.homes.keys()][0] ?? '';
	sandbox.faults.answer('/threads/active', 500);
	await expect(looks.unlistedThreads(guild, [{ thread: '1', channel: general }])).rejects.toThrow();
	expect(await looks.unlistedThreads(guild, [{ thread: '1', channel: general }])).toEqual(['1']);
});
