import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createBot } from '../../src/bot/host/bot.ts';
import { defineCommand } from '../../src/bot/host/command.ts';
import { escapeMarkdown } from '../../src/bot/reply/markdown.ts';
import { createAnswerer } from '../../src/discord/doors/answerer.ts';
import { createHealth } from '../../src/discord/doors/health.ts';
import { type HttpBounds, openHttp } from '../../src/discord/doors/http.ts';
import { publicKeyFrom } from '../../src/discord/doors/signature.ts';
import { command, inServer } from '../discord/payloads.ts';
import { noArticles, testServices } from '../services.ts';
import { createTestLog } from '../test-log.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = publicKeyFrom(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex'));

type Headers = Readonly<Record<string, string>>;

/** Headers of the right shape and age. Only a body that Discord signed goes with them. */
const headersOfRightForm = (): Headers => ({
	'X-Signature-Ed25519': '0'.repeat(128),
	'X-Signature-Timestamp': String(Math.floor(Date.now() / 1000)),
});

/** The HTTP door for one test, with bounds of its own where it names them. */
async function openDoor(bounds: Partial<HttpBounds> = {}) {
	const help = defineCommand({
		name: 'help',
		options: {},
		run: () => ({ blocks: [{ kind: 'text', text: escapeMarkdown('Here.') }] }),
	});
	const { log, lines } = createTestLog();
	const answer = createAnswerer(createBot([help], await testServices(noArticles)), log);
	const place = { apiUrl: 'http://127.0.0.1:9', host: '127.0.0.1', port: 0 };
	const door = await openHttp({ ...place, key, answer, health: createHealth({}), log, bounds });
	onTestFinished(door.stop);
	return { port: door.port, lines };
}

function signatureOf(body: string): Headers {
	const timestamp = String(Math.floor(Date.now() / 1000));
	const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
	return { 'X-Signature-Ed25519': signature, 'X-Signature-Timestamp': timestamp };
}

/** Posts an interaction as Discord does, and resolves to the response's status. */
async function postAsDiscord(port: number, body = withOptions('[]')): Promise<number> {
	const headers = signatureOf(body);
	const response = await fetch(`http://127.0.0.1:${port}/interactions`, { method: 'POST', body, headers });
	await response.arrayBuffer();
	return response.status;
}

/** A connection that a test writes to by hand. */
async function connectByHand(port: number) {
	const socket = connect(port, '127.0.0.1').setEncoding('utf8');
	onTestFinished(() => void socket.destroy());
	let heard = '';
	socket.on('data', (text) => {
		heard += text;
	});
	socket.on('error', () => {});
	const closed = once(socket, 'close');
	await once(socket, 'connect');
	return {
		write: (text: string) => socket.write(text),
		destroy: () => socket.destroy(),
		/** Resolves to all that was heard, once it matches. */
		hears: (wanted: RegExp) => expect.poll(() => heard, { timeout: 10_000 }).toMatch(wanted),
		closed,
	};
}

const head = (headers: Headers) =>
	[
		'POST /interactions HTTP/1.1',
		'Host: lectern',
		...Object.entries(headers).map((pair) => pair.join(': ')),
		'',
		'',
	].join('\r\n');

/** A connection on which the door has begun to read a body of 100 bytes that does not come. */
async function startBody(port: number) {
	const connection = await connectByHand(port);
	connection.write(head({ ...headersOfRightForm(), 'Content-Length': '100', Expect: '100-continue' }));
	await connection.hears(/^HTTP\/1\.1 100 /);
	return connection;
}

const minute = 60;

test.each<[string, (headers: Headers) => Headers]>([
	['no signature', ({ 'X-Signature-Timestamp': timestamp = '' }) => ({ 'X-Signature-Timestamp': timestamp })],
	['a signature of another shape', (headers) => ({ ...headers, 'X-Signature-Ed25519': 'sesame' })],
	['no timestamp', ({ 'X-Signature-Ed25519': signature = '' }) => ({ 'X-Signature-Ed25519': signature })],
	[
		'a timestamp of six minutes ago',
		(headers) => ({
			...headers,
			'X-Signature-Timestamp': String(Number(headers['X-Signature-Timestamp']) - 6 * minute),
		}),
	],
])('a request with %s is refused by its headers, before any of its body comes', async (_, change) => {
	const { port } = await openDoor();
	const stranger = await connectByHand(port);
	stranger.write(head({ ...change(headersOfRightForm()), 'Content-Length': '100' }));
	await stranger.hears(/^HTTP\/1\.1 401 /);
});

