import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely';
import pg from 'pg';
import type { Engine, EngineOptions } from './engine.ts';
import type { Tables } from './tables.ts';

const { Pool, DatabaseError, types } = pg;

const INT8 = 20;

const serverTime = sql<{
	now: number;
}>`select cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint) as now`;

/** A pool on a Postgres that gives up on a server that is gone, and finds it again by itself. Never throws. */
export function openPostgres(url: string, { clock, patience }: EngineOptions): Engine {
	const pool = new Pool({
		connectionString: url,
		application_name: 'lectern',
		max: 10,
		connectionTimeoutMillis: Math.min(patience, 5_000),
		statement_timeout: Math.round(patience * 0.9),
		lock_timeout: Math.round(patience * 0.8),
		idle_in_transaction_session_timeout: patience * 5,
		// Later than the server's own limits: it is for a server that no longer answers at all.
		query_timeout: patience,
		keepAlive: true,
		// Counts and times are far from where a number loses digits; without this they come as strings.
		types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) },
	});
	// A connection that breaks is replaced, and whoever used it is told; without listeners it would also end the process.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	const db = new Kysely<Tables>({
		dialect: new PostgresDialect({
			pool: { connect: async () => watched(await pool.connect()), end: () => pool.end(), options: pool.options },
		}),
	});
	return {
		kind: 'postgres',
		db,
		reads: db,
		close: () => db.destroy(),
		now: async (db) => clock?.() ?? (await serverTime.execute(db)).rows[0]?.now ?? Number.NaN,
	};
}

/** A connection is thrown away once it failed without a word from the server: an answer may still be on its way to it. */
function watched(client: pg.PoolClient): PostgresPoolClient {
	let broken: unknown;
	const query = async (text: string, values: unknown[]) => {
		// Not even a rollback: it would wait as long again.
		if (broken) throw broken;
		try {
			return await client.query(text, values);
		} catch (error) {
			if (!(error instanceof DatabaseError)) broken = error;
			throw error;
		}
	};
	return Object.assign(Object.create(client), {
		query,
		release: (destroy?: boolean) => client.release(destroy || broken !== undefined),
	});
}
