import { Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Db, Engine, EngineOptions } from '../engine/engine.ts';
import { identityOf } from '../engine/identity.ts';
import type { Tables } from '../schema/tables.ts';
import { StoreReplaced } from '../unavailable.ts';
import { connectByDeadline } from './deadline-connection.ts';
import { DeadlineDialect, SERVER_SHARE } from './deadline-dialect.ts';

const { Pool, DatabaseError, types } = pg;

const INT8 = 20;

/** Milliseconds between two checks that the database is still the same. Each check is a round trip to the server. */
const LOOK_EVERY = 1_000;

const REPLACED =
	'The database of DATABASE_URL is not the one Lectern opened: it was emptied, dropped or replaced. Nothing is recorded now. Put the right one in its place and restart Lectern.';

const UNDEFINED_TABLE = '42P01';

const serverTime = sql<{
	now: number;
}>`select cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint) as now`;

/** Makes a pool of connections to a Postgres. It gives up on a server that is gone and finds it again by itself. Connects when first used. */
export function openPostgres(url: string, { clock, patience }: EngineOptions): Engine {
	const pool = new Pool({
		connectionString: url,
		application_name: 'lectern',
		max: 10,
		connectionTimeoutMillis: Math.min(patience, 5_000),
		statement_timeout: Math.round(patience * SERVER_SHARE),
		lock_timeout: Math.round(patience * SERVER_SHARE),
		idle_in_transaction_session_timeout: patience * 5,
		keepAlive: true,
		// Counts and times are far below the integers that a number cannot hold. Without this they come as strings.
		types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) },
	});
	// A broken connection is replaced, and its user's query rejects. Without listeners it would also end the process.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	const connect = () => connectByDeadline(pool, patience);
	const db = new Kysely<Tables>({
		dialect: new DeadlineDialect({ pool: { connect, end: () => pool.end(), options: pool.options } }, patience),
	});
	let known: string | undefined;
	let seenAt = Number.NEGATIVE_INFINITY;
	return {
		kind: 'postgres',
		db,
		reads: db,
		patience,
		async meet() {
			known = await identityOf(db);
		},
		async refuseReplaced(db) {
			if (performance.now() - seenAt < LOOK_EVERY) return;
			if ((await currentIdentity(db)) !== known) throw new StoreReplaced(REPLACED);
			seenAt = performance.now();
		},
		// What the server has committed cannot vanish.
		refuseVanished() {},
		close: () => db.destroy(),
		now: async (db) => clock?.() ?? (await serverTime.execute(db)).rows[0]?.now ?? Number.NaN,
	};
}

/** The identity of the database that is there now; undefined if it has none, or no table for it. */
async function currentIdentity(db: Db): Promise<string | undefined> {
	try {
		return await identityOf(db);
	} catch (error) {
		if (error instanceof DatabaseError && error.code === UNDEFINED_TABLE) return undefined;
		throw error;
	}
}
