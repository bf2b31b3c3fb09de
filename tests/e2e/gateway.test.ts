import { Client, Events } from 'discord.js';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { defineCommand } from '../../src/bot/host/command.ts';
import { escapeMarkdown } from '../../src/bot/reply/markdown.ts';
import { logConnection } from '../../src/discord/connect/log-connection.ts';
import { openGateway } from '../../src/discord/doors/gateway.ts';
import { StartFault } from '../../src/start-fault.ts';
import { linesOf, quiet } from '../discord/recorded-log.ts';
import { textsOf } from '../discord/written.ts';
import { alsoConnected, type Stage, staged } from './doors.ts';
import { front, type WrongAnswer, wrongAnswers } from './front.ts';

const callback = /^POST .*\/callback$/;

/** The bot on the gateway, for one test. */
async function connected(
	options?: Parameters<typeof staged>[1],
): Promise<Stage & { ana: ReturnType<Stage['sandbox']['as']> }> {
	const stage = await staged('gateway', options);
	onTestFinished(stage.end);
	return { ...stage, ana: stage.sandbox.as('ana') };
}

const invocations = ({ lines }: Pick<Stage, 'lines'>) => lines().filter(({ msg }) => msg === 'invocation');
const troubles = ({ lines }: Pick<Stage, 'lines'>) => lines().filter(({ level }) => Number(level) > 30);

test('a rate-limited answer is sent again after the wait', async () => {
	const stage = await connected();
	stage.sandbox.faults.answer(callback, 429, { retryAfter: 0.05, times: 2 });
	expect(await stage.ana.run('general', 'help')).toMatchObject({ author: { bot: true } });
	expect(stage.ana.sees('general')).toHaveLength(1);
});

test('an answer that meets a server error is sent again', async () => {
	const stage = await connected();
	stage.sandbox.faults.answer(callback, 500, { times: 2 });
	await stage.ana.run('general', 'help');
	expect(stage.ana.sees('general')).toHaveLength(1);
	expect(troubles(stage)).toEqual([]);
});

test('an answer whose connection is cut is sent again', async () => {
	const stage = await connected();
	stage.sandbox.faults.drop(callback);
	await stage.ana.run('general', 'help');
	expect(stage.ana.sees('general')).toHaveLength(1);
	expect(troubles(stage)).toEqual([]);
});

test('where word is lost that an answer was taken, it is not sent twice, and what follows it is sent', async () => {
	const long = { kind: 'text', text: escapeMarkdown('Here is more than one message holds. '.repeat(200)) } as const;
	const help = defineCommand({ name: 'help', options: {}, run: () => ({ blocks: [long] }) });
	const stage = await connected({ commands: [help] });
	stage.sandbox.faults.lose(callback);
	await stage.ana.run('general', 'help');
	await expect.poll(() => stage.ana.sees('general')).toHaveLength(2);
	expect(troubles(stage)).toEqual([]);
});

test('an answer that comes too late is logged, and the next one arrives', async () => {
	const stage = await connected();
	const late = expect(stage.ana.run('general', 'help')).rejects.toThrow('did not respond');
	stage.sandbox.clock.advance(3000);
	await late;
	await stage.ana.run('general', 'help');
	await expect.poll(() => troubles(stage)).toMatchObject([{ level: 40, err: { code: 10062 } }]);
});

test('an interaction missed while the connection was down is answered after the resume', async () => {
	const stage = await connected();
	const release = stage.sandbox.faults.holdEvents();
	const message = stage.ana.run('general', 'help');
	stage.sandbox.faults.disconnect('cut');
	expect(await message).toMatchObject({ author: { bot: true } });
	release();
	// All that was held is now sent once more, the interaction with it.
	await stage.ana.run('general', 'help');
	expect(stage.ana.sees('general')).toHaveLength(2);
	expect(invocations(stage)).toHaveLength(2);
	expect(troubles(stage).map(({ msg }) => msg)).toEqual(['reconnecting to Discord']);
});

test('when two processes answer the same interaction one of them is too late, and both live on', async () => {
	const stage = await connected();
	const second = await alsoConnected(stage);
	await stage.ana.run('general', 'help');
	await expect
		.poll(() => [...troubles(stage), ...troubles(second)])
		.toMatchObject([{ level: 40, err: { code: 40060 } }]);
	await stage.ana.run('general', 'help');
	expect(stage.ana.sees('general')).toHaveLength(2);
});

test('Discord asking to reconnect costs no answer', async () => {
	const stage = await connected();
	stage.sandbox.faults.askToReconnect();
	expect(await stage.ana.run('general', 'help')).toMatchObject({ author: { bot: true } });
});

