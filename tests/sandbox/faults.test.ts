import { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { channelId, rawBot, sandboxForTest } from './raw-bot.ts';

async function rest() {
	const sandbox = await sandboxForTest();
	const client = new REST({ api: `${sandbox.url}/api` }).setToken(sandbox.token);
	return { sandbox, client, messages: Routes.channelMessages(channelId(sandbox, 'general')) };
}

test('a stock REST client waits out a rate limit', async () => {
	const { sandbox, client, messages } = await rest();
	sandbox.faults.answer('POST /api/v10/channels', 429, { retryAfter: 0.05 });
	expect(await client.post(messages, { body: { content: 'x' } })).toMatchObject({ content: 'x' });
});

test('a stock REST client tries again after a server error, and sends once', async () => {
	const { sandbox, client, messages } = await rest();
	sandbox.faults.answer(/^POST .*\/messages$/, 500, { times: 2 });
	await client.post(messages, { body: { content: 'x' } });
	expect(sandbox.as('ana').sees('general')).toHaveLength(1);
});

test('a dropped connection fails the request, and the next one goes through', async () => {
	const { sandbox, request } = await rawBot();
	sandbox.faults.drop('/users/@me');
	await expect(request('GET', '/users/@me')).rejects.toThrow();
	expect(await request('GET', '/users/@me')).toMatchObject({ status: 200 });
});

test('a delayed request waits while others pass', async () => {
	const { sandbox, request } = await rawBot();
	sandbox.faults.delay('/users/@me', 100);
	const order: string[] = [];
	await Promise.all([
		request('GET', '/users/@me').then(() => order.push('slow')),
		request('GET', '/gateway/bot').then(() => order.push('fast')),
	]);
	expect(order).toEqual(['fast', 'slow']);
});

test('a request without the right token is refused', async () => {
	const { sandbox } = await rest();
	const wrong = new REST({ api: `${sandbox.url}/api` }).setToken('wrong');
	await expect(wrong.get(Routes.user())).rejects.toMatchObject({ status: 401 });
	expect((await fetch(`${sandbox.url}/api/v10/users/@me`)).status).toBe(401);
});
