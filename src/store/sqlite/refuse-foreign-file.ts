import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Kysely } from 'kysely';
import { sqliteCode } from '../engine/failures.ts';
import { refuseForeignTables } from '../schema/migrations.ts';
import type { Tables } from '../schema/tables.ts';
import { ForeignStore } from '../unavailable.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';

/** SQLite's result code for a file that is no database. */
const NO_DATABASE = 26;

/** The smallest SQLite database with anything in it, in bytes. SQLite takes a shorter file for an empty one and writes over it. */
const SMALLEST_PAGE = 512;

/** Milliseconds to wait for another process that keeps the file locked. */
const LOCK_PATIENCE = 5_000;

/**
 * Throws a ForeignStore when something other than Lectern's SQLite file is at this path: a folder, a file of another kind, or
 * another program's database. Changes nothing there, not even a mode or a time. A missing or empty file is accepted.
 */
export async function refuseForeignFile(file: string): Promise<void> {
	const found = statSync(file, { throwIfNoEntry: false });
	if (!found) return;
	if (found.isDirectory())
		throw new ForeignStore(`${file} is a folder. Name a file in it, such as file:${join(file, 'lectern.db')}.`);
	// Opening a pipe would wait until somebody writes into it.
	if (!found.isFile()) throw new ForeignStore(`${file} is not a file.`);
	if (found.size > 0 && found.size < SMALLEST_PAGE) throw new ForeignStore(noDatabase(file));
	const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(() => openUnchanged(file), LOCK_PATIENCE) });
	try {
		await refuseForeignTables(db, 'sqlite');
	} catch (error) {
		if (error instanceof ForeignStore) throw new ForeignStore(`Another program keeps its data in ${file}.`);
		if (sqliteCode(error) === NO_DATABASE) throw new ForeignStore(noDatabase(file));
		// A file that cannot be read now will be opened next, and that error says more.
	} finally {
		await db.destroy().catch(() => {});
	}
}

const noDatabase = (file: string) => `${file} is not a SQLite database.`;

/**
 * Opens a database without changing anything. Even a read-only connection makes the files of a WAL next to a database, unless the
 * database is declared immutable. If these files exist already, somebody uses the database, and the last writes are only in them.
 */
function openUnchanged(file: string): DatabaseSync {
	const url = pathToFileURL(resolve(file));
	if (!existsSync(`${file}-wal`)) url.searchParams.set('immutable', '1');
	return new DatabaseSync(url, { readOnly: true });
}
