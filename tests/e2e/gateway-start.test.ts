import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { openGateway } from '../../src/discord/doors/gateway.ts';
import { StartFault } from '../../src/start-fault.ts';
import { createTestLog, quiet } from '../test-log.ts';
import { front, type WrongAnswer, wrongAnswers } from './front.ts';
import { startGatewayStage, troubles } from './on-gateway.ts';

const plan = { shards: 'auto', commands: [], answer: async () => undefined, log: quiet } as const;

test('a token that Discord does not know is reported in plain words', async () => {
	const sandbox = await createSandbox();
	onTestFinished(sandbox.close);
	await expect(openGateway({ ...plan, apiUrl: `${sandbox.url}/api`, token: 'wrong' })).rejects.toThrow(
		/does not accept DISCORD_TOKEN/,
	);
});

/** A Discord whose first answers are wrong, the bot that connects to it, the waits it took and what it logged. */
async function connectAfter(...wrong: readonly WrongAnswer[]) {
	const sandbox = await createSandbox();
	onTestFinished(sandbox.close);
	const { log, lines } = createTestLog();
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
])('when %s, it says so in one line without a stack, waits and connects', async (_, wrong, wait, says) => {
	const { waits, troubles } = await connectAfter(wrong);
	expect(waits).toEqual([wait]);
	expect(troubles).toEqual([{ level: 40, time: expect.any(Number), msg: expect.stringMatching(says) }]);
});

test('the waits grow, to a minute at most', async () => {
	const { waits, troubles } = await connectAfter(...Array<WrongAnswer>(9).fill(unavailable));
	expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
	expect(troubles).toHaveLength(9);
});

test('when nothing answers at the address, it says so and tries again', async () => {
	const { log, lines } = createTestLog();
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
])('an address that is not found, as %s says, is a wrong setting, and no other try is made', async (_, wrong) => {
	const sandbox = await createSandbox();
	onTestFinished(sandbox.close);
	const opening = openGateway({ ...plan, apiUrl: await front(sandbox, [wrong]), token: sandbox.token });
	await expect(opening).rejects.toThrow(StartFault);
	await expect(opening).rejects.toThrow(
		/There is no Discord API at http.*DISCORD_API_URL must be the address without a version/,
	);
});

/** What a connection logs of its outages, in order. */
test.each([4004, 4010, 4011, 4012, 4013, 4014])('close code %i ends it with what to do about it', async (code) => {
	const stage = await startGatewayStage();
	stage.sandbox.faults.disconnect(code);
	expect(await stage.door.lost).toMatch(new RegExp(`(DISCORD_TOKEN|SHARDS|intents|Update).*${code}`));
});
