import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { createBot } from '../../src/bot/host/bot.ts';
import { defineCommand } from '../../src/bot/host/command.ts';
import { escapeMarkdown } from '../../src/bot/reply/markdown.ts';
import { commands } from '../../src/commands.ts';
import { createAnswerer } from '../../src/discord/doors/answerer.ts';
import { checkStore, createHealth } from '../../src/discord/doors/health.ts';
import { openHttp } from '../../src/discord/doors/http.ts';
import { publicKeyFrom } from '../../src/discord/doors/signature.ts';
import { registerOwnCommands } from '../../src/discord/register/register-own-commands.ts';
import { textsOf } from '../discord/messages-of.ts';
import { freshServices, testServices } from '../services.ts';
import { quiet } from '../test-log.ts';
import { harbourLibrary, startStage } from './doors.ts';

/** The bot on the HTTP door, for one test. */
async function startHttpStage(options?: Parameters<typeof startStage>[1]) {
	const stage = await startStage('http', options);
	onTestFinished(stage.end);
	return { ...stage, ana: stage.sandbox.as('ana') };
}

type Headers = Readonly<Record<string, string>>;

/** A genuine request of Discord's, caught on its way to the bot's endpoint, and the endpoint. */
async function catchRequest(now = Date.now): Promise<{ endpoint: string; body: string; headers: Headers }> {
	const posted = Promise.withResolvers<{ body: string; headers: Headers }>();
	const trap = createServer(async (request, response) => {
		const body = Buffer.concat(await request.toArray()).toString();
		const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers;
		posted.resolve({
			body,
			headers: { 'X-Signature-Ed25519': String(signature), 'X-Signature-Timestamp': String(timestamp) },
		});
		response.writeHead(202).end();
	});
	trap.listen(0, '127.0.0.1');
	await once(trap, 'listening');
	const address = trap.address();
	const trapUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
	const sandbox = await createSandbox({ interactionsEndpoint: trapUrl });
	onTestFinished(async () => {
		trap.close();
		await sandbox.close();
	});
	const apiUrl = `${sandbox.url}/api`;
	await registerOwnCommands({ token: sandbox.token, apiUrl, commands, log: quiet });
	const unanswered = sandbox.as('ana').run('general', 'help');
	unanswered.catch(() => {});
	const request = await posted.promise;
	sandbox.clock.advance(3000);

	const answer = createAnswerer(createBot(commands, await testServices(harbourLibrary)), quiet);
	const key = publicKeyFrom(sandbox.publicKey);
	const health = createHealth({});
	const door = await openHttp({ key, apiUrl, host: '127.0.0.1', port: 0, answer, health, log: quiet, now });
	onTestFinished(door.stop);
	return { ...request, endpoint: `http://127.0.0.1:${door.port}/interactions` };
}

async function post(endpoint: string, body: string, headers: Headers) {
	const response = await fetch(endpoint, { method: 'POST', body, headers });
	return { status: response.status, body: await response.json() };
}

test('only a request that Discord signed is answered, and none with another body, another time or no signature', async () => {
	const { endpoint, body, headers } = await catchRequest();
	const later = String(Number(headers['X-Signature-Timestamp']) + 1);

	expect(await post(endpoint, body.replace('"help"', '"quote"'), headers)).toMatchObject({ status: 401 });
	expect(await post(endpoint, body, { ...headers, 'X-Signature-Timestamp': later })).toMatchObject({ status: 401 });
	expect(await post(endpoint, body, { ...headers, 'X-Signature-Ed25519': '0'.repeat(128) })).toMatchObject({
		status: 401,
	});
	expect(await post(endpoint, body, {})).toMatchObject({ status: 401 });
	expect(await post(endpoint, body, headers)).toMatchObject({ status: 200, body: { type: 4 } });
});

test('a request that Discord signed is carried out once, however often it comes', async () => {
	const { endpoint, body, headers } = await catchRequest();
	const answers = await Promise.all([1, 2, 3].map(() => post(endpoint, body, headers)));
	expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
	expect(await post(endpoint, body, headers)).toMatchObject({ status: 409 });
});

test('a request that Discord signed is refused when it comes six minutes later', async () => {
	const { endpoint, body, headers } = await catchRequest(() => Date.now() + 6 * 60_000);
	expect(await post(endpoint, body, headers)).toMatchObject({ status: 401 });
});

test('an answer of several messages arrives in order, each once', async () => {
	const words = Array.from({ length: 1500 }, (_, n) => `word${n}`);
	const help = defineCommand({
		name: 'help',
		options: {},
		run: () => ({ blocks: [{ kind: 'text', text: escapeMarkdown(words.join(' ')) }], private: true }),
	});
	const { ana } = await startHttpStage({ commands: [help] });
	await ana.run('general', 'help');
	await ana.until('general', (message) => textsOf(message).join().includes('word1499'));
	expect(ana.sees('general').flatMap(textsOf).join(' ').split(' ')).toEqual(words);
});

test('when a command is late, its answer is sent after the response', async () => {
	const slow = Promise.withResolvers<void>();
	const help = defineCommand({
		name: 'help',
		options: {},
		async run() {
			await slow.promise;
			return { blocks: [{ kind: 'text', text: escapeMarkdown('At last.') }] };
		},
	});
	const { ana } = await startHttpStage({ commands: [help] });
	const message = ana.run('general', 'help');
	setTimeout(slow.resolve, 2600);
	expect(textsOf(await message)).toEqual(['At last.']);
});

test('anyone can ask for the health, and for nothing else', async () => {
	const { endpoint = '' } = await startHttpStage();
	const health = await fetch(new URL('/health', endpoint));
	expect([health.status, await health.json()]).toEqual([200, { status: 'ok', store: 'ok' }]);
	expect((await fetch(new URL('/', endpoint))).status).toBe(404);
	const asked = await fetch(endpoint);
	expect([asked.status, asked.headers.get('Allow')]).toEqual([405, 'POST']);
});

test.each([
	['does not answer', ({ store }: Kept) => store.close()],
	['was deleted or replaced', ({ databaseFile }: Kept) => rm(databaseFile)],
])('with a store that %s the bot is not healthy', async (says, harm) => {
	const services = await freshServices(harbourLibrary);
	const { store } = services;
	onTestFinished(services.end);
	await harm(services);
	const plan = { key: publicKeyFrom('0'.repeat(64)), apiUrl: 'http://127.0.0.1:9', answer: async () => undefined };
	const health = createHealth({ store: checkStore(store) });
	const door = await openHttp({ ...plan, host: '127.0.0.1', port: 0, health, log: quiet });
	onTestFinished(door.stop);
	const asked = await fetch(`http://127.0.0.1:${door.port}/health`);
	expect([asked.status, await asked.json()]).toEqual([503, { status: 'failing', store: says }]);
});

type Kept = Awaited<ReturnType<typeof freshServices>>;

test('a port that is taken is reported, with how to choose another', async () => {
	const { endpoint = '', sandbox } = await startHttpStage();
	const port = Number(new URL(endpoint).port);
	const plan = {
		key: publicKeyFrom(sandbox.publicKey),
		apiUrl: sandbox.url,
		answer: async () => undefined,
		health: createHealth({}),
		log: quiet,
	};
	await expect(openHttp({ ...plan, host: '127.0.0.1', port })).rejects.toThrow(/taken by another program.*PORT/);
});
