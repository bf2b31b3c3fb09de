import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Engine, EngineOptions } from './engine.ts';
import { identityOf } from './identity.ts';
import { makeFile, makeFolder, restrictToOwner } from './owner-only.ts';
import { sameFiles } from './same-file.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/**
 * A SQLite file that loses nothing it acknowledged, not even in a power cut. Its folder is made. Both are for their owner
 * alone, since a ballot is kept with the member's id until the close. It changes whatever file it is given, so the caller
 * first calls `refuseForeignFile`.
 */
export function openSqlite(file: string, { clock = Date.now, patience, warn }: EngineOptions): Engine {
	makeFolder(dirname(file));
	makeFile(file);
	// SQLite gives the files it makes next to this one the same rights.
	for (const ending of ['', '-wal', '-shm']) restrictToOwner(`${file}${ending}`, warn);
	const opened = () => new Kysely<Tables>({ dialect: nodeSqliteDialect(() => openFile(file), patience) });
	const db = opened();
	// A connection does one thing at a time: a write that waits for another process would keep every reader waiting.
	const reads = opened();
	let refuseReplaced = () => {};
	return {
		kind: 'sqlite',
		db,
		reads,
		patience,
		async meet() {
			// Once both connections are open, all files of the database are there.
			const [id] = [await identityOf(db), await identityOf(reads)];
			refuseReplaced = sameFiles(resolve(file), id);
		},
		refuseReplaced: async () => refuseReplaced(),
		refuseVanished: () => refuseReplaced(),
		now: async () => clock(),
		async close() {
			// The last to close a database removes the files next to it.
			refuseReplaced = () => {};
			await reads.destroy();
			await db.destroy();
		},
	};
}

function openFile(file: string): DatabaseSync {
	// Here the event loop may wait: nothing is served yet, and switching to WAL tolerates no one beside it.
	const db = new DatabaseSync(file, { timeout: 5_000 });
	db.exec('pragma journal_mode = wal');
	db.exec('pragma synchronous = full');
	// SQLite leaves deleted rows readable in the file until it needs their room; a counted ballot must be gone.
	db.exec('pragma secure_delete = on');
	db.exec('pragma busy_timeout = 0');
	return db;
}
