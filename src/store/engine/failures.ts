import { DatabaseError } from 'pg';
import { ForeignStore, NewerStore, StoreUnavailable } from '../unavailable.ts';

/** The deadline of the work has passed, so nothing more is begun for it. */
export class TooLate extends Error {
	override name = 'TooLate';

	constructor() {
		super('The time in which an answer is due is over.');
	}
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
