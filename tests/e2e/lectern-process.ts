import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A folder to start Lectern in: it has no .env, and is the same for every test, so that the compile cache in it is used again. It is
 * below `var/`, which Git ignores.
 */
export function startFolder(): string {
	const folder = join(root, 'var/tests');
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	return folder;
}

/** An empty folder, which is removed when the test ends. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'lectern-process-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

export type Running = {
	readonly child: ChildProcess;
	/** Everything it has printed. */
	readonly printed: () => string;
	/** Resolves once it has printed this. */
	readonly prints: (text: string | RegExp) => Promise<void>;
	/** Resolves to its exit status. */
	readonly ends: Promise<number | null>;
};

/** Lectern as an operator starts it, with only these settings. */
export function startLectern(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Running {
	const { PATH, HOME } = process.env;
	const DATABASE_URL = `file:${join(temporaryFolder(), 'lectern.db')}`;
	const env = { PATH, HOME, DATABASE_URL, ARTICLES: `${root}tests/fixtures`, ...settings };
	const child = spawn(process.execPath, [`${root}src/main.ts`, ...args], { env, cwd: startFolder() });
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

/** A Discord. `putOff` makes the next answer wait half a second, and resolves when Lectern was asked to wait. */
export async function startDiscord() {
	const asked = Promise.withResolvers<void>();
	const log = ({ says }: { readonly says: string }) => says.includes('/callback 429') && asked.resolve();
	const sandbox = await createSandbox({ botName: 'Lectern', log });
	onTestFinished(sandbox.close);
	const putOff = () => {
		sandbox.faults.answer(/callback$/, 429, { retryAfter: 0.5 });
		return asked.promise;
	};
	const account = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: `${sandbox.url}/api` };
	return { sandbox, account, putOff };
}

/** A Discord, and Lectern on its gateway. */
export async function startOnGateway() {
	const { account, ...rest } = await startDiscord();
	const running = startLectern([], account);
	await running.prints('commands registered');
	return { ...running, ...rest };
}

/** The log line that says what Lectern started with, and the invite link if it logged one. */
export async function readiness({ prints, printed }: Pick<Running, 'prints' | 'printed'>) {
	await prints('Lectern is ready');
	const lines = printed()
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as Record<string, unknown>);
	const ready = lines.find(({ msg }) => msg === 'Lectern is ready');
	return { ready, invite: lines.find(({ invite }) => invite !== undefined)?.['invite'] };
}

/** What the line says of a bot with the articles of `tests/fixtures`. */
export const holdings = {
	version: '0.1.0',
	bot: 'Lectern',
	servers: 1,
	articles: 1,
	claims: 15,
	leftOut: 0,
	store: expect.stringMatching(/^SQLite at .*lectern\.db$/),
};
