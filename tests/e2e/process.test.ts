import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { textsOf } from '../discord/messages-of.ts';
import { freshFolder } from '../services.ts';
import { root, startDiscord, startLectern, startOnGateway } from './lectern-process.ts';

test('on the gateway it answers, and after SIGTERM it sends the answers on their way before it ends with status 0', async () => {
	const { sandbox, putOff, child, ends, printed } = await startOnGateway();
	const ana = sandbox.as('ana');
	expect(textOf(await ana.run('general', 'help'))).toContain('/quote');

	const underWay = putOff();
	const message = ana.run('general', 'help');
	await underWay;
	child.kill('SIGTERM');
	expect(textOf(await message)).toContain('/quote');
	expect(await ends).toBe(0);
	expect(printed().trimEnd()).toMatch(/"msg":"Lectern has stopped"\}$/);
	expect(sandbox.gateway.sessions.size).toBe(0);
	expect(sandbox.complaints).toEqual([]);
});

test.each<[string, (payload: object) => object]>([
	['a press and no message', (payload) => payload],
	['permissions that are no number', (payload) => ({ ...payload, app_permissions: 'many' })],
	['a channel that is no object', (payload) => ({ ...payload, channel: 'general' })],
	['no data', (payload) => ({ ...payload, data: null })],
])('on the gateway: an interaction with %s is no error in the log, and the next one is answered', async (_, alter) => {
	const { sandbox, child, ends, printed } = await startOnGateway();
	const ana = sandbox.as('ana');
	const channel = [...sandbox.world.channels.values()].find(({ name }) => name === 'general');
	if (!channel) throw new Error('There is no such channel.');
	const data = { custom_id: 'quote?claim=mess', component_type: 2 };
	void sandbox.deliver({ type: 3, user: ana.id, locale: 'en-US', channel, data, owners: { 0: '1' } }, alter);
	expect(textOf(await ana.run('general', 'help'))).toContain('/quote');
	child.kill('SIGTERM');
	expect(await ends).toBe(0);
	expect(printed()).not.toMatch(/"level":[56]0/);
});

test('with HEALTH_PORT it reports on the gateway whether the store answers and Discord is connected', async () => {
	const { sandbox, account } = await startDiscord();
	const { prints, printed } = startLectern([], { ...account, HEALTH_PORT: '0' });
	await prints('commands registered');
	const port = /"port":(\d+),"msg":"serving GET \/health"/.exec(printed())?.[1] ?? '';
	const ask = async () => {
		const response = await fetch(`http://127.0.0.1:${port}/health`);
		return [response.status, await response.json()];
	};
	expect(await ask()).toEqual([200, { status: 'ok', store: 'ok', gateway: 'ok' }]);

	const second = startLectern([], { ...account, HEALTH_PORT: port });
	expect(await second.ends).toBe(1);
	expect(second.printed()).toMatch(/is taken by another program\. Choose another with the setting HEALTH_PORT/);
	expect(sandbox.gateway.sessions.size).toBe(1);

	await sandbox.close();
	const gone = [503, { status: 'failing', store: 'ok', gateway: '1 of 1 shards not connected: 0' }];
	await expect.poll(ask, { timeout: 20_000 }).toEqual(gone);
});

test.each([
	[4014, 'intents'],
	[4004, 'DISCORD_TOKEN'],
])('when Discord closes the connection with %i it says what to do and ends with status 1, instead of running on without a connection', async (code, remedy) => {
	const { sandbox, printed, ends } = await startOnGateway();
	sandbox.faults.disconnect(code);
	expect(await ends).toBe(1);
	expect(printed()).toContain(remedy);
});

test('over HTTP it answers, and after SIGTERM it sends the answers on their way before it ends with status 0', async () => {
	const { sandbox, account, putOff } = await startDiscord();
	const registering = startLectern(['register'], account);
	expect(await registering.ends).toBe(0);
	expect(registering.printed()).toContain('commands registered');

	const { child, prints, printed, ends } = startLectern(['http'], {
		...account,
		DISCORD_PUBLIC_KEY: sandbox.publicKey,
		PORT: '0',
		ARTICLES: await folderWithLongParagraph(),
	});
	await prints('POST /interactions');
	const port = /"port":(\d+)/.exec(printed())?.[1];
	await sandbox.setInteractionsEndpoint(`http://127.0.0.1:${port}/interactions`);
	const ana = sandbox.as('ana');
	expect(textOf(await ana.run('general', 'help'))).toContain('/quote');

	// The paragraph takes several messages, which are sent after the response.
	const quote = await ana.run('general', 'quote', { claim: 'voted' });
	const underWay = putOff();
	const pressed = ana.press(quote, 'In context');
	await underWay;
	child.kill('SIGTERM');
	await Promise.all([pressed, ends.then((status) => expect(status).toBe(0))]);
	const words = ana.sees('general').flatMap(textsOf).join(' ');
	expect(words.match(/And so on/g)).toHaveLength(500);
	expect(sandbox.complaints).toEqual([]);
});

test('when nothing answers at the address it waits and says so, and SIGTERM ends it at once with status 0', async () => {
	const { child, prints, printed, ends } = startLectern([], {
		DISCORD_TOKEN: 'x',
		DISCORD_API_URL: 'http://127.0.0.1:9/api',
	});
	await prints(/Lectern cannot reach .* Lectern tries again in \d+ seconds?\./);
	child.kill('SIGTERM');
	expect(await ends).toBe(0);
	expect(printed().trimEnd()).toMatch(/"msg":"Lectern has stopped"\}$/);
	expect(printed()).not.toMatch(/\n {4}at /);
});

test.each([
	['has nothing left to wait for', '() => new Promise(() => {})'],
	['fails', "() => Promise.reject(new Error('stuck'))"],
])('an uncaught error ends it with status 1, even when closing the door %s', async (_, stop) => {
	const script = `
		import { stopOnSignal } from ${JSON.stringify(new URL('../../src/cli/stop-on-signal.ts', import.meta.url))};
		const log = { info() {}, error() {}, fatal() {} };
		stopOnSignal({ stop: ${stop}, lost: new Promise(() => {}) }, log);
		setImmediate(() => { throw new Error('a bug'); });`;
	const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
	onTestFinished(() => void child.kill('SIGKILL'));
	expect(await once(child, 'exit')).toEqual([1, null]);
});

async function folderWithLongParagraph(): Promise<string> {
	const { folder, remove } = await freshFolder();
	onTestFinished(remove);
	const article = JSON.parse(await readFile(`${root}tests/fixtures/harbour.json`, 'utf8'));
	article.paragraphs[1].text += ' And so on.'.repeat(500);
	await writeFile(join(folder, 'harbour.json'), JSON.stringify(article));
	return folder;
}
