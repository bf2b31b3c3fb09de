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
import { timeLeft } from './deadline.ts';
import type { Db, Engine, EngineOptions } from './engine.ts';
import { identityOf } from './identity.ts';
import type { Tables } from './tables.ts';
import { StoreReplaced, TooLate, Unconfirmed } from './unavailable.ts';

const { Pool, DatabaseError, types } = pg;

const INT8 = 20;

/** A rollback may take this long after the deadline, in milliseconds. A connection that needs longer is thrown away, which also rolls back. */
const TO_ROLL_BACK = 100;

/** The server gives a statement this part of the time that is left, so that its refusal arrives before we stop waiting. */
const SERVER_SHARE = 0.9;

/** Whether the database is still the same is asked once in so many milliseconds, since each question is a way to the server. */
const LOOK_EVERY = 1_000;

const REPLACED =
	'The database of DATABASE_URL is not the one Lectern opened: it was emptied, dropped or replaced. Nothing is recorded now. Put the right one in its place and restart Lectern.';

const UNDEFINED_TABLE = '42P01';

/** Postgres' classes for a server that ends or breaks: after one of these, only the database knows whether a commit was done. */
const LOST = /^(08|57P|58|XX)/;

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
		statement_timeout: Math.round(patience * SERVER_SHARE),
		lock_timeout: Math.round(patience * SERVER_SHARE),
		idle_in_transaction_session_timeout: patience * 5,
		keepAlive: true,
		// Counts and times are far from where a number loses digits; without this they come as strings.
		types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) },
	});
	// A connection that breaks is replaced, and whoever used it is told; without listeners it would also end the process.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	const connect = async () => watched(await connected(pool, patience), patience);
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
			if ((await identityIn(db)) !== known) throw new StoreReplaced(REPLACED);
			seenAt = performance.now();
		},
		// What the server has committed is in the database.
		refuseVanished() {},
		close: () => db.destroy(),
		now: async (db) => clock?.() ?? (await serverTime.execute(db)).rows[0]?.now ?? Number.NaN,
	};
}

/** The name of the database there is now; undefined where it has none, or not even the table for it. */
async function identityIn(db: Db): Promise<string | undefined> {
	try {
		return await identityOf(db);
	} catch (error) {
		if (error instanceof DatabaseError && error.code === UNDEFINED_TABLE) return undefined;
		throw error;
	}
}

/** Transactions that end by the deadline of their work, or say that nobody knows how they ended. */
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
				// In one go with `begin`, since each request to the server takes its time.
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
				// A connection that cannot roll back is thrown away, which rolls back; its error would hide the one before it.
				await rollback(connection).catch(() => {});
			},
		});
	}
}

/** A connection of the pool, by the deadline. One that comes later is given back. */
async function connected(pool: pg.Pool, patience: number): Promise<pg.PoolClient> {
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

/** A connection is thrown away once it failed without a word from the server: an answer may still be on its way to it. */
function watched(client: pg.PoolClient, patience: number): PostgresPoolClient {
	let broken: unknown;
	const query = async (text: string, values: unknown[]) => {
		// Not even a rollback: it would wait as long again.
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
