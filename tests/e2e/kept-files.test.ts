import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open/open-store.ts';
import { root, temporaryFolder } from './lectern-process.ts';

test.each([
	['backup', () => []],
	['move', (file: string) => [`file:${file}`, `file:${file}.new`]],
])('%s on a file that is no database names the file and the reason', async (program, args) => {
	const folder = temporaryFolder();
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

test('files on the disk are readable by its own user alone, also those that an earlier version left open to others', async () => {
	const folder = temporaryFolder();
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
