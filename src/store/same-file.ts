import { type BigIntStats, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreReplaced, sqliteCode } from './unavailable.ts';

/** SQLite's codes for a file that is no database (any more), and for SQL that names a table which is not there. */
const OTHER_FILE: ReadonlySet<unknown> = new Set([1, 11, 26]);

/**
 * Remembers which files on the disk a database is, and gives back what throws a StoreReplaced when they are others now. An
 * open SQLite goes on writing into files that were deleted, and never looks whether somebody has written over them, so what
 * it acknowledges is gone after a restart. The files themselves are never opened here: to close one of them would drop the
 * locks that SQLite holds on it.
 */
export function sameFiles(file: string, id: string | undefined): () => void {
	const known = [file, `${file}-wal`, `${file}-shm`].flatMap((path) => {
		const found = lookAt(path);
		return found ? [{ path, found }] : [];
	});
	let seen = lookAt(file);
	let replaced: StoreReplaced | undefined;

	/** A write over the same file changes its time or size. So do checkpoints, of any process. */
	const refuseWrittenOver = (now: BigIntStats) => {
		if (seen && now.mtimeNs === seen.mtimeNs && now.size === seen.size) return;
		if (isOther(file, id)) replaced = new StoreReplaced(`The database file ${file} was written over. ${RESTART}`);
		if (replaced) throw replaced;
		seen = now;
	};

	return () => {
		// What is in SQLite's memory no longer belongs to the file: only a restart helps.
		if (replaced) throw replaced;
		for (const { path, found } of known) {
			const now = lookAt(path);
			if (now?.ino !== found.ino || now.dev !== found.dev)
				throw new StoreReplaced(`The database file ${path} was ${now ? 'replaced' : 'deleted'}. ${RESTART}`);
			if (path === file) refuseWrittenOver(now);
		}
	};
}

const RESTART = 'Nothing is recorded now. Stop Lectern, put the right file in its place and start it again.';

const lookAt = (path: string): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false });

/** Asks the file itself, by a connection that has nothing of it in memory. What cannot be asked now is no reason to refuse. */
function isOther(file: string, id: string | undefined): boolean {
	try {
		const db = new DatabaseSync(file, { readOnly: true });
		try {
			return db.prepare('select id from store_identity').get()?.['id'] !== id;
		} finally {
			db.close();
		}
	} catch (error) {
		return OTHER_FILE.has(sqliteCode(error));
	}
}
