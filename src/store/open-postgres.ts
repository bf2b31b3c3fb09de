import {
	CompiledQuery,
	type DatabaseConnection,
	Kysely,
	PostgresDialect,
	type PostgresPoolClient,
	sql,
	type TransactionSettings,
} from 'kysely';
import pg from 'pg';
import { timeLeft } from './answer-deadline.ts';
import type { Db, Engine, EngineOptions } from './engine.ts';
import { identityOf } from './identity.ts';
import type { Tables } from './tables.ts';
import { StoreReplaced, TooLate, Unconfirmed } from './unavailable.ts';

const { Pool, DatabaseError, types } = pg;

const INT8 = 20;

/** A rollback may take this many milliseconds after the deadline. A connection that needs longer is thrown away, which also rolls back. */
const TO_ROLL_BACK = 100;

/** The server may use this share of the time that is left for a statement, so that its refusal arrives before we stop waiting. */
const SERVER_SHARE = 0.9;

/** Milliseconds between two checks that the database is still the same. Each check is a round trip to the server. */
const LOOK_EVERY = 1_000;

const REPLACED =
	'The database of DATABASE_URL is not the one Lectern opened: it was emptied, dropped or replaced. Nothing is recorded now. Put the right one in its place and restart Lectern.';

const UNDEFINED_TABLE = '42P01';

/** Postgres' error classes for a server that stops or breaks. After one of these nobody but the database knows whether a commit was made. */
const LOST = /^(08|57P|58|XX)/;

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
	const connect = async () => discardOnFailure(await connectByDeadline(pool, patience), patience);
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

/** Ends every transaction by the deadline of its work, or throws Unconfirmed when nobody knows how it ended. */
class DeadlineDialect extends PostgresDialect {
	readonly #patience: number;

	constructor(config: ConstructorParameters<typeof PostgresDialect>[0], patience: number) {
		super(config);
		this.#patience = patience;
	}

	override createDriver() {
		const patience = this.#patience;
		const driver = super.createDriver();
		const begin = driver.beginTransaction.bind(driver);
		const commit = driver.commitTransaction.bind(driver);
		const rollback = driver.rollbackTransaction.bind(driver);
		return Object.assign(driver, {
			async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
				const limit = Math.max(1, Math.round(timeLeft(patience) * SERVER_SHARE));
				const limits = `set local statement_timeout = ${limit}; set local lock_timeout = ${limit}`;
				// Sent together with `begin`, since each request to the server takes time.
				if (!settings.isolationLevel && !settings.accessMode)
					return void (await connection.executeQuery(CompiledQuery.raw(`begin; ${limits}`)));
				await begin(connection, settings);
				await connection.executeQuery(CompiledQuery.raw(limits));
			},
			async commitTransaction(connection: DatabaseConnection) {
				if (timeLeft() === 0) throw new TooLate();
				try {
					await commit(connection);
				} catch (error) {
					if (error instanceof DatabaseError && !LOST.test(error.code ?? '')) throw error;
					throw new Unconfirmed('The database did not confirm the commit.', { cause: error });
				}
			},
			async rollbackTransaction(connection: DatabaseConnection) {
				// A connection that cannot roll back is thrown away, which rolls back. Its error would hide the first one.
				await rollback(connection).catch(() => {});
			},
		});
	}
}

/** Takes a connection from the pool, at the latest by the deadline. A connection that comes later is released. */
async function connectByDeadline(pool: pg.Pool, patience: number): Promise<pg.PoolClient> {
	const late = Promise.withResolvers<never>();
	const timer = setTimeout(() => late.reject(new TooLate()), timeLeft(patience));
	const connecting = pool.connect();
	try {
		return await Promise.race([connecting, late.promise]);
	} catch (error) {
		if (error instanceof TooLate)
			connecting.then(
				(client) => client.release(),
				() => {},
			);
		throw error;
	} finally {
		clearTimeout(timer);
	}
}

/** Wraps a connection so that it is thrown away after it failed without an answer from the server: that answer may still arrive. */
function discardOnFailure(client: pg.PoolClient, patience: number): PostgresPoolClient {
	let broken: unknown;
	const query = async (text: string, values: unknown[]) => {
		// Not even a rollback is sent, because it would wait as long again.
		if (broken) throw broken;
		const left = timeLeft(patience);
		if (left === 0 && text !== 'rollback') throw new TooLate();
		// pg reads `query_timeout` here too, which its types do not say.
		const limited = { text, values, query_timeout: Math.ceil(left) || TO_ROLL_BACK };
		try {
			return await client.query(limited);
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
