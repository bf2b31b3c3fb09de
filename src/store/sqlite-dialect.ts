import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep, setImmediate as yielded } from 'node:timers/promises';
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
import { deadlineOr } from './deadline.ts';
import { sqliteCode } from './unavailable.ts';

const BUSY = 5;

/**
 * Kysely on Node's own SQLite. Transactions begin IMMEDIATE unless they are read-only; parameters must be primitives. A
 * statement waits for another process's write until the deadline of the work it belongs to, or so many milliseconds.
 */
export function nodeSqliteDialect(open: () => DatabaseSync, patience: number): Dialect {
	return {
		createAdapter: () => new MigratingAdapter(),
		createDriver: () => sqliteDriver(open, patience),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler(),
	};
}

/** SQLite's DDL is transactional, and with IMMEDIATE that is what keeps two migrators apart. */
class MigratingAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl() {
		return true;
	}
}

function sqliteDriver(open: () => DatabaseSync, patience: number): Driver {
	// Kysely destroys only what it has initialised: a file opened earlier would never be closed.
	const opened = lazily(() => {
		const db = open();
		return { db, connection: sqliteConnection(db, patience) };
	});
	const run = (sql: string) => opened().connection.executeQuery(CompiledQuery.raw(sql));
	return {
		init: async () => void opened(),
		acquireConnection: async () => opened().connection,
		releaseConnection: async () => {},
		beginTransaction: async (_, { accessMode }) => {
			// All of this happens in microtasks: without a break, one write after another would keep out every other event.
			await yielded();
			// A deferred transaction that reads and then writes fails when another process wrote in between.
			await run(accessMode === 'read only' ? 'begin' : 'begin immediate');
		},
		commitTransaction: async () => {
			await run('commit');
		},
		// A full disk has already rolled back, and an error here would hide that one.
		rollbackTransaction: async () => {
			if (opened().db.isTransaction) await run('rollback');
		},
		destroy: async () => opened().db.close(),
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
			const bound = query.parameters.map(primitive);
			// SQLite's own busy timeout would block the event loop, and with it whoever holds the lock in this process.
			return patiently(db, patience, () => executed<R>(db, query.sql, bound));
		},
		streamQuery: async function* <R>(query: CompiledQuery) {
			const statement = db.prepare(query.sql);
			// Kysely leaves the shape of a row to the caller's types.
			for (const row of statement.iterate(...query.parameters.map(primitive))) yield { rows: [row as R] };
		},
	};
}

function executed<R>(db: DatabaseSync, sql: string, bound: readonly SQLInputValue[]): QueryResult<R> {
	const statement = db.prepare(sql);
	// Kysely leaves the shape of a row to the caller's types.
	if (statement.columns().length > 0) return { rows: statement.all(...bound) as R[] };
	const { changes } = statement.run(...bound);
	return { rows: [], numAffectedRows: BigInt(changes) };
}

async function patiently<T>(db: DatabaseSync, patience: number, attempt: () => T): Promise<T> {
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

/** node:sqlite takes a leading object for named parameters: a Date would be bound as NULL and shift all others. */
function primitive(value: unknown): SQLInputValue {
	if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	throw new TypeError(`A ${typeof value} cannot be a parameter: give a string, a finite number, a bigint or null.`);
}
