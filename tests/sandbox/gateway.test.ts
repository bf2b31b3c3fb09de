import { once } from 'node:events';
import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { findChannel } from '../../sandbox/member/visible-messages.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { removeChannel } from '../../sandbox/world/threads.ts';
import { channelId, rawBot, register, sandboxForTest } from './raw-bot.ts';

/** A stock client that answers every command with its name. */
async function login(sandbox: Sandbox, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
	const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${sandbox.url}/api` }, ...options });
	onTestFinished(() => client.destroy());
	client.on(Events.InteractionCreate, async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply(interaction.commandName);
	});
	const ready = once(client, Events.ClientReady);
	await client.login(sandbox.token);
	const [readied] = await ready;
	await readied.application.commands.set([{ name: 'ping', description: 'x' }]);
	return readied;
}

test('a client resumes after its socket was cut, and answers the interaction it missed', async () => {
	const sandbox = await sandboxForTest();
	const client = await login(sandbox);
	const resumed = once(client, Events.ShardResume);

	sandbox.faults.disconnect();
	const asked = sandbox.as('ana').run('general', 'ping');

	expect(await asked).toMatchObject({ content: 'ping' });
	await resumed;
	expect(sandbox.gateway.sessions.size).toBe(1);
});

test('a client whose session was forgotten gets a new one', async () => {
	const sandbox = await sandboxForTest();
	const client = await login(sandbox, {
		ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
	});
	const before = [...sandbox.gateway.sessions.keys()];
	const again = once(client, Events.ShardReady);

	sandbox.faults.forgetSessions();
	sandbox.faults.disconnect();
	await again;

	expect([...sandbox.gateway.sessions.keys()]).not.toEqual(before);
	expect(await sandbox.as('ana').run('general', 'ping')).toMatchObject({ content: 'ping' });
});

test('events that were held back come in order when they are released', async () => {
	const bot = await rawBot();
	await register(bot, { name: 'ping', description: 'x' });
	const release = bot.sandbox.faults.holdEvents();
	const asked = bot.sandbox.as('ana').run('general', 'ping');
	expect(bot.heard).not.toContain('INTERACTION_CREATE');

	release();

	await bot.answer(await bot.interaction(), { type: 4, data: { content: 'pong' } });
	expect(await asked).toMatchObject({ content: 'pong' });
	expect(bot.events.map(({ s }) => s)).toEqual(bot.events.map((_, n) => n + 1));
});

test.each([
	['privileged intents that were not granted', { intents: 1 | (1 << 15) }, 4014],
	['intents that do not exist', { intents: 1 << 30 }, 4013],
	['a wrong token', { token: 'wrong' }, 4004],
	['a shard out of range', { shard: [2, 2] }, 4010],
	['no properties', { properties: undefined }, 4002],
])('identifying with %s closes the socket', async (_, wrong, code) => {
	const sandbox = await sandboxForTest();
	const socket = await connect(sandbox);
	socket.send(JSON.stringify({ op: 2, d: { token: sandbox.token, intents: 1, properties: {}, ...wrong } }));
	expect((await once(socket, 'close'))[0]).toBe(code);
});

test.each([
	['something that is not JSON', '{', 4002],
	['an operation Discord does not have', '{"op":99}', 4001],
	['a presence before identifying', '{"op":3,"d":{}}', 4003],
])('sending %s closes the socket', async (_, sent, code) => {
	const socket = await connect(await sandboxForTest());
	socket.send(sent);
	expect((await once(socket, 'close'))[0]).toBe(code);
});

test('a stock client with intents it was not granted does not reconnect', async () => {
	const sandbox = await sandboxForTest();
	const client = new Client({ intents: [GatewayIntentBits.GuildMembers], rest: { api: `${sandbox.url}/api` } });
	onTestFinished(() => client.destroy());
	await expect(client.login(sandbox.token)).rejects.toThrow('disallowed intents');
});

test('a heartbeat is acknowledged', async () => {
	const socket = await connect(await sandboxForTest());
	socket.send('{"op":1,"d":null}');
	expect(JSON.parse(String((await once(socket, 'message'))[0]))).toMatchObject({ op: 11 });
});

test('only bots with the message intent get messages, and without the content intent these are blank', async () => {
	const deaf = await rawBot({ intents: 1 });
	const hearing = await rawBot({ intents: 1 | (1 << 9) | (1 << 12) });
	for (const { sandbox } of [deaf, hearing]) {
		const ana = sandbox.as('ana');
		ana.send('general', 'hello');
		ana.send('general', `<@${sandbox.applicationId}> hello`);
		ana.send(ana.dm, 'psst');
	}
	await expect.poll(() => hearing.heard.filter((t) => t === 'MESSAGE_CREATE'), { timeout: 5000 }).toHaveLength(3);
	const contents = hearing.events.flatMap((event) => (event.t === 'MESSAGE_CREATE' ? event.d.content : []));
	expect(contents).toEqual(['', `<@${hearing.sandbox.applicationId}> hello`, 'psst']);
	expect(deaf.heard).not.toContain('MESSAGE_CREATE');
});

test('the bot gets no events from channels it may not view', async () => {
	const bot = await rawBot({ intents: 1 | (1 << 9) });
	bot.sandbox.overwrite('general', 'Bot', { deny: ['ViewChannel'] });
	bot.sandbox.as('ana').send('general', 'hello');
	await bot.request('GET', '/users/@me');
	expect(bot.heard).not.toContain('MESSAGE_CREATE');
	expect(await bot.request('GET', `/channels/${channelId(bot.sandbox, 'general')}`)).toMatchObject({
		status: 403,
		body: { code: 50001 },
	});
});

test('a channel the bot may not view comes over the gateway without its data, and not at all over REST', async () => {
	const bot = await rawBot();
	const { sandbox, events, request } = bot;
	const id = channelId(sandbox, 'general');
	const { guild_id: guild } = (await request('GET', `/channels/${id}`)).body;
	const updates = () => events.flatMap(({ t, d }) => (t === 'CHANNEL_UPDATE' ? [d] : []));

	sandbox.overwrite('general', '@everyone', { deny: ['ViewChannel'] });

	const hidden = {
		id,
		type: 0,
		name: '___hidden___',
		flags: 1 << 17,
		topic: null,
		parent_id: null,
		last_message_id: null,
		permission_overwrites: [{ id: guild, type: 0, allow: '0', deny: '1024' }],
	};
	await expect.poll(updates, { timeout: 5000 }).toMatchObject([hidden]);
	expect((await rawGuild(sandbox)).channels).toMatchObject([hidden, { name: 'debates' }]);
	expect((await request('GET', `/guilds/${guild}/channels`)).body).toMatchObject([{ name: 'debates' }]);
	expect(await request('GET', `/channels/${id}`)).toMatchObject({ status: 403, body: { code: 50001 } });

	sandbox.overwrite('general', '@everyone', {});
	await expect.poll(() => updates()[1], { timeout: 5000 }).toMatchObject({ id, name: 'general', flags: 0 });
});

test('an interaction has the data of its channel, even if the bot may not view it', async () => {
	const bot = await rawBot();
	await register(bot, { name: 'ping', description: 'x' });
	bot.sandbox.overwrite('general', 'Bot', { deny: ['ViewChannel'] });
	const asked = bot.sandbox.as('ana').run('general', 'ping');
	const interaction = await bot.interaction();
	expect(interaction).toMatchObject({ channel: { name: 'general', flags: 0 } });
	expect(BigInt(interaction.app_permissions) & PermissionFlagsBits.ViewChannel).toBe(0n);
	await bot.answer(interaction, { type: 4, data: { content: 'pong' } });
	await asked;
});

test('the bot gets an event for a deleted channel or thread only if it could see it', async () => {
	const { sandbox, request, events } = await rawBot();
	const withThread = async (name: string) => {
		const id = sandbox.addChannel(name, 'text');
		const { body } = await request('POST', `/channels/${id}/threads`, { name: `${name} aside`, type: 11 });
		return [id, body.id];
	};
	const [shown, hidden] = [await withThread('shown'), await withThread('hidden')];
	sandbox.overwrite('hidden', 'Bot', { deny: ['ViewChannel'] });
	for (const [id = ''] of [hidden, shown]) removeChannel(sandbox.world, findChannel(sandbox.world, id));
	await expect.poll(() => events.at(-1)?.t, { timeout: 5000 }).toBe('THREAD_DELETE');
	const deleted = events.flatMap(({ t, d }) => (t === 'CHANNEL_DELETE' || t === 'THREAD_DELETE' ? [d.id] : []));
	expect(deleted).toEqual(shown);
});

test('each shard gets the events of its own servers', async () => {
	const sandbox = await sandboxForTest();
	await login(sandbox, { shards: [0, 1], shardCount: 2 });
	expect(sandbox.gateway.sessions.size).toBe(2);
	expect(await sandbox.as('ana').run('general', 'ping')).toMatchObject({ content: 'ping' });
});

/** The server as it comes to a bot that has just identified. */
async function rawGuild({ url, token }: Sandbox): Promise<ReturnType<typeof JSON.parse>> {
	const socket = new WebSocket(`${url.replace('http', 'ws')}/gateway`);
	onTestFinished(() => socket.terminate());
	const came = new Promise((resolve) => {
		socket.on('message', (raw) => {
			const { op, t, d } = JSON.parse(raw.toString());
			if (op === 10) socket.send(JSON.stringify({ op: 2, d: { token, intents: 1, properties: {} } }));
			if (t === 'GUILD_CREATE') resolve(d);
		});
	});
	return came;
}

async function connect(sandbox: Sandbox): Promise<WebSocket> {
	const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/gateway`);
	onTestFinished(() => socket.terminate());
	expect(JSON.parse(String((await once(socket, 'message'))[0]))).toMatchObject({ op: 10 });
	return socket;
}
