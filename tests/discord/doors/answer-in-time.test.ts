import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createBot } from '../../../src/bot/host/bot.ts';
import { commands } from '../../../src/commands.ts';
import { createAnswerer } from '../../../src/discord/doors/answerer.ts';
import { harbourServices } from '../../bot/harbour-bot.ts';
import { freshServices } from '../../services.ts';
import { type Postgres, startPostgres } from '../../store/postgres/postgres.ts';
import { lockStore } from '../../store/processes/lock-store.ts';
import { beginDebate, member, oxford } from '../../store/sample.ts';
import { quiet } from '../../test-log.ts';
import { textsOf } from '../messages-of.ts';
import { button, command, inServer } from '../payloads.ts';

/** Discord waits three seconds, and the answer still has to get there. */
const TIME = 2_500;

/** Manages the server and its threads. */
const MANAGER = String((1n << 5n) | (1n << 34n));

const realTimeout = setTimeout;
const moment = () => new Promise((resolve) => realTimeout(resolve, 5));

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(() => postgres.stop());

/** A Discord that takes every connection and never says a word. */
async function silentDiscord() {
	const server = createServer(() => {}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	const address = server.address();
	const port = address !== null && typeof address !== 'string' ? address.port : 0;
	return { token: 'nobody', apiUrl: `http://127.0.0.1:${port}/api` };
}

/** A debate in its first vote, and the answers to its members. Time stands still until the test moves it. */
async function startDebateToAsk(databaseUrl: string | undefined) {
	const {
		end,
		databaseFile,
		engine: _,
		...services
	} = await freshServices(harbourServices.library, await silentDiscord(), databaseUrl);
	onTestFinished(end);
	const debate = await beginDebate(services.store);
	const answer = createAnswerer(createBot(commands, services), quiet);
	let asked = 0;
	const ask = async (who: string, what: object) => {
		asked += 1;
		const user = { id: who, username: who };
		const payload = { ...inServer, ...what, id: String(asked), locale: 'en-US', guild_id: oxford.guild };
		const made = await answer({ ...payload, member: { ...inServer.member, permissions: MANAGER, user } });
		const data = made && 'data' in made.callback ? made.callback.data : undefined;
		return data && 'components' in data ? textsOf(data).join('\n') : 'no answer';
	};
	return { ...services, debate, ask, url: databaseUrl ?? `file:${databaseFile}` };
}

/** Lets so much time pass in small steps, with a moment for what is no timer between them. */
async function pass(milliseconds: number): Promise<void> {
	for (let passed = 0; passed < milliseconds; passed += 100) {
		await vi.advanceTimersByTimeAsync(100);
		await moment();
	}
}

const stores = { SQLite: async () => undefined, Postgres: () => postgres.fresh() };

describe.each(Object.entries(stores))('while %s is locked by another process', (name, fresh) => {
	test('R1: each of many voters and moderators is answered in time, and the answers are true', async () => {
		const { store, debate, ask, url } = await startDebateToAsk(await fresh());
		const lock = await lockStore(url);
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
		onTestFinished(() => void vi.useRealTimers());
		const voters = Array.from({ length: 40 }, (_, n) => member(n));
		const press = button(`vote?debate=${debate.id}&choice=for`);
		// A channel that the payload does not describe.
		const elsewhere = { type: 7, name: 'channel', value: '1100000000000000033' };
		const sub = (group: string, verb: string, ...options: object[]) =>
			command(group, [{ type: 1, name: verb, options }]);
		const votes = voters.slice(0, 20).map((who) => ask(who, press));
		const others = [
			ask('1', button(`debate next?debate=${debate.id}&from=0`)),
			ask('1', sub('settings', 'set', { type: 3, name: 'minimum', value: '9' })),
			// Discord is slow as well: a look at the place takes its time before the store does.
			ask('1', sub('debate', 'open', { type: 3, name: 'motion', value: 'The quay should be sold' }, elsewhere)),
			ask('1', button('privacy?step=delete')),
		];
		await pass(1_000);
		const later = voters.slice(20).map((who) => ask(who, press));
		await pass(TIME - 1_000);
		const [next, set, open, forget] = await Promise.all(others);
		for (const answer of await Promise.all(votes)) expect(answer).toContain('Your vote was **not** recorded');
		await pass(1_000);
		for (const answer of await Promise.all(later)) expect(answer).toContain('Your vote was **not** recorded');
		expect(lock.isHeld()).toBe(true);
		for (const answer of [next, open, forget]) expect(answer).toContain('nothing was recorded');
		vi.useRealTimers();
		await lock.release();
		expect(await store.castBallot({ debate: debate.id, poll: 'first', member: 'x', choice: 'for' })).toBe('cast');
		expect(await store.turnout(debate.id)).toEqual({ first: 1, last: 0 });
		expect((await store.phaseChanges(debate.id)).map(({ to }) => to)).toEqual([0]);
		// On Postgres only the debates are locked.
		const saved = set?.includes('Saved') === true;
		expect(saved && name === 'SQLite').toBe(false);
		expect((await store.settingsOf(oxford.guild)).minimum).toBe(saved ? 9 : 5);
		expect(await store.duplicateOf(oxford.guild, 'The quay should be sold')).toBeUndefined();
	}, 30_000);
});
