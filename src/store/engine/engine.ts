import type { Kysely, Transaction } from 'kysely';
import { deadlineOr, timeLeft, withDeadline } from '../../answer-deadline.ts';
import type { Clock } from '../../clock.ts';
import type { EngineKind, Tables } from '../schema/tables.ts';
import { Unconfirmed } from '../unavailable.ts';
import { orUnavailable, TooLate } from './failures.ts';

/** A database outside of a transaction, or a transaction. */
export type Db = Kysely<Tables>;

/** Everything in which the database engines differ. Each verb is written once on top of it. */
export type Engine = {
	readonly kind: EngineKind;
	readonly db: Db;
	/** A connection for reading that never waits behind a write. */
	readonly reads: Db;
	/** The store's time in milliseconds since 1970: one clock for all processes that share the database. */
	readonly now: (db: Db) => Promise<number>;
	/** How many milliseconds a verb may take when its caller has no deadline. */
	readonly patience: number;
	/** Remembers the identity of the database. The caller must call this before anything else. */
	readonly meet: () => Promise<void>;
	/** Throws a StoreReplaced when this is no longer the database that was opened. It need not look each time. */
	readonly refuseReplaced: (db: Db) => Promise<void>;
	/** Throws a StoreReplaced when the last commit went into a database that is gone. */
	readonly refuseVanished: () => void;
	readonly close: () => Promise<void>;
};

export type EngineOptions = {
	/** Called with sentences for the operator. */
	readonly warn: (says: string) => void;
	/** Replaces the store's own clock. */
	readonly clock: Clock | undefined;
	/** How many milliseconds a verb may wait in all for connections, locks and answers when its caller has no deadline. */
	readonly patience: number;
};

/** Does work that only reads. Throws StoreUnavailable when the database cannot answer in time. */
export const read = <T>(engine: Engine, work: (db: Db) => Promise<T>): Promise<T> =>
	inTime(engine, async () => {
		await engine.refuseReplaced(engine.reads);
		return work(engine.reads);
	});

/**
 * Does work in one transaction, which is committed and durable once this resolves. Throws StoreUnavailable when nothing was
 * written and nothing will be, and Unconfirmed when the database did not say in time whether it was.
 */
export const write = <T>(engine: Engine, work: (db: Transaction<Tables>) => Promise<T>): Promise<T> =>
	inTime(engine, async () => {
		const result = await engine.db.transaction().execute(async (db) => {
			await engine.refuseReplaced(db);
			return work(db);
		});
		try {
			engine.refuseVanished();
		} catch (error) {
			throw new Unconfirmed('The database vanished while it was written.', { cause: error });
		}
		return result;
	});

/** One deadline for everything a verb does. A limit for each statement would start anew with every statement. */
function inTime<T>({ patience }: Engine, work: () => Promise<T>): Promise<T> {
	return withDeadline(deadlineOr(patience), () =>
		orUnavailable(async () => {
			if (timeLeft() === 0) throw new TooLate();
			return work();
		}),
	);
}
