import type { Clock } from '../clock.ts';
import { announcementVerbs } from './announcements.ts';
import { ballotVerbs } from './ballots.ts';
import { debateVerbs } from './debates.ts';
import { draftVerbs } from './drafts.ts';
import { type Engine, type EngineOptions, read } from './engine.ts';
import { ensureIdentity, identityOf } from './identity.ts';
import { leftServerVerbs } from './left-servers.ts';
import { migrate } from './migrations.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import { phaseVerbs } from './phases.ts';
import { privacyVerbs } from './privacy.ts';
import { quoteVerbs } from './quotes.ts';
import { refuseForeignFile } from './refuse-foreign-file.ts';
import { settingsVerbs } from './settings.ts';
import type { Store, StoreProblem } from './store.ts';
import { sqliteFile } from './store-address.ts';
import { threadVerbs } from './threads.ts';
import { reached, StoreReplaced, StoreUnavailable } from './unavailable.ts';

/** Discord gives up on an answer after three seconds; a member must hear before that that nothing was recorded. */
const MEMBERS_PATIENCE = 2_000;

/** For what nobody waits for with a finger on a button: schema steps and copies. */
export const LONG_PATIENCE = 600_000;

/**
 * Opens the store and brings its schema up to date: `postgres://…`, `file:PATH` for SQLite there, or SQLite at
 * var/lectern.db. Throws StoreUnavailable when it cannot be reached, NewerStore when a later Lectern has written it, and
 * ForeignStore when it is no database of Lectern's, which stays exactly as it is. A `clock` takes the place of the store's own
 * time; `warn` is called with what the operator should know.
 */
export async function openStore(databaseUrl?: string, clock?: Clock, warn?: (says: string) => void): Promise<Store> {
	return storeOf(await openEngine(databaseUrl, clock, MEMBERS_PATIENCE, warn));
}

/** The database an address names, with today's schema; throws as openStore does. */
export async function openEngine(
	databaseUrl?: string,
	clock?: Clock,
	patience = MEMBERS_PATIENCE,
	warn: (says: string) => void = () => {},
): Promise<Engine> {
	await upToDate(databaseUrl, warn);
	return reached(async () => {
		const engine = engineOf(databaseUrl, { clock, patience, warn: () => {} });
		try {
			await engine.meet();
			return engine;
		} catch (error) {
			await engine.close();
			throw error;
		}
	});
}

/** A step of the schema may take minutes, and so may waiting for another process that takes it. */
async function upToDate(databaseUrl: string | undefined, warn: (says: string) => void): Promise<void> {
	const file = sqliteFile(databaseUrl);
	// Before anything is made, written or closed to others.
	if (file !== undefined) await reached(() => refuseForeignFile(file));
	const options = { clock: undefined, patience: LONG_PATIENCE, warn };
	const engine = await reached(async () => engineOf(databaseUrl, options));
	const prepare = async () => {
		await migrate(engine);
		await ensureIdentity(engine.db);
	};
	await reached(prepare).finally(engine.close);
}

function engineOf(databaseUrl: string | undefined, options: EngineOptions): Engine {
	const file = sqliteFile(databaseUrl);
	return file === undefined ? openPostgres(databaseUrl ?? '', options) : openSqlite(file, options);
}

/** The verbs of a database. */
export function storeOf(engine: Engine): Store {
	const { advance, ...phases } = phaseVerbs(engine);
	const listeners = new Set<() => void>();
	return {
		...settingsVerbs(engine),
		...draftVerbs(engine),
		...debateVerbs(engine),
		...threadVerbs(engine),
		...phases,
		async advance(id, step) {
			const moved = await advance(id, step);
			if (moved?.already === false) for (const listener of listeners) listener();
			return moved;
		},
		onStep(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		...ballotVerbs(engine),
		...announcementVerbs(engine),
		...quoteVerbs(engine),
		...privacyVerbs(engine),
		...leftServerVerbs(engine),
		now: () => read(engine, (db) => engine.now(db)),
		isHealthy: async () => (await problemOf(engine)) === undefined,
		problem: () => problemOf(engine),
		close: () => engine.close(),
	};
}

async function problemOf(engine: Engine): Promise<StoreProblem | undefined> {
	try {
		await read(engine, identityOf);
		return undefined;
	} catch (error) {
		const isReplaced = error instanceof StoreUnavailable && error.cause instanceof StoreReplaced;
		return isReplaced ? 'was deleted or replaced' : 'does not answer';
	}
}
