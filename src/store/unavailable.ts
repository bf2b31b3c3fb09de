import { DatabaseError } from 'pg';

/** The store could not do it now: nothing was promised, and trying again later may work. Its cause is the engine's error. */
export class StoreUnavailable extends Error {
	override name = 'StoreUnavailable';
}

/** The database was last written by a later Lectern, whose schema this one does not know. */
export class NewerStore extends Error {
	override name = 'NewerStore';
}

/** SQLite's primary result codes that tell of our own mistake: error, mismatch, misuse, range, constraint. */
const SQLITE_BUGS = new Set([1, 19, 20, 21, 25]);

/** Postgres' classes that tell of our own mistake: data, constraint, syntax and the like. */
const POSTGRES_BUGS = /^(22|23|2F|42)/;

/** Does what needs the engine; its faults of disk, lock or network become StoreUnavailable, a bug stays what it is. */
export async function reached<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof StoreUnavailable || isBug(error)) throw error;
		throw new StoreUnavailable('The store cannot be reached or written at the moment.', { cause: error });
	}
}

function isBug(error: unknown): boolean {
	if (!(error instanceof Error) || error instanceof NewerStore) return true;
	if (error instanceof DatabaseError) return POSTGRES_BUGS.test(error.code ?? '');
	const code = sqliteCode(error);
	if (code !== undefined) return SQLITE_BUGS.has(code);
	return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}

/** The primary result code of an error of node:sqlite; undefined for any other error. */
export function sqliteCode(error: unknown): number | undefined {
	if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return undefined;
	return error.errcode & 0xff;
}