test('its health names the shards that are not connected, until they are again', async () => {
	const { sandbox } = await connected();
	const meanwhile: string[] = [];
	const log = pino({ level: 'warn' }, { write: () => meanwhile.push(door.health()) });
	const account = { token: sandbox.token, apiUrl: `${sandbox.url}/api` };
	const door = await openGateway({ ...plan, ...account, shards: 1, log });
	onTestFinished(door.stop);
	await door.settled;
	expect(door.health()).toBe('ok');

	sandbox.faults.disconnect('cut');
	await expect.poll(() => meanwhile).toEqual(['1 of 1 shards not connected: 0']);
	await expect.poll(() => door.health(), { timeout: 10_000 }).toBe('ok');
});

test('commands that Discord holds already are not written again', async () => {
	const stage = await connected();
	const second = await alsoConnected(stage);
	expect(second.lines()).toContainEqual(expect.objectContaining({ msg: 'commands are registered as they should be' }));
});

test('commands that have changed are written', async () => {
	const stage = await connected();
	const help = defineCommand({ name: 'help', options: {}, run: () => ({ blocks: [] }) });
	const second = await alsoConnected(stage, { commands: [help] });
	expect(second.lines()).toContainEqual(expect.objectContaining({ msg: 'commands registered' }));
	expect(stage.ana.commands('general').map(({ name }) => name)).toEqual(['help']);
});

test('when commands cannot be registered the bot answers all the same', async () => {
	const stage = await connected();
	stage.sandbox.faults.answer(/^GET .*\/commands/, 403);
	const second = await alsoConnected(stage);
	expect(troubles(second)).toMatchObject([{ level: 50, err: { status: 403 } }]);
});

test('several shards answer every server and direct messages, each once', async () => {
	const stage = await connected();
	await stage.door.stop();
	const sharded = await alsoConnected(stage, { shards: 2 });
	expect(stage.sandbox.gateway.sessions.size).toBe(2);
	await stage.ana.run('general', 'help');
	await stage.ana.run(stage.ana.dm, 'help');
	expect(invocations(sharded)).toHaveLength(2);
});

test('stopping lets an answer on its way arrive, and takes nothing new', async () => {
	const begun = Promise.withResolvers<void>();
	const finished = Promise.withResolvers<void>();
	const help = defineCommand({
		name: 'help',
		options: {},
		async run() {
			begun.resolve();
			await finished.promise;
			return { blocks: [{ kind: 'text', text: escapeMarkdown('Here.') }] };
		},
	});
	const stage = await connected({ commands: [help] });
	const message = stage.ana.run('general', 'help');
	await begun.promise;
	const stopped = stage.door.stop();
	finished.resolve();
	expect(textsOf(await message)).toEqual(['Here.']);
	await stopped;
	const unanswered = expect(stage.ana.run('general', 'help')).rejects.toThrow('did not respond');
	stage.sandbox.clock.advance(3000);
	await unanswered;
});

const plan = { shards: 'auto', commands: [], answer: async () => undefined, log: quiet } as const;

test('a token Discord does not know is told in plain words', async () => {
	const sandbox = await createSandbox();
	onTestFinished(sandbox.close);
	await expect(openGateway({ ...plan, apiUrl: `${sandbox.url}/api`, token: 'wrong' })).rejects.toThrow(
		/does not accept DISCORD_TOKEN/,
	);
});

/** A Discord whose first answers are wrong, the bot that connects to it, the waits it took and what it logged. */
async function connectedAfter(...wrong: readonly WrongAnswer[]) {
	const sandbox = await createSandbox();
	onTestFinished(sandbox.close);
	const { log, lines } = linesOf();
	const waits: number[] = [];
	const pause = async (ms: number) => void waits.push(ms);
	const apiUrl = await front(sandbox, wrong);
	const door = await openGateway({ ...plan, token: sandbox.token, apiUrl, log, pause });
	onTestFinished(door.stop);
	await door.settled;
	expect(sandbox.gateway.sessions.size).toBe(1);
	return { waits, troubles: troubles({ lines }) };
}

const { reset, html, nothing, unavailable, rateLimited, usedUp, refusedUpgrade } = wrongAnswers;

