import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Kysely } from 'kysely';
import { refuseForeign } from './migrations.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';
import { ForeignStore, sqliteCode } from './unavailable.ts';

/** SQLite's code for a file that is no database. */
const NO_DATABASE = 26;

/** No SQLite database that has anything in it is smaller, in bytes. SQLite takes a shorter file for an empty one and writes over it. */
const SMALLEST_PAGE = 512;

/** How many milliseconds another process may keep the file locked while we look into it. */
const LOCK_PATIENCE = 5_000;

/**
 * Throws a ForeignStore when there is something at this path that is not Lectern's SQLite file: a folder, a file of another
 * kind, or another program's database. Changes nothing there, not even a mode or a time. A file that is not there, or that
 * is empty, is fine.
 */
export async function refuseForeignFile(file: string): Promise<void> {
	const found = statSync(file, { throwIfNoEntry: false });
	if (!found) return;
	if (found.isDirectory())
		throw new ForeignStore(`${file} is a folder. Name a file in it, such as file:${join(file, 'lectern.db')}.`);
	// To open a pipe would wait for somebody to write into it.
	if (!found.isFile()) throw new ForeignStore(`${file} is not a file.`);
	if (found.size > 0 && found.size < SMALLEST_PAGE) throw new ForeignStore(noDatabase(file));
	const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(() => openToLook(file), LOCK_PATIENCE) });
	try {
		await refuseForeign(db, 'sqlite');
	} catch (error) {
		if (error instanceof ForeignStore) throw new ForeignStore(`Another program keeps its data in ${file}.`);
		if (sqliteCode(error) === NO_DATABASE) throw new ForeignStore(noDatabase(file));
		// What cannot be read now is opened next, and the error there says more.
	} finally {
		await db.destroy().catch(() => {});
	}
}

const noDatabase = (file: string) => `${file} is not a SQLite database.`;

/**
 * Even a read-only connection makes the files of a WAL next to a database, unless it takes the database for one that nobody
 * changes. Where these files are there already, somebody uses it, and what they wrote last is only in them.
 */
function openToLook(file: string): DatabaseSync {
	const url = pathToFileURL(resolve(file));
	if (!existsSync(`${file}-wal`)) url.searchParams.set('immutable', '1');
	return new DatabaseSync(url, { readOnly: true });
}
