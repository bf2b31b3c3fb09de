import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { makeFile, makeFolder, restrictToOwner } from '../../owner-only.ts';
import type { Engine, EngineOptions } from '../engine/engine.ts';
import { identityOf } from '../engine/identity.ts';
import type { Tables } from '../schema/tables.ts';
import { replacementCheck } from './replacement-check.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';

/**
 * Opens a SQLite file so that it loses nothing it acknowledged, not even in a power cut. Makes the file and its folder if they do
 * not exist, readable by their owner alone, since a ballot is kept with the member's id until the close. It changes any file it
 * is given, so the caller must call `refuseForeignFile` first.
 */
export function openSqlite(file: string, { clock = Date.now, patience, warn }: EngineOptions): Engine {
	makeFolder(dirname(file));
	makeFile(file);
	// SQLite gives the files that it makes next to this one the same rights.
	for (const ending of ['', '-wal', '-shm']) restrictToOwner(`${file}${ending}`, warn);
	const connect = () => new Kysely<Tables>({ dialect: nodeSqliteDialect(() => openFile(file), patience) });
	const db = connect();
	// A connection does one thing at a time: a write that waits for another process would keep every reader waiting.
	const reads = connect();
	let refuseReplaced = () => {};
	return {
		kind: 'sqlite',
		db,
		reads,
		patience,
		async meet() {
			// All files of the database exist once both connections are open.
			const [id] = [await identityOf(db), await identityOf(reads)];
			refuseReplaced = replacementCheck(resolve(file), id);
		},
		refuseReplaced: async () => refuseReplaced(),
		refuseVanished: () => refuseReplaced(),
		now: async () => clock(),
		async close() {
			// The last connection to close removes the files next to the database.
			refuseReplaced = () => {};
			await reads.destroy();
			await db.destroy();
		},
	};
}

function openFile(file: string): DatabaseSync {
	// The event loop may wait here: nothing is served yet, and switching to WAL needs the file for itself.
	const db = new DatabaseSync(file, { timeout: 5_000 });
	db.exec('pragma journal_mode = wal');
	db.exec('pragma synchronous = full');
	// SQLite leaves deleted rows readable in the file until it needs their room; a counted ballot must be gone.
	db.exec('pragma secure_delete = on');
	db.exec('pragma busy_timeout = 0');
	return db;
}
