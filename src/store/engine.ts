import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';
import { reached } from './unavailable.ts';

/** A database outside a transaction, or a transaction. */
export type Db = Kysely<Tables>;

/** What the two databases differ in. */
export type Engine = {
	readonly kind: 'sqlite' | 'postgres';
	readonly db: Db;
	/** Where reading never waits for a write that waits. */
	readonly reads: Db;
	/** The store's time in epoch milliseconds: one clock for all who share the database. */
	readonly now: (db: Db) => Promise<number>;
	readonly close: () => Promise<void>;
};

export type EngineOptions = {
	/** Takes the place of the store's own time. */
	readonly clock: (() => number) | undefined;
	/** How many milliseconds a statement may wait for a connection, a lock or an answer. */
	readonly patience: number;
};

/** Reads; throws StoreUnavailable when the database cannot answer. */
export const read = <T>({ reads }: Engine, work: (db: Db) => Promise<T>): Promise<T> => reached(() => work(reads));

/** Writes in one transaction, durable once it resolves; throws StoreUnavailable when nothing could be promised. */
export function write<T>({ db }: Engine, work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
	return reached(() => db.transaction().execute(work));
}

/** Whether rows are locked one by one; SQLite's transactions lock the whole file and know no such clause. */
export const locksRows = ({ kind }: Engine) => kind === 'postgres';
