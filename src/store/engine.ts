import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import { deadlineOr, timeLeft, withDeadline } from './deadline.ts';
import type { Tables } from './tables.ts';
import { reached, TooLate, Unconfirmed } from './unavailable.ts';

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
	/** How many milliseconds a verb may take when nobody's deadline says so. */
	readonly patience: number;
	/** Remembers which database this is, before it is used. */
	readonly meet: () => Promise<void>;
	/** Throws a StoreReplaced when this is no longer the database that was opened; looks often enough, and not each time. */
	readonly refuseReplaced: (db: Db) => Promise<void>;
	/** Throws the same when what was committed just now went into a database that is gone. */
	readonly refuseVanished: () => void;
	readonly close: () => Promise<void>;
};

export type EngineOptions = {
	/** Is told what the operator should know of. */
	readonly warn: (says: string) => void;
	/** Takes the place of the store's own time. */
	readonly clock: Clock | undefined;
	/** How many milliseconds a verb may wait for connections, locks and answers in all, when nobody's deadline says so. */
	readonly patience: number;
};

/** Reads; throws StoreUnavailable when the database cannot answer in time. */
export const read = <T>(engine: Engine, work: (db: Db) => Promise<T>): Promise<T> =>
	inTime(engine, async () => {
		await engine.refuseReplaced(engine.reads);
		return work(engine.reads);
	});

/**
 * Writes in one transaction, durable once it resolves. Throws StoreUnavailable when nothing was written and nothing will
 * be, and Unconfirmed when the database did not say in time whether it was.
 */
export const write = <T>(engine: Engine, work: (db: Transaction<Tables>) => Promise<T>): Promise<T> =>
	inTime(engine, async () => {
		const made = await engine.db.transaction().execute(async (db) => {
			await engine.refuseReplaced(db);
			return work(db);
		});
		try {
			engine.refuseVanished();
		} catch (error) {
			throw new Unconfirmed('The database vanished while it was written.', { cause: error });
		}
		return made;
	});

/** One deadline for all that a verb does: a wait for each statement would begin anew with every one of them. */
function inTime<T>({ patience }: Engine, work: () => Promise<T>): Promise<T> {
	return withDeadline(deadlineOr(patience), () =>
		reached(async () => {
			if (timeLeft() === 0) throw new TooLate();
			return work();
		}),
	);
}

/** Whether rows are locked one by one; SQLite's transactions lock the whole file and know no such clause. */
export const locksRows = ({ kind }: Engine) => kind === 'postgres';
