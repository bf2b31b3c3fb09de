import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { inviteLink } from '../../src/discord/connect/invite-link.ts';
import { registerOwnCommands } from '../../src/discord/register/register-own-commands.ts';
import { createInFlight } from '../../src/in-flight.ts';
import { openStore } from '../../src/store/open-store.ts';
import { quiet } from '../discord/recorded-log.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Running = {
	readonly child: ChildProcess;
	/** Everything it has printed. */
	readonly printed: () => string;
	/** Resolves once it has printed this. */
	readonly prints: (text: string | RegExp) => Promise<void>;
	/** Resolves to its exit status. */
	readonly ends: Promise<number | null>;
};

/** Lectern as an operator starts it, with only these settings. */
function started(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Running {
	// A folder of its own, so that no .env is found.
	const { PATH, HOME } = process.env;
	const kept = mkdtempSync(join(tmpdir(), 'lectern-process-'));
	onTestFinished(() => rmSync(kept, { recursive: true, force: true }));
	const DATABASE_URL = `file:${join(kept, 'lectern.db')}`;
	const env = { PATH, HOME, DATABASE_URL, ARTICLES: `${root}tests/fixtures`, ...settings };
	const child = spawn(process.execPath, [`${root}src/main.ts`, ...args], { env, cwd: `${root}tests` });
	let printed = '';
	const news = new EventTarget();
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (chunk) => {
			printed += chunk;
			news.dispatchEvent(new Event('printed'));
		});
	// Unlike 'exit', this waits until all it printed has arrived.
	const ends = once(child, 'close').then(([status]) => status as number | null);
	onTestFinished(() => void child.kill('SIGKILL'));
	const prints = async (text: string | RegExp) => {
		while (!printed.match(text))
			await Promise.race([once(news, 'printed'), ends.then(() => Promise.reject(new Error(printed)))]);
	};
	return { child, printed: () => printed, prints, ends };
}

/** A Discord; `putOff` makes the next answer wait half a second, and resolves when Lectern has been told so. */
async function discord() {
	const told = Promise.withResolvers<void>();
	const sandbox = await createSandbox({
		botName: 'Lectern',
		log: ({ says }) => says.includes('/callback 429') && told.resolve(),
	});
	onTestFinished(sandbox.close);
	const putOff = () => {
		sandbox.faults.answer(/callback$/, 429, { retryAfter: 0.5 });
		return told.promise;
	};
	const account = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: `${sandbox.url}/api` };
	return { sandbox, account, putOff };
}

/** A Discord, and Lectern on its gateway. */
async function onGateway() {
	const { account, ...rest } = await discord();
	const running = started([], account);
	await running.prints('commands registered');
	return { ...running, ...rest };
}

