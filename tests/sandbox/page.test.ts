import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { PageRequest, ServerMessage, Snapshot } from '../../sandbox/protocol.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { channelId, rawBot, register, sandboxForTest } from './raw-bot.ts';

/** A page's socket, with what it was told; `origin` is the address it was opened at. */
async function page(sandbox: Sandbox, origin = sandbox.url) {
	const headers = { Host: new URL(origin).host };
	const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/page`, { origin, headers });
	onTestFinished(() => socket.terminate());
	const told: ServerMessage[] = [];
	socket.on('message', (raw) => told.push(JSON.parse(raw.toString())));
	await once(socket, 'message');
	const of = <T extends ServerMessage['type']>(type: T) =>
		told.filter((one): one is Extract<ServerMessage, { type: T }> => one.type === type);
	const next = async <T extends ServerMessage['type']>(type: T, before = of(type).length) => {
		await expect.poll(() => of(type).length, { timeout: 5000 }).toBeGreaterThan(before);
		return of(type)[before];
	};
	return { socket, told, of, next, ask: (ask: PageRequest) => socket.send(JSON.stringify(ask)) };
}

test('a page gets all that its member sees, and again when it acts as another member', async () => {
	const sandbox = await sandboxForTest();
	const { of, next, ask } = await page(sandbox);
	const names = (snapshot: Snapshot | undefined) =>
		snapshot?.personas.map(({ user, part }) => `${user.global_name} ${part}`);
	expect(names(of('snapshot')[0])).toEqual([
		'Maya moderator',
		...['Ana', 'Ben', 'Tomás', 'Iris', 'Noor'].map((name) => `${name} debater`),
	]);
	expect(of('snapshot')[0]).toMatchObject({
		guild: { name: 'Debate Club' },
		channels: [{ recipients: [{ username: 'maya' }] }, { name: 'general' }, { name: 'debates' }],
	});

	ask({ type: 'act-as', user: sandbox.as('ana').id, locale: 'es-ES' });

	expect(await next('snapshot')).toMatchObject({ me: sandbox.as('ana').id });
});

test('a page completes options, sends commands and presses buttons for its member', async () => {
	const bot = await rawBot();
	const { next, ask, of } = await page(bot.sandbox);
	await register(bot, {
		name: 'quote',
		description: 'x',
		options: [{ type: 3, name: 'claim', description: 'x', autocomplete: true }],
	});
	const command = (await next('commands', 0))?.commands[0]?.id ?? '';
	const channel = channelId(bot.sandbox, 'general');
	const filled = { command, subcommand: [], channel };

	ask({ type: 'suggest', nonce: '1', ...filled, options: [{ name: 'claim', value: 'a', focused: true }] });
	await bot.answer(await bot.interaction(), { type: 8, data: { choices: [{ name: 'A', value: 'a' }] } });
	expect(await next('choices', 0)).toMatchObject({ nonce: '1', choices: [{ name: 'A' }] });

	ask({ type: 'command', nonce: '2', ...filled, options: [{ name: 'claim', value: 'a' }] });
	const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'go' }] }];
	await bot.answer(await bot.interaction(), { type: 4, data: { content: 'pong', components } });
	expect(await next('done', 0)).toMatchObject({ nonce: '2' });
	const message = of('message')[0]?.message;
	expect(message).toMatchObject({ content: 'pong' });

	ask({ type: 'press', nonce: '3', message: message?.id ?? '', customId: 'go' });
	const data = {
		custom_id: 'm',
		title: 'Why',
		components: [{ type: 18, label: 'Why', component: { type: 4, style: 1, custom_id: 'why' } }],
	};
	await bot.answer(await bot.interaction(), { type: 9, data });
	const modal = await next('modal', 0);
	expect(modal).toMatchObject({ nonce: '3', modal: { title: 'Why' } });

	ask({ type: 'submit', nonce: '4', modal: modal?.id ?? '', fields: { why: 'x' } });
	await bot.interaction();
	bot.sandbox.clock.advance(3000);
	expect(await next('failed', 0)).toMatchObject({ nonce: '4', says: 'The application did not respond' });
});

test('a page gets what its member sees, and no private replies to others', async () => {
	const bot = await rawBot();
	await register(bot, { name: 'ping', description: 'x' });
	const { next, ask, of, told } = await page(bot.sandbox);
	ask({ type: 'act-as', user: bot.sandbox.as('ben').id, locale: 'en-US' });
	await next('snapshot');
	void bot.sandbox.as('ana').run('general', 'ping');
	await bot.answer(await bot.interaction(), { type: 4, data: { content: 'psst', flags: 64 } });

	ask({ type: 'send', channel: channelId(bot.sandbox, 'general'), content: 'hello' });
	const message = (await next('message', 0))?.message;
	await bot.request('POST', `/channels/${channelId(bot.sandbox, 'general')}/messages/${message?.id}/threads`, {
		name: 'Aside',
	});
	await next('channel', 0);
	await bot.request('DELETE', `/channels/${message?.id}`);

	expect(await next('channel-gone', 0)).toMatchObject({ channel: message?.id });
	expect(message).toMatchObject({ content: 'hello', author: { username: 'ben' } });
	expect(JSON.stringify(told)).not.toContain('psst');
	expect(of('failed')).toEqual([]);
});

test.each([
	['another origin', { origin: 'http://evil.test' }],
	['no origin', {}],
])('a page of %s is refused', async (_, options) => {
	const sandbox = await sandboxForTest();
	const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/page`, options);
	expect((await once(socket, 'error'))[0].message).toContain('403');
});

