import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openEngine } from '../../../src/store/open/open-store.ts';
import { storeOf } from '../../../src/store/open/store-of.ts';
import type { Store } from '../../../src/store/store.ts';
import { StoreUnavailable } from '../../../src/store/unavailable.ts';
import { storeContract } from '../contract.ts';
import { beginDebate, member } from '../sample.ts';
import { freshFile, openFile } from './sqlite-file.ts';

storeContract(async () => `file:${freshFile()}`);

test('every commit waits for the disk, so that a power cut takes nothing acknowledged', async () => {
	const { pragma } = await openFile();
	expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
	expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
});

test('on a full disk a ballot is refused, not lost in silence, and accepted once there is room again', async () => {
	const { store, pragma } = await openFile();
	const { id } = await beginDebate(store);
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

/** Casts a ballot while another connection has locked the file. `order` gets the outcome when the ballot is cast. */
async function castDuringLock(store: Store, file: string, { id }: { readonly id: number }) {
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

test('while another process writes, a ballot waits without blocking the event loop', async () => {
	const { store, file } = await openFile();
	const { order, letGo } = await castDuringLock(store, file, await beginDebate(store));
	order.push('answered');
	await letGo();
	expect(order).toEqual(['answered', 'cast']);
});

test('while a ballot waits for another process to write, reads do not wait', async () => {
	const { store, file } = await openFile();
	const { id } = await beginDebate(store);
	const { order, letGo } = await castDuringLock(store, file, { id });
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
	const { engine } = await openFile();
	await expect(sql`select ${value} as a, ${1} as b`.execute(engine.db)).rejects.toThrow(TypeError);
});

test('a failed transaction leaves nothing behind and the next one works', async () => {
	const { engine, store } = await openFile();
	const failing = engine.db.transaction().execute(async (db) => {
		await db.insertInto('channel_articles').values({ guild: '1', channel: '2', article: 'a' }).execute();
		throw new Error('changed my mind');
	});
	await expect(failing).rejects.toThrow('changed my mind');
	expect((await store.settingsOf('1')).channelArticles).toEqual({});
	await store.setChannelArticle('1', '2', 'b');
	expect((await store.settingsOf('1')).channelArticles).toEqual({ 2: 'b' });
});

test('B13: once the debate is closed, nobody can read from the file who voted what', async () => {
	const { store, file } = await openFile();
	const { id } = await beginDebate(store);
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

test('a closed store leaves one file, which can be copied', async () => {
	const file = freshFile();
	const engine = await openEngine(`file:${file}`);
	await beginDebate(storeOf(engine));
	await storeOf(engine).close();
	expect([file, `${file}-wal`, `${file}-shm`].map((path) => existsSync(path))).toEqual([true, false, false]);
});
