import { chmodSync, chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { restrictToOwner } from '../src/owner-only.ts';
import { freshFile, makeOtherFile, openFile } from './store/sqlite/sqlite-file.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const around = (file: string) => [join(file, '..'), file, `${file}-wal`, `${file}-shm`];

test('a new database and its folder can be read by their owner alone', async () => {
	const { file } = await openFile();
	expect(around(file).map(modeOf)).toEqual(['700', '600', '600', '600']);
});

test('a database that others could read is made private at the next start, and its folder stays as it was', async () => {
	const file = await makeOtherFile();
	const keeper = new DatabaseSync(file);
	keeper.exec('pragma journal_mode = wal; create table mine (a)');
	for (const [n, path] of around(file).entries()) chmodSync(path, n === 0 ? 0o755 : 0o644);
	keeper.exec('drop table mine');
	await openFile(file);
	expect(around(file).map(modeOf)).toEqual(['755', '600', '600', '600']);
	keeper.close();
});

test('a file of another user causes a warning and stays as it is', () => {
	const own = freshFile();
	mkdirSync(join(own, '..'));
	writeFileSync(own, '');
	chmodSync(own, 0o644);
	const isRoot = process.getuid?.() === 0;
	if (isRoot) chownSync(own, 65_534, 65_534);
	const others = isRoot ? own : '/etc/passwd';
	const warnings: string[] = [];
	restrictToOwner(others, (says) => warnings.push(says));
	expect(warnings).toEqual([expect.stringContaining(`chmod go-rwx ${others}`)]);
	expect(modeOf(others)).toBe('644');
});