test.each([
	'http://192.168.7.7',
	'http://[fd00::7]',
	'http://localhost',
])('a page opened at %s is accepted, and gets attachments under that address', async (at) => {
	const bot = await rawBot({ host: '0.0.0.0' });
	const { port } = new URL(bot.sandbox.url);
	const { next } = await page(bot.sandbox, `${at}:${port}`);
	const form = new FormData();
	form.set('payload_json', JSON.stringify({ content: 'here', attachments: [{ id: '0', filename: 'a.txt' }] }));
	form.set('files[0]', new Blob(['a']), 'a.txt');
	await fetch(`${bot.sandbox.url}/api/v10/channels/${channelId(bot.sandbox, 'general')}/messages`, {
		method: 'POST',
		headers: { Authorization: `Bot ${bot.sandbox.token}` },
		body: form,
	});
	const { url = '' } = (await next('message', 0))?.message.attachments[0] ?? {};
	expect(url).toMatch(/\/attachments\/\d+\/\d+\/a\.txt\?ex=[^?]+$/);
	expect(new URL(url).origin).toBe(`${at}:${port}`);
});

test.each([
	'0.0.0.0',
	'127.0.0.1',
])('a page under a foreign name that points at this machine is refused, listening on %s', async (host) => {
	const sandbox = await sandboxForTest({ host });
	for (const name of ['evil.test', '127.0.0.1.evil.test', 'localhost.evil.test']) {
		const origin = `http://${name}:${new URL(sandbox.url).port}`;
		const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/page`, {
			origin,
			headers: { Host: new URL(origin).host },
		});
		expect((await once(socket, 'error'))[0].message).toContain('403');
	}
});

test('listening on every address, it lists those that other machines can use, and answers there', async () => {
	const sandbox = await sandboxForTest({ host: '0.0.0.0' });
	expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	for (const url of [sandbox.url, ...sandbox.elsewhere]) expect((await fetch(url)).status).toBe(200);
	const others = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
	const usable = others.filter(({ family, internal }) => family === 'IPv4' && !internal);
	expect(sandbox.elsewhere).toHaveLength(usable.length);
	expect((await sandboxForTest()).elsewhere).toEqual([]);
});

test('a frame outside the protocol closes the socket', async () => {
	const { socket } = await page(await sandboxForTest());
	socket.send('{"type":"dance"}');
	expect((await once(socket, 'close'))[0]).toBe(1007);
});

test('the page is served as a browser can run it, and no other file of this machine is served', async () => {
	const { url } = await sandboxForTest();
	const get = async (path: string) => {
		const response = await fetch(url + path);
		return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
	};
	expect(await get('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
	expect(await get('/modules/lit-html/lit-html.js')).toMatchObject({
		status: 200,
		type: 'text/javascript; charset=utf-8',
	});
	const script = await get('/page/main.ts');
	expect(script).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
	expect(script.body).not.toContain('import type');
	for (const path of [
		'/page/..%2fsandbox.ts',
		'/page/%2e%2e/%2e%2e/package.json',
		'/modules/ws/index.js',
		'/page/none.ts',
	]) {
		expect(await get(path)).toMatchObject({ status: 404 });
	}
});
