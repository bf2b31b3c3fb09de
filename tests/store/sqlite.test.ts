import { randomUUID } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openEngine, openStore, storeOf } from '../../src/store/open-store.ts';
import { restrictToOwner } from '../../src/store/owner-only.ts';
import type { Store } from '../../src/store/store.ts';
import { ForeignStore, StoreUnavailable } from '../../src/store/unavailable.ts';
import { storeContract } from './contract.ts';
import { begun, member } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

const freshFile = () => join(folder, randomUUID(), 'lectern.db');

storeContract(async () => `file:${freshFile()}`);

async function openedFile(file = freshFile()) {
	const engine = await openEngine(`file:${file}`);
	onTestFinished(() => engine.close());
	const pragma = async (text: string) => (await sql.raw(`pragma ${text}`).execute(engine.db)).rows[0];
	return { engine, store: storeOf(engine), file, pragma };
}

test('every commit waits for the disk, so that a power cut takes nothing acknowledged', async () => {
	const { pragma } = await openedFile();
	expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
	expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
});

test('on a full disk a ballot is refused, not lost in silence, and taken when there is room again', async () => {
	const { store, pragma } = await openedFile();
	const { id } = await begun(store);
	const cast = (n: number) => store.castBallot({ debate: id, poll: 'first', member: member(n), choice: 'for' });
	await pragma('max_page_count = 60');
	let kept = 0;
	const refused = await (async () => {
		for (;;) {
			try {
				await Promise.all(Array.from({ length: 100 }, (_, n) => cast(kept + n)));
				kept += 100;
			} catch (error) {
				return error;
			}
		}
	})();
	expect(refused).toBeInstanceOf(StoreUnavailable);
	expect(refused).toMatchObject({ cause: { errstr: 'database or disk is full' } });
	expect(await store.turnout(id)).toEqual({ first: kept, last: 0 });
	await pragma('max_page_count = 1000000');
	expect(await cast(kept)).toBe('cast');
	expect(await cast(0)).toBe('same');
});

/** A ballot is cast while somebody else holds the file; when it came through is told in `order`. */
async function castWhileLocked(store: Store, file: string, { id }: { readonly id: number }) {
	const other = new DatabaseSync(file);
	other.exec('begin immediate');
	const order: string[] = [];
	const cast = store
		.castBallot({ debate: id, poll: 'first', member: member(1), choice: 'for' })
		.then((what) => order.push(what));
	// A write begins one turn of the event loop after it was asked for, and finds the file locked.
	for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
	const letGo = async () => {
		other.exec('rollback');
		other.close();
		await cast;
	};
	return { order, letGo };
}

test('while another process writes, a ballot waits and the event loop does not stand still', async () => {
	const { store, file } = await openedFile();
	const { order, letGo } = await castWhileLocked(store, file, await begun(store));
	order.push('answered');
	await letGo();
	expect(order).toEqual(['answered', 'cast']);
});

test('while another process writes and a ballot waits for it, reading does not wait', async () => {
	const { store, file } = await openedFile();
	const { id } = await begun(store);
	const { order, letGo } = await castWhileLocked(store, file, { id });
	expect(await store.turnout(id)).toEqual({ first: 0, last: 0 });
	expect((await store.debateIn(`thread of ${id}`))?.id).toBe(id);
	order.push('read');
	await letGo();
	expect(order).toEqual(['read', 'cast']);
	expect(await store.turnout(id)).toEqual({ first: 1, last: 0 });
});

test.each([
	['a date', new Date()],
	['an object', {}],
	['undefined', undefined],
	['a truth', true],
	['NaN', Number.NaN],
])('%s as a parameter is refused before it could be bound as something else', async (_, value) => {
	const { engine } = await openedFile();
	await expect(sql`select ${value} as a, ${1} as b`.execute(engine.db)).rejects.toThrow(TypeError);
});

test('a failed transaction leaves nothing behind and the next one works', async () => {
	const { engine, store } = await openedFile();
	const failing = engine.db.transaction().execute(async (db) => {
		await db.insertInto('channel_articles').values({ guild: '1', channel: '2', article: 'a' }).execute();
		throw new Error('changed my mind');
	});
	await expect(failing).rejects.toThrow('changed my mind');
	expect((await store.settingsOf('1')).channelArticles).toEqual({});
	await store.setChannelArticle('1', '2', 'b');
	expect((await store.settingsOf('1')).channelArticles).toEqual({ 2: 'b' });
});

test('who voted what cannot be read from the file once the debate is closed', async () => {
	const { store, file } = await openedFile();
	const { id } = await begun(store);
	const voters = Array.from({ length: 300 }, (_, n) => member(n));
	const vote = (poll: 'first' | 'last') =>
		Promise.all(voters.map((one) => store.castBallot({ debate: id, poll, member: one, choice: 'for' })));
	await vote('first');
	await store.advance(id, { from: 0, to: 2, by: undefined });
	await vote('last');
	await store.advance(id, { from: 2, to: 'closed', by: undefined });
	await store.close();
	const bytes = readFileSync(file);
	expect(voters.filter((one) => bytes.includes(one))).toEqual([]);
});

