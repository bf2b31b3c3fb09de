import { DatabaseError } from 'pg';

/** The store could not do it now: nothing was promised, and trying again later may work. Its cause is the engine's error. */
export class StoreUnavailable extends Error {
	override name = 'StoreUnavailable';
}

/** The database did not answer a commit: what was asked for may or may not have been recorded. Asking again tells. */
export class Unconfirmed extends StoreUnavailable {
	override name = 'Unconfirmed';
}

/** Whoever waits for an answer must have it now, so nothing more is begun. */
export class TooLate extends Error {
	override name = 'TooLate';

	constructor() {
		super('The time in which an answer is due is over.');
	}
}

/** The database is no longer the one that was opened: it was deleted, emptied or replaced. Its message says so to the operator. */
export class StoreReplaced extends Error {
	override name = 'StoreReplaced';
}

/** Lectern must not use what is at the address: another program's database, or no database. Its message says which. */
export class ForeignStore extends Error {
	override name = 'ForeignStore';
}

/** The database was last written by a later Lectern, whose schema this one does not know. */
export class NewerStore extends Error {
	override name = 'NewerStore';
}

/** SQLite's primary result codes that tell of our own mistake: error, mismatch, misuse, range, constraint. */
const SQLITE_BUGS = new Set([1, 19, 20, 21, 25]);

/** Postgres' classes that tell of our own mistake: data, constraint, syntax and the like. A table that is missing was there at the start. */
const POSTGRES_BUGS = /^(22|23|2F|42(?!P01))/;

/** Does what needs the engine; its faults of disk, lock or network become StoreUnavailable, a bug stays what it is. */
export async function reached<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof StoreUnavailable || isBug(error)) throw error;
		throw new StoreUnavailable('The store cannot be reached or written at the moment.', { cause: error });
	}
}

/** Why a store could not be opened, in sentences for the operator. */
export function reasonOf({ cause }: StoreUnavailable): string {
	if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED')
		return 'Nothing answers at that address. Check host and port, and that Postgres runs.';
	const says = cause instanceof Error && cause.message ? `The reason is: ${cause.message}. ` : '';
	return `${says}Check that it is there and may be written.`;
}

/** What was asked of the store; undefined where the store cannot be reached, for those who can do without. */
export async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof StoreUnavailable) return undefined;
		throw error;
	}
}

function isBug(error: unknown): boolean {
	if (!(error instanceof Error) || error instanceof NewerStore || error instanceof ForeignStore) return true;
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
