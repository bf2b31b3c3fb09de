import { generateKeyPairSync, sign } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createBot } from '../../../src/bot/host/bot.ts';
import { defineCommand } from '../../../src/bot/host/command.ts';
import { escapeMarkdown } from '../../../src/bot/reply/markdown.ts';
import { createAnswerer } from '../../../src/discord/doors/answerer.ts';
import { type ReceiveResult, receive } from '../../../src/discord/doors/receive.ts';
import { createSeenIds } from '../../../src/discord/doors/seen-ids.ts';
import { publicKeyFrom } from '../../../src/discord/doors/signature.ts';
import { freshServices, noArticles } from '../../services.ts';
import { createTestLog, quiet } from '../../test-log.ts';
import { command, inServer } from '../payloads.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const hex = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
const key = publicKeyFrom(hex);
const now = Date.UTC(2026, 5, 1);

const say = (name: string, text: () => string | Promise<string>) =>
	defineCommand({
		name,
		options: {},
		run: async () => ({
			blocks: [{ kind: 'text', text: escapeMarkdown(await text()) }],
			...(name === 'long' && { private: true as const }),
		}),
	});
const { end, ...services } = await freshServices(noArticles);
afterAll(end);

let times = 0;
const bot = createBot(
	[
		say('short', () => `Hello ${++times}`),
		say('long', () => 'word '.repeat(2000)),
		say('slow', () => setTimeout(80, 'At last')),
	],
	services,
);
const answer = createAnswerer(bot, quiet);

/** A request signed as Discord signs it, `seconds` from now. */
function signedRequest(payload: unknown, seconds = 0) {
	const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
	const timestamp = String(now / 1000 + seconds);
	const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString('hex');
	return { body, timestamp, signature };
}

type Request = Parameters<typeof receive>[0];
const receiveOf = (request: Request, patience = 2500, isNew = createSeenIds(10).isNew): Promise<ReceiveResult> =>
	receive(request, { key, now, answer, isNew, patience });

test('a ping is answered in the response', async () => {
	expect(await receiveOf(signedRequest({ type: 1 }))).toEqual({ status: 200, body: { type: 1 } });
});

test('an answer of one message is given in the response', async () => {
	const { status, ...rest } = await receiveOf(signedRequest({ ...inServer, ...command('short') }));
	expect(status).toBe(200);
	expect(rest).toMatchObject({ body: { type: 4, data: { flags: 32768 } } });
});

test('an answer of several messages is sent after the response, because they could overtake it', async () => {
	const made = await receiveOf(signedRequest({ ...inServer, ...command('long') }));
	expect(made).toMatchObject({ status: 202 });
	expect(await ('later' in made && made.later)).toMatchObject({ followUps: [expect.anything(), expect.anything()] });
});

test('an answer that is late is sent after the response', async () => {
	const made = await receiveOf(signedRequest({ ...inServer, ...command('slow') }), 5);
	expect(made).toMatchObject({ status: 202 });
	expect(await ('later' in made && made.later)).toMatchObject({ callback: { type: 4 }, followUps: [] });
});

const ping = signedRequest({ type: 1 });
const other = signedRequest({ type: 2 });

test.each([
	['no signature', { ...ping, signature: undefined }],
	['no timestamp', { ...ping, timestamp: undefined }],
	['an empty signature', { ...ping, signature: '' }],
	['a signature that is none', { ...ping, signature: 'sesame' }],
	['half a signature', { ...ping, signature: ping.signature.slice(64) }],
	["another body's signature", { ...ping, signature: other.signature }],
	['another body', { ...ping, body: other.body }],
	['a body with a space more', { ...ping, body: Buffer.concat([ping.body, Buffer.from(' ')]) }],
	['another timestamp', { ...ping, timestamp: String(now / 1000 + 1) }],
	['a timestamp that is none', { ...ping, timestamp: 'now' }],
	['a timestamp of six minutes ago', signedRequest({ type: 1 }, -360)],
	['a timestamp of six minutes ahead', signedRequest({ type: 1 }, 360)],
])('%s is refused', async (_, request) => {
	expect(await receiveOf(request)).toMatchObject({ status: 401 });
});

test('a request is accepted when the two clocks differ a little', async () => {
	for (const seconds of [-240, 240])
		expect(await receiveOf(signedRequest({ type: 1 }, seconds))).toMatchObject({ status: 200 });
});

test.each([
	['no JSON', '{"type":'],
	['an interaction of the future', { ...inServer, type: 99 }],
])('%s is a bad request, even when it is signed', async (_, payload) => {
	expect(await receiveOf(signedRequest(payload))).toMatchObject({ status: 400 });
});

test('a refused request reaches no command, so nothing is logged', async () => {
	const { log, lines } = createTestLog();
	await receive(
		{ ...ping, body: Buffer.from(JSON.stringify({ ...inServer, ...command('short') })) },
		{ key, now, answer: createAnswerer(bot, log), isNew: () => true },
	);
	expect(lines()).toEqual([]);
});

test('an interaction that comes twice is carried out once, and the second request is refused', async () => {
	const { isNew } = createSeenIds(10);
	const request = signedRequest({ ...inServer, ...command('short'), id: '1' });
	times = 0;
	expect(await receiveOf(request, 2500, isNew)).toMatchObject({ status: 200 });
	expect(await receiveOf(request, 2500, isNew)).toMatchObject({ status: 409 });
	// Signed anew, as Discord would if it sent one twice.
	expect(await receiveOf(signedRequest({ ...inServer, ...command('short'), id: '1' }, 1), 2500, isNew)).toMatchObject({
		status: 409,
	});
	expect(times).toBe(1);
	expect(await receiveOf(signedRequest({ ...inServer, ...command('short'), id: '2' }), 2500, isNew)).toMatchObject({
		status: 200,
	});
});

test('an interaction that comes again while it is being carried out is refused', async () => {
	const { isNew } = createSeenIds(10);
	const request = signedRequest({ ...inServer, ...command('slow') });
	const [first, second] = await Promise.all([receiveOf(request, 2500, isNew), receiveOf(request, 2500, isNew)]);
	expect([first.status, second.status]).toEqual([200, 409]);
});

test('a request that Discord did not sign does not use up the id in it', async () => {
	const { isNew } = createSeenIds(10);
	const request = signedRequest({ ...inServer, ...command('short') });
	expect(await receiveOf({ ...request, signature: ping.signature }, 2500, isNew)).toMatchObject({ status: 401 });
	expect(await receiveOf(request, 2500, isNew)).toMatchObject({ status: 200 });
});

test('pings may have no id, and each is answered', async () => {
	const { isNew } = createSeenIds(10);
	for (const _ of [1, 2]) expect(await receiveOf(ping, 2500, isNew)).toMatchObject({ status: 200 });
});
