import { DatabaseError } from 'pg';

/** The store could not do it now. Nothing was recorded, and trying again later may work. `cause` is the engine's error. */
export class StoreUnavailable extends Error {
	override name = 'StoreUnavailable';
}

/** The database did not answer a commit, so the write may or may not have been recorded. Repeating the verb shows which. */
export class Unconfirmed extends StoreUnavailable {
	override name = 'Unconfirmed';
}

/** The deadline of the work has passed, so nothing more is begun for it. */
export class TooLate extends Error {
	override name = 'TooLate';

	constructor() {
		super('The time in which an answer is due is over.');
	}
}

/** The database is no longer the one that was opened: it was deleted, emptied or replaced. The message is for the operator. */
export class StoreReplaced extends Error {
	override name = 'StoreReplaced';
}

/** Lectern must not use what is at the address: another program's database, or no database. The message says which. */
export class ForeignStore extends Error {
	override name = 'ForeignStore';
}

/** A later version of Lectern has written the database, whose schema this version does not know. */
export class NewerStore extends Error {
	override name = 'NewerStore';
}

/** SQLite's primary result codes for mistakes of ours: error, constraint, mismatch, misuse, range. */
const SQLITE_BUGS = new Set([1, 19, 20, 21, 25]);

/** Postgres' error classes for mistakes of ours: data, constraint, syntax. A missing table is none: it was there at the start. */
const POSTGRES_BUGS = /^(22|23|2F|42(?!P01))/;

/** Does work that needs the engine. Failures of disk, lock or network become StoreUnavailable; an error that is a bug stays as it is. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
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

/** Waits for an answer of the store; undefined if the store is unavailable, for callers that can do without the answer. */
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