test('closed, it leaves one file, which can be copied', async () => {
	const file = freshFile();
	const engine = await openEngine(`file:${file}`);
	await begun(storeOf(engine));
	await storeOf(engine).close();
	expect([file, `${file}-wal`, `${file}-shm`].map((path) => existsSync(path))).toEqual([true, false, false]);
});

/** A store of its own with a debate in it, closed, so that it is one whole file. */
async function otherFile(): Promise<string> {
	const file = freshFile();
	const store = await openStore(`file:${file}`);
	await begun(store, { motion: 'Another debate in another file' });
	await store.close();
	return file;
}

test.each([
	['is deleted', async (file: string) => unlinkSync(file)],
	['is deleted with all that belongs to it', async (file: string) => rmSync(join(file, '..'), { recursive: true })],
	['is moved away', async (file: string) => renameSync(file, `${file}.old`)],
	['is replaced by another', async (file: string) => renameSync(await otherFile(), file)],
	['is written over with another', async (file: string) => copyFileSync(await otherFile(), file)],
	['is written over with what is no database', async (file: string) => writeFileSync(file, 'nothing to see here')],
	['loses its log of writes', async (file: string) => unlinkSync(`${file}-wal`)],
	['loses its shared memory', async (file: string) => unlinkSync(`${file}-shm`)],
])('a database whose file %s while it is in use acknowledges nothing more, and says why', async (_, harm) => {
	const { store, file } = await openedFile();
	const { id } = await begun(store);
	const cast = (n: number) => store.castBallot({ debate: id, poll: 'first', member: member(n), choice: 'for' });
	expect(await cast(1)).toBe('cast');
	await harm(file);
	const told = { cause: { name: 'StoreReplaced', message: expect.stringContaining(file) } };
	await expect(cast(2)).rejects.toMatchObject({ name: 'StoreUnavailable', ...told });
	await expect(store.turnout(id)).rejects.toMatchObject({ name: 'StoreUnavailable', ...told });
	expect(await store.isHealthy()).toBe(false);
	expect(await store.problem()).toBe('was deleted or replaced');
});

test('a file that comes back, the very same, is used again', async () => {
	const { store, file } = await openedFile();
	const { id } = await begun(store);
	const cast = (n: number) => store.castBallot({ debate: id, poll: 'first', member: member(n), choice: 'for' });
	renameSync(file, `${file}.away`);
	await expect(cast(1)).rejects.toThrow(StoreUnavailable);
	renameSync(`${file}.away`, file);
	expect(await cast(2)).toBe('cast');
	expect(await cast(1)).toBe('cast');
	expect(await store.problem()).toBeUndefined();
});

test('what other processes write and move into the file keeps nobody from writing', async () => {
	const { store, file, pragma } = await openedFile();
	const { id } = await begun(store);
	const other = new DatabaseSync(file);
	for (let n = 0; n < 5; n++) {
		other.exec('pragma wal_checkpoint(truncate)');
		expect(await store.castBallot({ debate: id, poll: 'first', member: member(n), choice: 'for' })).toBe('cast');
		await pragma('wal_checkpoint(restart)');
	}
	other.exec('vacuum');
	other.close();
	expect(await store.turnout(id)).toEqual({ first: 5, last: 0 });
});

/** What an operator could miss about a path: who may do what with it, when it was changed, what is in it, and around it. */
function stateOf(path: string) {
	const { mode, mtimeNs } = statSync(path, { bigint: true });
	const content = statSync(path).isFile() ? readFileSync(path) : readdirSync(path);
	return { mode, mtimeNs, content, around: readdirSync(join(path, '..')) };
}

function madeForeign(...statements: readonly string[]) {
	return (path: string) => {
		const foreign = new DatabaseSync(path);
		for (const statement of statements) foreign.exec(statement);
		foreign.close();
		chmodSync(path, 0o644);
	};
}

test.each([
	['the database of another program', madeForeign('create table shop (note text)'), 'Another program'],
	['a database with a table of our name', madeForeign('create table debates (note text)'), 'Another program'],
	[
		'a database that another program keeps in a WAL',
		madeForeign('pragma journal_mode = wal', 'create table shop (note text)'),
		'Another program',
	],
	[
		'a database whose schema another program leads with Kysely',
		madeForeign('create table kysely_migration (name text)', "insert into kysely_migration values ('2024-shop')"),
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
	const { store } = await openedFile(path);
	expect(await store.isHealthy()).toBe(true);
});

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const around = (file: string) => [join(file, '..'), file, `${file}-wal`, `${file}-shm`];

test('a new database and its folder are for their owner alone', async () => {
	const { file } = await openedFile();
	expect(around(file).map(modeOf)).toEqual(['700', '600', '600', '600']);
});

test('a database that others could read is closed to them at the next start, and its folder is left as it was', async () => {
	const file = await otherFile();
	const keeper = new DatabaseSync(file);
	keeper.exec('pragma journal_mode = wal; create table mine (a)');
	for (const [n, path] of around(file).entries()) chmodSync(path, n === 0 ? 0o755 : 0o644);
	keeper.exec('drop table mine');
	await openedFile(file);
	expect(around(file).map(modeOf)).toEqual(['755', '600', '600', '600']);
	keeper.close();
});

test('a file of another user is warned of and left as it is', () => {
	const own = join(folder, randomUUID());
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
