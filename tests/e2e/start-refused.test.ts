import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { registerOwnCommands } from '../../src/discord/register/register-own-commands.ts';
import { quiet } from '../test-log.ts';
import { root, startDiscord, startLectern, temporaryFolder } from './lectern-process.ts';

test.each([
	['a setting that cannot be used', [], { PORT: 'x' }, /PORT must be a port/],
	['HTTP without a public key', ['http'], {}, /DISCORD_PUBLIC_KEY is not set/],
	['registering without a token', ['register'], {}, /DISCORD_TOKEN is not set/],
	['a word it does not know', ['serve'], {}, /^It does not know what "serve" means here\.\n[\s\S]*npm start -- http/m],
	['one word too many', ['http', 'now'], {}, /^It does not know what "now" means here\./m],
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
	[
		'articles that are no folder',
		[],
		{ ARTICLES: `${root}package.json` },
		/^ARTICLES=.*package\.json is not a folder\./m,
	],
])('%s is reported in plain words without a stack, and nothing starts', async (_, args, settings, says) => {
	const { printed, ends } = startLectern(args, settings);
	expect(await ends).toBe(1);
	expect(printed()).toMatch(/^Lectern does not start:$/m);
	expect(printed()).toMatch(says);
	expect(printed()).not.toMatch(/\n {4}at /);
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
	const folder = temporaryFolder();
	const path = join(folder, 'shop.db');
	make(path);
	chmodSync(path, 0o755);
	const state = () => [statSync(path).mode, statSync(path).mtimeMs, readdirSync(folder)];
	const before = state();
	const { printed, ends } = startLectern([], { DISCORD_TOKEN: 'x', DATABASE_URL: `file:${path}` });
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

test.each([
	['on the gateway', []],
	['when it registers', ['register']],
])('%s, an address without a Discord API ends it in plain words', async (_, args) => {
	const { sandbox, account } = await startDiscord();
	const { ends, printed } = startLectern(args, { ...account, DISCORD_API_URL: sandbox.url });
	expect(await ends).toBe(1);
	expect(printed()).toMatch(/^Lectern does not start:\nThere is no Discord API at http.* \(status 404\)\./m);
	expect(printed()).not.toMatch(/\n {4}at /);
});

test('registering is tried again when that may help, and ends with the reason when it does not', async () => {
	const { sandbox, account } = await startDiscord();
	sandbox.faults.answer(/^GET .*applications\/@me$/, 503);
	const passing = startLectern(['register'], account);
	expect(await passing.ends).toBe(0);
	expect(passing.printed()).toMatch(/status 503 .* again in 1 second\.[\s\S]*commands registered/);

	const waits: number[] = [];
	const pause = async (ms: number) => void waits.push(ms);
	sandbox.faults.answer(/^GET .*applications\/@me$/, 503, { times: 5 });
	const plan = { token: sandbox.token, apiUrl: `${sandbox.url}/api`, commands: [], log: quiet, pause };
	await expect(registerOwnCommands(plan)).rejects.toThrow(/^Discord does not answer at the moment \(status 503/);
	expect(waits).toEqual([1000, 2000, 4000, 8000]);
});
