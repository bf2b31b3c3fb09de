import { type BigIntStats, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sqliteCode } from '../engine/failures.ts';
import { StoreReplaced } from '../unavailable.ts';

/** SQLite's result codes for a table that is missing (1), a damaged file (11) and a file that is no database (26). */
const OTHER_FILE: ReadonlySet<unknown> = new Set([1, 11, 26]);

/**
 * Remembers which files on the disk belong to a database. Returns a check that throws a StoreReplaced when these are other files
 * now. An open SQLite goes on writing into files that were deleted and does not notice when somebody writes over them, so what it
 * acknowledges would be gone after a restart. The check opens none of the files with node:fs, because closing one would drop the
 * locks that SQLite holds on it.
 */
export function replacementCheck(file: string, id: string | undefined): () => void {
	const known = [file, `${file}-wal`, `${file}-shm`].flatMap((path) => {
		const found = statOf(path);
		return found ? [{ path, found }] : [];
	});
	let seen = statOf(file);
	let replaced: StoreReplaced | undefined;

	/** A write over the same file changes its time or size. So does a checkpoint by any process. */
	const refuseWrittenOver = (now: BigIntStats) => {
		if (seen && now.mtimeNs === seen.mtimeNs && now.size === seen.size) return;
		if (isOther(file, id)) replaced = new StoreReplaced(`The database file ${file} was written over. ${RESTART}`);
		if (replaced) throw replaced;
		seen = now;
	};

	return () => {
		// SQLite's memory no longer fits the file, so only a restart helps.
		if (replaced) throw replaced;
		for (const { path, found } of known) {
			const now = statOf(path);
			if (now?.ino !== found.ino || now.dev !== found.dev)
				throw new StoreReplaced(`The database file ${path} was ${now ? 'replaced' : 'deleted'}. ${RESTART}`);
			if (path === file) refuseWrittenOver(now);
		}
	};
}

const RESTART = 'Nothing is recorded now. Stop Lectern, put the right file in its place and start it again.';

const statOf = (path: string): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false });

/** Reads the file's identity by a new connection, which has nothing of it in memory. A file that cannot be read now is not refused. */
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
