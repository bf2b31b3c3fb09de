import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, onTestFinished } from 'vitest';
import { openEngine, openStore } from '../../../src/store/open/open-store.ts';
import { storeOf } from '../../../src/store/open/store-of.ts';
import { beginDebate } from '../sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A path that does not exist yet, nor does its folder. All of them are deleted after the tests of a file. */
export const freshFile = () => join(folder, randomUUID(), 'lectern.db');

/** A store in a SQLite file, open until the test ends. */
export async function openFile(file = freshFile()) {
	const engine = await openEngine(`file:${file}`);
	onTestFinished(() => engine.close());
	const pragma = async (text: string) => (await sql.raw(`pragma ${text}`).execute(engine.db)).rows[0];
	return { engine, store: storeOf(engine), file, pragma };
}

/** The file of another store with a debate in it. It is closed, so that it is one whole file. */
export async function makeOtherFile(): Promise<string> {
	const file = freshFile();
	const store = await openStore(`file:${file}`);
	await beginDebate(store, { motion: 'Another debate in another file' });
	await store.close();
	return file;
}
