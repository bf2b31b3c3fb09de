import { Client, Events } from 'discord.js';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { logConnection } from '../../src/discord/connect/log-connection.ts';
import { openGateway } from '../../src/discord/doors/gateway.ts';
import { createTestLog } from '../test-log.ts';
import type { Stage } from './doors.ts';
import { startGatewayStage } from './on-gateway.ts';

const outages = ({ lines }: Pick<Stage, 'lines'>) =>
	lines().filter(({ msg }) =>
		/^(reconnecting|the connection was resumed|connected to Discord again)/.test(String(msg)),
	);

test('a lost connection is logged with its close code and what that means, and so is how it came back', async () => {
	const stage = await startGatewayStage();
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

test('a return with a new session is logged too', async () => {
	const stage = await startGatewayStage();
	stage.sandbox.faults.disconnect(1000);
	await expect
		.poll(() => outages(stage))
		.toMatchObject([
			{ code: 1000, why: 'Discord ended the session' },
			{ level: 30, shard: 0, tries: 1, msg: 'connected to Discord again, with a new session' },
		]);
});

test('an outage that lasts is logged at its first, tenth, hundredth … try, with the reason of that try', () => {
	const { log, lines } = createTestLog();
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

test('its health names the shards that are not connected until they are connected again', async () => {
	const { sandbox } = await startGatewayStage();
	const meanwhile: string[] = [];
	const log = pino({ level: 'warn' }, { write: () => meanwhile.push(door.health()) });
	const account = { token: sandbox.token, apiUrl: `${sandbox.url}/api` };
	const door = await openGateway({ ...account, shards: 1, commands: [], answer: async () => undefined, log });
	onTestFinished(door.stop);
	await door.settled;
	expect(door.health()).toBe('ok');

	sandbox.faults.disconnect('cut');
	await expect.poll(() => meanwhile).toEqual(['1 of 1 shards not connected: 0']);
	await expect.poll(() => door.health(), { timeout: 10_000 }).toBe('ok');
});
