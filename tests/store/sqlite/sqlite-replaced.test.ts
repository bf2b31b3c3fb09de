import { copyFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { StoreUnavailable } from '../../../src/store/unavailable.ts';
import { beginDebate, member } from '../sample.ts';
import { makeOtherFile, openFile } from './sqlite-file.ts';

test.each([
	['is deleted', async (file: string) => unlinkSync(file)],
	['is deleted with all that belongs to it', async (file: string) => rmSync(join(file, '..'), { recursive: true })],
	['is moved away', async (file: string) => renameSync(file, `${file}.old`)],
	['is replaced by another', async (file: string) => renameSync(await makeOtherFile(), file)],
	['is written over with another', async (file: string) => copyFileSync(await makeOtherFile(), file)],
	['is written over with what is no database', async (file: string) => writeFileSync(file, 'nothing to see here')],
	['loses its log of writes', async (file: string) => unlinkSync(`${file}-wal`)],
	['loses its shared memory', async (file: string) => unlinkSync(`${file}-shm`)],
])('a database whose file %s while it is in use acknowledges no more writes, and says why', async (_, harm) => {
	const { store, file } = await openFile();
	const { id } = await beginDebate(store);
	const cast = (n: number) => store.castBallot({ debate: id, poll: 'first', member: member(n), choice: 'for' });
	expect(await cast(1)).toBe('cast');
	await harm(file);
	const refusal = { cause: { name: 'StoreReplaced', message: expect.stringContaining(file) } };
	await expect(cast(2)).rejects.toMatchObject({ name: 'StoreUnavailable', ...refusal });
	await expect(store.turnout(id)).rejects.toMatchObject({ name: 'StoreUnavailable', ...refusal });
	expect(await store.isHealthy()).toBe(false);
	expect(await store.problem()).toBe('was deleted or replaced');
});

test('the same file is used again once it is back', async () => {
	const { store, file } = await openFile();
	const { id } = await beginDebate(store);
	const cast = (n: number) => store.castBallot({ debate: id, poll: 'first', member: member(n), choice: 'for' });
	renameSync(file, `${file}.away`);
	await expect(cast(1)).rejects.toThrow(StoreUnavailable);
	renameSync(`${file}.away`, file);
	expect(await cast(2)).toBe('cast');
	expect(await cast(1)).toBe('cast');
	expect(await store.problem()).toBeUndefined();
});

test('writes and checkpoints of other processes keep nobody from writing', async () => {
	const { store, file, pragma } = await openFile();
	const { id } = await beginDebate(store);
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