test('on the gateway: it answers, and on SIGTERM an answer on its way arrives before it ends well', async () => {
	const { sandbox, putOff, child, ends, printed } = await onGateway();
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
	const { sandbox, child, ends, printed } = await onGateway();
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

test('with HEALTH_PORT it tells on the gateway whether the store answers and Discord is connected', async () => {
	const { sandbox, account } = await discord();
	const { prints, printed } = started([], { ...account, HEALTH_PORT: '0' });
	await prints('commands registered');
	const port = /"port":(\d+),"msg":"serving GET \/health"/.exec(printed())?.[1] ?? '';
	const ask = async () => {
		const response = await fetch(`http://127.0.0.1:${port}/health`);
		return [response.status, await response.json()];
	};
	expect(await ask()).toEqual([200, { status: 'ok', store: 'ok', gateway: 'ok' }]);

	const second = started([], { ...account, HEALTH_PORT: port });
	expect(await second.ends).toBe(1);
	expect(second.printed()).toMatch(/is taken by another program\. Choose another with the setting HEALTH_PORT/);
	expect(sandbox.gateway.sessions.size).toBe(1);

	await sandbox.close();
	const gone = [503, { status: 'failing', store: 'ok', gateway: '1 of 1 shards not connected: 0' }];
	await expect.poll(ask, { timeout: 20_000 }).toEqual(gone);
});

/** The line in which Lectern says what it started as, and the invite link, where it gives one. */
async function readiness({ prints, printed }: Pick<Running, 'prints' | 'printed'>) {
	await prints('Lectern is ready');
	const lines = printed()
		.split('\n')
		.filter((line) => line.startsWith('{'));
	const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
	const ready = said.find(({ msg }) => msg === 'Lectern is ready');
	return { ready, invite: said.find(({ invite }) => invite !== undefined)?.['invite'] };
}

const holdings = {
	version: '0.1.0',
	bot: 'Lectern',
	servers: 1,
	articles: 1,
	claims: 15,
	leftOut: 0,
	store: expect.stringMatching(/^SQLite at .*lectern\.db$/),
};

test('at the start on the gateway it says what it is made of, and how it is invited', async () => {
	const { sandbox, ...running } = await onGateway();
	await running.prints('to add the bot to a server');
	const { ready, invite } = await readiness(running);
	expect(ready).toMatchObject({ ...holdings, door: 'gateway' });
	expect(invite).toBe(inviteLink(sandbox.applicationId));
});

test('at the start over HTTP it says the same, and answers also where Discord does not say who it is', async () => {
	const { sandbox, account } = await discord();
	const settings = { ...account, DISCORD_PUBLIC_KEY: sandbox.publicKey, PORT: '0' };
	const running = started(['http'], settings);
	await running.prints('to add the bot to a server');
	const { ready, invite } = await readiness(running);
	expect(ready).toMatchObject({ ...holdings, door: 'http' });
	expect(invite).toBe(inviteLink(sandbox.applicationId));

	const unknown = started(['http'], { ...settings, DISCORD_TOKEN: 'wrong' });
	await unknown.prints('does not accept DISCORD_TOKEN');
	const { bot: _, servers: __, ...rest } = holdings;
	expect((await readiness(unknown)).ready).toMatchObject({ ...rest, door: 'http' });
});

test.each([
	[4014, 'intents'],
	[4004, 'DISCORD_TOKEN'],
])('closed by Discord with %i it says what to do and ends badly, instead of living on deaf', async (code, remedy) => {
	const { sandbox, printed, ends } = await onGateway();
	sandbox.faults.disconnect(code);
	expect(await ends).toBe(1);
	expect(printed()).toContain(remedy);
});

test('over HTTP: it answers, and on SIGTERM an answer on its way arrives before it ends well', async () => {
	const { sandbox, account, putOff } = await discord();
	const registering = started(['register'], account);
	expect(await registering.ends).toBe(0);
	expect(registering.printed()).toContain('commands registered');

	const { child, prints, printed, ends } = started(['http'], {
		...account,
		DISCORD_PUBLIC_KEY: sandbox.publicKey,
		PORT: '0',
		ARTICLES: `${root}data/articles`,
	});
	await prints('POST /interactions');
	const port = /"port":(\d+)/.exec(printed())?.[1];
	await sandbox.setInteractionsEndpoint(`http://127.0.0.1:${port}/interactions`);
	const ana = sandbox.as('ana');
	expect(textOf(await ana.run('general', 'help'))).toContain('/quote');

	// This answer takes several messages, which are sent after the response.
	const underWay = putOff();
	const message = ana.run('general', 'summary');
	await underWay;
	child.kill('SIGTERM');
	const [{ id }] = await Promise.all([message, ends.then((status) => expect(status).toBe(0))]);
	expect(ana.sees('general').findLastIndex((one) => one.id === id)).toBeLessThan(ana.sees('general').length - 1);
	expect(sandbox.complaints).toEqual([]);
});

test('without a token it opens a sandbox with the bot in it, and says where', async () => {
	const { child, prints, printed, ends } = started([], { PORT: '0' });
	await prints(/http:\/\/127\.0\.0\.1:\d+\n/);
	const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed()) ?? [];
	const page = await fetch(url);
	expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
	const { ready, invite } = await readiness({ prints, printed });
	expect(ready).toMatchObject({ ...holdings, door: 'sandbox' });
	expect(printed()).toContain('the sandbox keeps a database of its own and does not use the one of DATABASE_URL');
	expect(invite).toBeUndefined();
	expect(printed()).toContain('connected to the sandbox');

	const second = started([], { PORT: new URL(url).port });
	expect(await second.ends).toBe(1);
	expect(second.printed()).toMatch(/is taken by another program\. Choose another with the setting PORT/);

	child.kill('SIGINT');
	expect(await ends).toBe(0);
});

test('the sandbox listens where HOST says, and the address it gives can be used', async () => {
	const { prints, printed } = started([], { PORT: '0', HOST: '0.0.0.0' });
	await prints('Lectern is ready');
	const urls = printed().match(/http:\/\/[\d.]+:\d+(?=\n)/g) ?? [];
	expect(urls[0]).toMatch(/^http:\/\/127\.0\.0\.1:/);
	for (const url of urls) expect((await fetch(url)).status).toBe(200);
	const ownAddress = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
	const other = ownAddress.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
	expect(urls.map((url) => new URL(url).hostname)).toContain(other);
});

test.each([
	['a setting that cannot be used', [], { PORT: 'x' }, /PORT must be a port/],
	['HTTP without a public key', ['http'], {}, /DISCORD_PUBLIC_KEY is not set/],
	['registering without a token', ['register'], {}, /DISCORD_TOKEN is not set/],
	['a word it does not know', ['serve'], {}, /^It does not know what "serve" means here\.\n[\s\S]*npm start -- http/m],
	['a word too many', ['http', 'now'], {}, /^It does not know what "now" means here\./m],
	[
		'the address of an API with its version',
		[],
		{ DISCORD_TOKEN: 'x', DISCORD_API_URL: 'https://discord.com/api/v10' },
		/DISCORD_API_URL must be the http\(s\) address of a Discord API without its version/,
	],
	[
		'a database that cannot be reached',
		[],
		{ DISCORD_TOKEN: 'x', DATABASE_URL: 'postgres://x:sesame@127.0.0.1:9/x' },
		/^Lectern cannot open the database of DATABASE_URL\. Nothing answers at that address\. Check host and port, and that Postgres runs\.$/m,
	],
	[
		'a folder of articles that is not there',
		[],
		{ ARTICLES: 'no-such-folder' },
		/^ARTICLES=no-such-folder does not exist\./m,
	],
	['articles that are no folder', [], { ARTICLES: 'services.ts' }, /^ARTICLES=services\.ts is not a folder\./m],
])('%s is told in plain words without a stack, and nothing starts', async (_, args, settings, says) => {
	const { printed, ends } = started(args, settings);
	expect(await ends).toBe(1);
	expect(printed()).toMatch(/^Lectern does not start:$/m);
	expect(printed()).toMatch(says);
	expect(printed()).not.toMatch(/\n {4}at /);
});

test('--help prints how it can be started, and nothing else', async () => {
	const { printed, ends } = started(['--help']);
	expect(await ends).toBe(0);
	expect(printed()).toMatch(/^Lectern can be started in three ways:\n/);
});

test.each([
	['backup', () => []],
	['move', (file: string) => [`file:${file}`, `file:${file}.new`]],
])('%s on a file that is no database says which one, and why', async (program, args) => {
	const folder = mkdtempSync(join(tmpdir(), 'lectern-copy-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = join(folder, 'shop.db');
	writeFileSync(file, 'not a database');
	const { PATH, HOME } = process.env;
	const env = { PATH, HOME, DATABASE_URL: `file:${file}` };
	const running = promisify(execFile)(process.execPath, [`${root}src/cli/${program}.ts`, ...args(file)], {
		env,
		cwd: folder,
	});
	const stderr = `SQLite at ${file} cannot be used. ${file} is not a SQLite database.\n`;
	await expect(running).rejects.toMatchObject({ code: 1, stderr });
});

test('what it keeps on the disk is for its own user alone, also what an earlier version left open to others', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lectern-kept-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	mkdirSync(join(folder, 'var'), { mode: 0o755 });
	const { PATH, HOME } = process.env;
	const env = { PATH, HOME, ARTICLES: `${root}tests/fixtures` };
	const run = (program: string, ...args: string[]) =>
		promisify(execFile)(process.execPath, [`${root}src/${program}`, ...args], { env, cwd: folder });
	// It prints how it is used, and has its compile cache by then.
	await run('main.ts', 'nonsense').catch(() => {});
	await (await openStore(`file:${folder}/var/lectern.db`)).close();
	await run('cli/backup.ts');
	await run('cli/backup.ts', 'elsewhere.db');
	const modes = ['var', 'var/compile-cache', 'var/lectern.db', 'var/backup', 'elsewhere.db'].map(
		(path) => statSync(join(folder, path)).mode & 0o077,
	);
	expect(modes).toEqual([0, 0, 0, 0, 0]);
	const backups = readdirSync(join(folder, 'var/backup'));
	expect(backups.map((name) => statSync(join(folder, 'var/backup', name)).mode & 0o777)).toEqual([0o600]);
});

test.each([
	['of another program', (path: string) => createForeign(path), /^Another program keeps its data in .*shop\.db\./m],
	[
		'that is no database',
		(path: string) => writeFileSync(path, 'x'.repeat(5_000)),
		/shop\.db is not a SQLite database\./,
	],
	[
		'that is a folder',
		(path: string) => mkdirSync(path),
		/shop\.db is a folder\. Name a file in it, such as file:.*shop\.db\/lectern\.db\./,
	],
])('a database file %s is reported in plain words and left as it is, and nothing starts', async (_, make, says) => {
	const folder = mkdtempSync(join(tmpdir(), 'lectern-foreign-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const path = join(folder, 'shop.db');
	make(path);
	chmodSync(path, 0o755);
	const state = () => [statSync(path).mode, statSync(path).mtimeMs, readdirSync(folder)];
	const before = state();
	const { printed, ends } = started([], { DISCORD_TOKEN: 'x', DATABASE_URL: `file:${path}` });
	expect(await ends).toBe(1);
	expect(state()).toEqual(before);
	expect(printed()).toMatch(/^Lectern does not start:$/m);
	expect(printed()).toMatch(says);
	expect(printed()).not.toMatch(/\n {4}at /);
});

function createForeign(path: string): void {
	const db = new DatabaseSync(path);
	db.exec('create table debates (note text)');
	db.close();
}

const emptyFolder = () => {
	const folder = mkdtempSync(join(tmpdir(), 'lectern-articles-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
};

test('a faulty article is left out and its faults are in the log; the bot answers from the others', async () => {
	const folder = emptyFolder();
	cpSync(`${root}tests/fixtures/harbour.json`, join(folder, 'harbour.json'));
	writeFileSync(join(folder, 'other.json'), '{}');
	const { sandbox, account } = await discord();
	const { prints, printed } = started([], { ...account, ARTICLES: folder });
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
	const folder = emptyFolder();
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	const { sandbox, account } = await discord();
	const { prints, printed } = started([], { ...account, ARTICLES: folder });
	await prints('commands registered');
	expect(printed()).toMatch(says);
	const answer = await sandbox.as('ana').run('general', 'summary');
	expect(textOf(answer)).toMatch(/^There is no article here yet/);
});

test.each([
	['on the gateway', []],
	['when it registers', ['register']],
])('%s, an address without a Discord API ends it in plain words', async (_, args) => {
	const { sandbox, account } = await discord();
	const { ends, printed } = started(args, { ...account, DISCORD_API_URL: sandbox.url });
	expect(await ends).toBe(1);
	expect(printed()).toMatch(/^Lectern does not start:\nThere is no Discord API at http.* \(status 404\)\./m);
	expect(printed()).not.toMatch(/\n {4}at /);
});

test('where nobody answers it waits and says so, and SIGTERM ends it at once and well', async () => {
	const { child, prints, printed, ends } = started([], {
		DISCORD_TOKEN: 'x',
		DISCORD_API_URL: 'http://127.0.0.1:9/api',
	});
	await prints(/Lectern cannot reach .* Lectern tries again in \d+ seconds?\./);
	child.kill('SIGTERM');
	expect(await ends).toBe(0);
	expect(printed().trimEnd()).toMatch(/"msg":"Lectern has stopped"\}$/);
	expect(printed()).not.toMatch(/\n {4}at /);
});

test('registering tries again where that may help, and gives up with the reason', async () => {
	const { sandbox, account } = await discord();
	sandbox.faults.answer(/^GET .*applications\/@me$/, 503);
	const passing = started(['register'], account);
	expect(await passing.ends).toBe(0);
	expect(passing.printed()).toMatch(/status 503 .* again in 1 second\.[\s\S]*commands registered/);

	const waits: number[] = [];
	const pause = async (ms: number) => void waits.push(ms);
	sandbox.faults.answer(/^GET .*applications\/@me$/, 503, { times: 5 });
	const plan = { token: sandbox.token, apiUrl: `${sandbox.url}/api`, commands: [], log: quiet, pause };
	await expect(registerOwnCommands(plan)).rejects.toThrow(/^Discord does not answer at the moment \(status 503/);
	expect(waits).toEqual([1000, 2000, 4000, 8000]);
});

test.each([
	['has nothing left to wait for', '() => new Promise(() => {})'],
	['fails', "() => Promise.reject(new Error('stuck'))"],
])('an error nobody caught ends it badly, even when closing the door %s', async (_, stop) => {
	const script = `
		import { stopOnSignal } from ${JSON.stringify(new URL('../../src/cli/stop-on-signal.ts', import.meta.url))};
		const log = { info() {}, error() {}, fatal() {} };
		stopOnSignal({ stop: ${stop}, lost: new Promise(() => {}) }, log);
		setImmediate(() => { throw new Error('a bug'); });`;
	const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
	onTestFinished(() => void child.kill('SIGKILL'));
	expect(await once(child, 'exit')).toEqual([1, null]);
});

test('work that begins more work is waited for with all of it, and no longer than there is patience', async () => {
	const { add, whenSettled } = createInFlight();
	const [received, sent] = [Promise.withResolvers<void>(), Promise.withResolvers<string>()];
	const order: string[] = [];
	add(received.promise.then(() => add(sent.promise.then((what) => order.push(what)))));
	const all = whenSettled(2 ** 31 - 1).then(() => order.push('settled'));
	received.resolve();
	await new Promise(setImmediate);
	sent.resolve('sent');
	await all;
	expect(order).toEqual(['sent', 'settled']);

	add(new Promise(() => {}));
	await whenSettled(1);
});
