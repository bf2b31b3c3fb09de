import { cpSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { inviteLink } from '../../src/discord/connect/invite-link.ts';
import {
	holdings,
	readiness,
	root,
	startDiscord,
	startLectern,
	startOnGateway,
	temporaryFolder,
} from './lectern-process.ts';

test('at the start on the gateway it logs what it has open, and the invite link', async () => {
	const { sandbox, ...running } = await startOnGateway();
	await running.prints('to add the bot to a server');
	const { ready, invite } = await readiness(running);
	expect(ready).toMatchObject({ ...holdings, door: 'gateway' });
	expect(invite).toBe(inviteLink(sandbox.applicationId));
});

test('at the start over HTTP it logs the same, also when Discord does not say which bot it is', async () => {
	const { sandbox, account } = await startDiscord();
	const settings = { ...account, DISCORD_PUBLIC_KEY: sandbox.publicKey, PORT: '0' };
	const running = startLectern(['http'], settings);
	await running.prints('to add the bot to a server');
	const { ready, invite } = await readiness(running);
	expect(ready).toMatchObject({ ...holdings, door: 'http' });
	expect(invite).toBe(inviteLink(sandbox.applicationId));

	const unknown = startLectern(['http'], { ...settings, DISCORD_TOKEN: 'wrong' });
	await unknown.prints('does not accept DISCORD_TOKEN');
	const { bot: _, servers: __, ...rest } = holdings;
	expect((await readiness(unknown)).ready).toMatchObject({ ...rest, door: 'http' });
});

test('without a token it opens a sandbox with the bot in it, and prints the address', async () => {
	const { child, prints, printed, ends } = startLectern([], { PORT: '0' });
	await prints(/http:\/\/127\.0\.0\.1:\d+\n/);
	const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed()) ?? [];
	const page = await fetch(url);
	expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
	const { ready, invite } = await readiness({ prints, printed });
	expect(ready).toMatchObject({ ...holdings, door: 'sandbox' });
	expect(printed()).toContain('the sandbox keeps a database of its own and does not use the one of DATABASE_URL');
	expect(invite).toBeUndefined();
	expect(printed()).toContain('connected to the sandbox');

	const second = startLectern([], { PORT: new URL(url).port });
	expect(await second.ends).toBe(1);
	expect(second.printed()).toMatch(/is taken by another program\. Choose another with the setting PORT/);

	child.kill('SIGINT');
	expect(await ends).toBe(0);
});

test('the sandbox listens at HOST, and the addresses it prints work', async () => {
	const { prints, printed } = startLectern([], { PORT: '0', HOST: '0.0.0.0' });
	await prints('Lectern is ready');
	const urls = printed().match(/http:\/\/[\d.]+:\d+(?=\n)/g) ?? [];
	expect(urls[0]).toMatch(/^http:\/\/127\.0\.0\.1:/);
	for (const url of urls) expect((await fetch(url)).status).toBe(200);
	const ownAddress = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
	const other = ownAddress.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
	expect(urls.map((url) => new URL(url).hostname)).toContain(other);
});

test('--help prints how it can be started, and nothing else', async () => {
	const { printed, ends } = startLectern(['--help']);
	expect(await ends).toBe(0);
	expect(printed()).toMatch(/^Lectern can be started in three ways:\n/);
});

test('a faulty article is left out, its faults are in the log, and the bot answers from the other articles', async () => {
	const folder = temporaryFolder();
	cpSync(`${root}tests/fixtures/harbour.json`, join(folder, 'harbour.json'));
	writeFileSync(join(folder, 'other.json'), '{}');
	const { sandbox, account } = await startDiscord();
	const { prints, printed } = startLectern([], { ...account, ARTICLES: folder });
	await prints('commands registered');
	expect(printed()).toMatch(
		/"level":50.*"faults":\["[^"]*other\.json:1:1 .*other\.json is left out: fix its \d+ faults and start/,
	);
	expect(textOf(await sandbox.as('ana').run('general', 'article list'))).toContain('Saltmouth');
});

test.each([
	['without article files', {}, /holds no article files, so there is nothing to quote/],
	[
		'of faulty articles alone',
		{ 'a.json': '{}', 'b.json': 'x' },
		/"level":50.*No article of .* can be used, so there is nothing to quote/,
	],
])('a folder %s is reported, and the bot answers that there is no article', async (_, files, says) => {
	const folder = temporaryFolder();
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	const { sandbox, account } = await startDiscord();
	const { prints, printed } = startLectern([], { ...account, ARTICLES: folder });
	await prints('commands registered');
	expect(printed()).toMatch(says);
	const answer = await sandbox.as('ana').run('general', 'summary');
	expect(textOf(answer)).toMatch(/^There is no article here yet/);
});
