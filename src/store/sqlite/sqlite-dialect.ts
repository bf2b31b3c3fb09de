import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import {
	CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
} from 'kysely';
import { deadlineOr } from '../../answer-deadline.ts';
import { sqliteCode } from '../engine/failures.ts';

const BUSY = 5;

/**
 * Runs Kysely on Node's own SQLite. Transactions begin IMMEDIATE unless they are read-only. Parameters must be primitives. A
 * statement waits for another process's write until the deadline of its work, or for `patience` milliseconds without one.
 */
export function nodeSqliteDialect(open: () => DatabaseSync, patience: number): Dialect {
	return {
		createAdapter: () => new MigratingAdapter(),
		createDriver: () => sqliteDriver(open, patience),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler(),
	};
}

/** SQLite can roll back changes of the schema. Together with IMMEDIATE that keeps two migrating processes apart. */
class MigratingAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl() {
		return true;
	}
}

function sqliteDriver(open: () => DatabaseSync, patience: number): Driver {
	// Kysely closes only what it has initialised, so a file that is opened earlier would never be closed.
	const openOnce = lazily(() => {
		const db = open();
		return { db, connection: sqliteConnection(db, patience) };
	});
	const run = (sql: string) => openOnce().connection.executeQuery(CompiledQuery.raw(sql));
	return {
		init: async () => void openOnce(),
		acquireConnection: async () => openOnce().connection,
		releaseConnection: async () => {},
		beginTransaction: async (_, { accessMode }) => {
			// Everything here happens in microtasks. Without a break, one write after another would keep out every other event.
			await nextTurn();
			// A deferred transaction that reads and then writes fails when another process wrote in between.
			await run(accessMode === 'read only' ? 'begin' : 'begin immediate');
		},
		commitTransaction: async () => {
			await run('commit');
		},
		// After a full disk SQLite has rolled back already, and an error here would hide the first one.
		rollbackTransaction: async () => {
			if (openOnce().db.isTransaction) await run('rollback');
		},
		destroy: async () => openOnce().db.close(),
	};
}

function lazily<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

function sqliteConnection(db: DatabaseSync, patience: number): DatabaseConnection {
	return {
		executeQuery: async <R>(query: CompiledQuery) => {
			const bound = query.parameters.map(toPrimitive);
			// SQLite's own busy timeout would block the event loop, and with it anyone in this process who holds the lock.
			return retryWhileBusy(db, patience, () => execute<R>(db, query.sql, bound));
		},
		streamQuery: async function* <R>(query: CompiledQuery) {
			const statement = db.prepare(query.sql);
			// Kysely leaves the shape of a row to the caller's types.
			for (const row of statement.iterate(...query.parameters.map(toPrimitive))) yield { rows: [row as R] };
		},
	};
}

function execute<R>(db: DatabaseSync, sql: string, bound: readonly SQLInputValue[]): QueryResult<R> {
	const statement = db.prepare(sql);
	// Kysely leaves the shape of a row to the caller's types.
	if (statement.columns().length > 0) return { rows: statement.all(...bound) as R[] };
	const { changes } = statement.run(...bound);
	return { rows: [], numAffectedRows: BigInt(changes) };
}

async function retryWhileBusy<T>(db: DatabaseSync, patience: number, attempt: () => T): Promise<T> {
	const until = deadlineOr(patience);
	for (;;) {
		try {
			return attempt();
		} catch (error) {
			if (sqliteCode(error) !== BUSY || db.isTransaction || performance.now() > until) throw error;
		}
		await sleep(1 + Math.random() * 9);
	}
}

/** node:sqlite reads a leading object as named parameters, so a Date would be bound as NULL and shift all others. */
function toPrimitive(value: unknown): SQLInputValue {
	if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	throw new TypeError(`A ${typeof value} cannot be a parameter: give a string, a finite number, a bigint or null.`);
}
