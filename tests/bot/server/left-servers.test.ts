import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { Home } from '../../../sandbox/world/world.ts';
import { createBot } from '../../../src/bot/host/bot.ts';
import { forgetLeftServers } from '../../../src/bot/server/left-servers.ts';
import { startServerWatch } from '../../../src/bot/server/server-watch.ts';
import { commands } from '../../../src/commands.ts';
import { createHands, restForHands } from '../../../src/discord/hands/hands.ts';
import { openStore } from '../../../src/store/open/open-store.ts';
import { startHandsStage } from '../../discord/hands/hands-stage.ts';
import { freshFolder } from '../../services.ts';
import { publish } from '../../store/articles/sample-article.ts';
import { createTestLog } from '../../test-log.ts';
import { harbourServices, invocationOf } from '../harbour-bot.ts';

const DAY = 86_400_000;
const LEFT = '300000000000000001';

/** A bot in the sandbox's server and no other, with settings of both; time moves by the day. */
async function startLeftServerStage() {
	const { sandbox, hands } = await startHandsStage();
	const { folder, remove } = await freshFolder();
	let now = 1_700_000_000_000;
	const store = await openStore(`file:${folder}/lectern.db`, () => now);
	onTestFinished(async () => {
		await store.close();
		await remove();
	});
	const [home = ''] = sandbox.world.homes.keys();
	for (const guild of [home, LEFT]) await store.changeSettings(guild, { minimum: 7 });
	const minimum = async (guild: string) => (await store.settingsOf(guild)).minimum;
	const days = async (count: number) => {
		const told: unknown[] = [];
		for (let day = 0; day < count; day++) {
			const forgotten = await forgetLeftServers({ store, hands });
			told.push(...('kind' in forgotten ? [forgotten] : forgotten));
			now += DAY;
		}
		return told;
	};
	return { sandbox, hands, store, home, minimum, days };
}

/** Makes the bot a member of so many more servers. */
function join(sandbox: Sandbox, count: number): string[] {
	const [home] = sandbox.world.homes.values();
	if (!home) throw new Error('There is no server.');
	return Array.from({ length: count }, () => {
		const id = sandbox.world.newId();
		const another: Home = { ...home, guild: { ...home.guild, id } };
		sandbox.world.homes.set(id, another);
		return id;
	});
}

const guilds = /^GET .*\/users\/@me\/guilds/;

test('D5: a month after the bot was removed from a server, everything stored about that server is deleted', async () => {
	const { days, minimum, home } = await startLeftServerStage();
	expect(await days(30)).toEqual([]);
	expect(await minimum(LEFT)).toBe(7);
	expect(await days(1)).toEqual([LEFT]);
	expect(await minimum(LEFT)).toBe(5);
	expect(await minimum(home)).toBe(7);
});

test('the daily look deletes removed articles for good two days later, also while Discord gives no list', async () => {
	const { days, store, home, sandbox } = await startLeftServerStage();
	await publish(store, {}, home);
	await store.removeArticle(home, 'harbour', '5');
	await days(2);
	expect(await store.articleRevision(home, 'harbour', 1)).toBeDefined();
	sandbox.faults.answer(guilds, 503, { times: 40 });
	await days(1);
	expect(await store.articleRevision(home, 'harbour', 1)).toBeUndefined();
});

test('D7: a command used in a server keeps its data, although no list names the server', async () => {
	const { days, minimum, store, hands } = await startLeftServerStage();
	await days(29);
	const bot = createBot(commands, { ...harbourServices, store, hands });
	await bot.invoke(invocationOf('help', {}, { guild: { id: LEFT } }));
	expect(await days(29)).toEqual([]);
	expect(await minimum(LEFT)).toBe(7);
});

test('D6: while Discord gives no list, nothing is noted and nothing is deleted', async () => {
	const { days, minimum, sandbox } = await startLeftServerStage();
	sandbox.faults.answer(guilds, 503, { times: 40 });
	const told = await days(40);
	expect(told).toHaveLength(40);
	expect(told[0]).toMatchObject({ kind: 'later' });
	expect(await minimum(LEFT)).toBe(7);
});

test('D6: the list of the bot’s servers is whole, however many pages it takes', async () => {
	const { sandbox, hands } = await startLeftServerStage();
	const [home] = sandbox.world.homes.keys();
	const all = [home, ...join(sandbox, 450)];
	expect(await hands.servers()).toEqual(new Set(all));
	// 200 and 200 and 51; and where the last page is full, one more that is empty.
	join(sandbox, 149);
	expect(await hands.servers()).toMatchObject({ size: 600 });
});

test('D6: a list that breaks off counts for nothing', async () => {
	const { sandbox, hands } = await startLeftServerStage();
	join(sandbox, 450);
	// The first page comes, the second does not.
	sandbox.faults.delay(guilds, 0);
	sandbox.faults.answer(guilds, 503);
	expect(await hands.servers()).toMatchObject({ kind: 'later' });
});

test.each([
	['a page of a proxy', 'text/html', '<html>Please log in</html>'],
	['an object', 'application/json', '{}'],
	['a list of something else', 'application/json', '[{"name":"Debate Club"}]'],
	['nothing', 'application/json', 'null'],
])('D6: %s does not count as a list of servers', async (_, type, body) => {
	const server = createServer((_request, response) => response.setHeader('content-type', type).end(body));
	await once(server.listen(0, '127.0.0.1'), 'listening');
	onTestFinished(() => void server.close());
	const address = server.address();
	const port = address !== null && typeof address !== 'string' ? address.port : 0;
	const hands = createHands(restForHands('nobody', `http://127.0.0.1:${port}/api`));
	expect(await hands.servers()).toMatchObject({ kind: 'later' });
});

test('the watch deletes what is due and says in the log of which servers', async () => {
	const { store, hands, days } = await startLeftServerStage();
	await days(30);
	const { log, lines } = createTestLog();
	const watch = startServerWatch({ store, hands, log });
	onTestFinished(watch.stop);
	await expect.poll(lines).toMatchObject([{ servers: [LEFT] }]);
});