test('a body that is announced as larger than any interaction is refused before it comes', async () => {
	const { port } = await openDoor();
	const stranger = await connectByHand(port);
	stranger.write(head({ ...headersOfRightForm(), 'Content-Length': String(256 * 1024 + 1) }));
	await stranger.hears(/^HTTP\/1\.1 413 /);
});

test('a body without a length is refused once more of it has come than any interaction has', async () => {
	const { port } = await openDoor({ bodyBytes: 1000 });
	const stranger = await connectByHand(port);
	const chunk = `1f4\r\n${'x'.repeat(500)}\r\n`;
	stranger.write(`${head({ ...headersOfRightForm(), 'Transfer-Encoding': 'chunked' })}${chunk}${chunk}`);
	stranger.write('1\r\nx\r\n');
	await stranger.hears(/^HTTP\/1\.1 413 /);
});

test('a body that comes byte by byte is read like any other', async () => {
	const { port } = await openDoor();
	const body = withOptions('[]');
	const sender = await connectByHand(port);
	sender.write(head({ ...signatureOf(body), 'Transfer-Encoding': 'chunked' }));
	for (const byte of Buffer.from(body).toString('latin1')) sender.write(`1\r\n${byte}\r\n`);
	sender.write('0\r\n\r\n');
	await sender.hears(/^HTTP\/1\.1 200 /);
});

test('a body that does not arrive in time is given up, and its connection closed', async () => {
	const { port } = await openDoor({ arrival: 100 });
	const slow = await startBody(port);
	await slow.closed;
	await slow.hears(/HTTP\/1\.1 408 /);
});

test.each([
	['that sends nothing', ''],
	['that does not finish its headers', 'POST /interactions HTTP/1.1\r\n'],
	['whose request was refused by its headers, and whose body does not come', head({ 'Content-Length': '100' })],
])('a connection %s is closed in time', async (_, sent) => {
	const { port } = await openDoor({ arrival: 100 });
	const slow = await connectByHand(port);
	slow.write(sent);
	await slow.closed;
});

test('when too many bodies are unfinished the oldest is refused with 503, and a whole one is answered', async () => {
	const { port } = await openDoor({ bodies: 2 });
	const first = await startBody(port);
	const second = await startBody(port);
	const third = await startBody(port);
	await first.hears(/HTTP\/1\.1 503 [\s\S]*Retry-After: 1\r\n/);
	await first.closed;

	expect(await postAsDiscord(port)).toBe(200);
	await second.closed;
	third.write('x'.repeat(100));
	await third.hears(/HTTP\/1\.1 401 /);
});

test('bodies that were read, refused or cut off leave room for new ones', async () => {
	const { port, lines } = await openDoor({ bodies: 1, bodyBytes: 10_000 });
	const large = await connectByHand(port);
	large.write(`${head({ ...headersOfRightForm(), 'Transfer-Encoding': 'chunked' })}2711\r\n${'x'.repeat(10_001)}`);
	await large.hears(/HTTP\/1\.1 413 /);
	const cut = await startBody(port);
	cut.destroy();
	await expect.poll(lines).toHaveLength(1);

	expect(await postAsDiscord(port)).toBe(200);
	const kept = await startBody(port);
	kept.write('x'.repeat(100));
	await kept.hears(/HTTP\/1\.1 401 /);
});

test('more connections than there is room for are closed at once', async () => {
	const { port } = await openDoor({ connections: 1 });
	const inside = await connectByHand(port);
	inside.write('GET /health HTTP/1.1\r\nHost: lectern\r\n\r\n');
	await inside.hears(/^HTTP\/1\.1 200 /);
	const outside = await connectByHand(port);
	await outside.closed;
});

test('an upload that is cut off is logged for debugging only, and is no error', async () => {
	const { port, lines } = await openDoor();
	const stranger = await startBody(port);
	stranger.destroy();
	await expect
		.poll(lines)
		.toEqual([{ level: 20, time: expect.anything(), msg: 'a request was cut off before all of it came' }]);
});

/** An interaction with something deep in the place of its options. */
const withOptions = (options: string) =>
	JSON.stringify({ ...inServer, ...command('help') }).replace('"options":[]', `"options":${options}`);

test.each([
	['1,000 subcommands', '[{"name":"x","type":1,"options":'.repeat(1000), '[]', '}]'.repeat(1000)],
	['30,000 objects and lists', '[{"options":'.repeat(15_000), '[]', '}]'.repeat(15_000)],
	['100,000 lists', '['.repeat(100_000), '', ']'.repeat(100_000)],
])('signed JSON with %s within each other is a bad request, not a failure', async (_, ...json) => {
	const { port, lines } = await openDoor();
	expect(await postAsDiscord(port, withOptions(json.join('')))).toBe(400);
	expect(lines().filter(({ level }) => Number(level) > 40)).toEqual([]);
});