test.each([
	[
		'the connection is cut',
		reset,
		1000,
		/Lectern cannot reach http:.*\/api \(\w+\)\. Check the network.* again in 1 second\./,
	],
	['a web page comes instead', html, 1000, /is not Discord's API: it may be the web page.* again in 1 second\./],
	['something comes that is not Discord’s', nothing, 1000, /is not Discord's API.* again in 1 second\./],
	[
		'there is a fault at Discord',
		unavailable,
		1000,
		/does not answer at the moment \(status 503.* again in 1 second\./,
	],
	['too much was asked', rateLimited, 7050, /asks Lectern to wait.* again in 8 seconds\./],
	[
		'no connections are left',
		usedUp,
		7_200_000,
		/connect 1000 times a day, and it has used them up\. It may connect again at 20\d\d-.*Z\. .* again in 2 hours\./,
	],
	[
		'the gateway refuses the handshake',
		refusedUpgrade,
		1000,
		/gateway refuses connections at the moment \(status 502\)/,
	],
])('where %s, it says so in one line without a stack, waits and connects', async (_, wrong, wait, says) => {
	const { waits, troubles } = await connectedAfter(wrong);
	expect(waits).toEqual([wait]);
	expect(troubles).toEqual([{ level: 40, time: expect.any(Number), msg: expect.stringMatching(says) }]);
});

test('the waits grow, to a minute at most', async () => {
	const { waits, troubles } = await connectedAfter(...Array<WrongAnswer>(9).fill(unavailable));
	expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
	expect(troubles).toHaveLength(9);
});

test('where nobody answers, it says so and tries again', async () => {
	const { log, lines } = linesOf();
	const pause = () => Promise.reject(new Error('waited'));
	const opening = openGateway({ ...plan, apiUrl: 'http://127.0.0.1:9/api', token: 'any', log, pause });
	await expect(opening).rejects.toThrow('waited');
	expect(troubles({ lines })).toMatchObject([
		{ msg: expect.stringMatching(/^Lectern cannot reach http:\/\/127.0.0.1:9\/api/) },
	]);
});

test.each([
	['as Discord', wrongAnswers.notFound],
	['as a web page', wrongAnswers.notFoundPage],
])('an address that is not found, said %s, is a fault of the setting: trying again would not help', async (_, wrong) => {
	const sandbox = await createSandbox();
	onTestFinished(sandbox.close);
	const opening = openGateway({ ...plan, apiUrl: await front(sandbox, [wrong]), token: sandbox.token });
	await expect(opening).rejects.toThrow(StartFault);
	await expect(opening).rejects.toThrow(
		/There is no Discord API at http.*DISCORD_API_URL must be the address without a version/,
	);
});

/** What a connection logs of its outages, in order. */
const outages = ({ lines }: Pick<Stage, 'lines'>) =>
	lines().filter(({ msg }) =>
		/^(reconnecting|the connection was resumed|connected to Discord again)/.test(String(msg)),
	);

test('a lost connection is logged with its close code and what that services, and so is how it came back', async () => {
	const stage = await connected();
	stage.sandbox.faults.disconnect('cut');
	await expect
		.poll(() => outages(stage))
		.toMatchObject([
			{
				level: 40,
				shard: 0,
				code: 1006,
				why: 'the connection was cut without a reason',
				msg: 'reconnecting to Discord',
			},
			{ level: 30, shard: 0, tries: 1, msg: 'the connection was resumed' },
		]);
});

test('coming back by a new session is logged too', async () => {
	const stage = await connected();
	stage.sandbox.faults.disconnect(1000);
	await expect
		.poll(() => outages(stage))
		.toMatchObject([
			{ code: 1000, why: 'Discord ended the session' },
			{ level: 30, shard: 0, tries: 1, msg: 'connected to Discord again, with a new session' },
		]);
});

test('an outage that lasts is logged at its first, tenth, hundredth … try, with the reason of that try', () => {
	const { log, lines } = linesOf();
	const client = new Client({ intents: [] });
	logConnection(client, log);
	for (let tries = 1; tries <= 2000; tries++) {
		client.emit(Events.ShardError, new Error(`Unexpected server response: ${tries}`), 0);
		client.emit(Events.ShardReconnecting, 0);
	}
	client.emit(Events.ShardReady, 0, undefined);
	expect(lines().map(({ tries, why }) => [tries, why])).toEqual([
		...[1, 10, 100, 1000].map((tries) => [tries, `Unexpected server response: ${tries}`]),
		[2000, undefined],
	]);
});

test.each([4004, 4010, 4011, 4012, 4013, 4014])('close %i is the end, with what to do about it', async (code) => {
	const stage = await connected();
	stage.sandbox.faults.disconnect(code);
	expect(await stage.door.lost).toMatch(new RegExp(`(DISCORD_TOKEN|SHARDS|intents|Update).*${code}`));
});
