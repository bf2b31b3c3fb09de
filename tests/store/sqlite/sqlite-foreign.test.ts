import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../src/store/open/open-store.ts';
import { ForeignStore } from '../../../src/store/unavailable.ts';
import { freshFile, openFile } from './sqlite-file.ts';

/** Everything about a path that must not change: its mode, its time, its content, and the files next to it. */
function stateOf(path: string) {
	const { mode, mtimeNs } = statSync(path, { bigint: true });
	const content = statSync(path).isFile() ? readFileSync(path) : readdirSync(path);
	return { mode, mtimeNs, content, around: readdirSync(join(path, '..')) };
}

function makeForeign(...statements: readonly string[]) {
	return (path: string) => {
		const foreign = new DatabaseSync(path);
		for (const statement of statements) foreign.exec(statement);
		foreign.close();
		chmodSync(path, 0o644);
	};
}

test.each([
	['the database of another program', makeForeign('create table shop (note text)'), 'Another program'],
	['a database with a table of our name', makeForeign('create table debates (note text)'), 'Another program'],
	[
		'a database that another program keeps in a WAL',
		makeForeign('pragma journal_mode = wal', 'create table shop (note text)'),
		'Another program',
	],
	[
		'a database whose schema another program leads with Kysely',
		makeForeign('create table kysely_migration (name text)', "insert into kysely_migration values ('2024-shop')"),
		'Another program',
	],
	['a text', (path: string) => writeFileSync(path, 'x'.repeat(5_000), { mode: 0o644 }), 'is not a SQLite database'],
	['a short text', (path: string) => writeFileSync(path, 'x', { mode: 0o644 }), 'is not a SQLite database'],
	['a folder', (path: string) => mkdirSync(path, { mode: 0o755 }), 'is a folder. Name a file in it, such as file:'],
])('%s is refused and stays exactly as it is', async (_, make, says) => {
	const path = freshFile();
	mkdirSync(join(path, '..'));
	make(path);
	const before = stateOf(path);
	const refused = openStore(`file:${path}`);
	await expect(refused).rejects.toThrow(ForeignStore);
	await expect(refused).rejects.toThrow(says);
	expect(stateOf(path)).toEqual(before);
});

test('a database that another program has open is refused, though all it wrote is still in its WAL', async () => {
	const path = freshFile();
	mkdirSync(join(path, '..'));
	const foreign = new DatabaseSync(path);
	onTestFinished(() => foreign.close());
	foreign.exec('pragma journal_mode = wal; create table shop (note text)');
	chmodSync(path, 0o644);
	const before = stateOf(path);
	await expect(openStore(`file:${path}`)).rejects.toThrow(ForeignStore);
	expect(stateOf(path)).toEqual(before);
});

test('an empty file becomes a database of Lectern', async () => {
	const path = freshFile();
	mkdirSync(join(path, '..'));
	writeFileSync(path, '');
	const { store } = await openFile(path);
	expect(await store.isHealthy()).toBe(true);
});
