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
import { orUnavailable, StoreReplaced, StoreUnavailable } from './unavailable.ts';

/** Milliseconds for a verb without a deadline. Discord waits three seconds for an answer, and a member must read before that if nothing was recorded. */
const MEMBERS_PATIENCE = 2_000;

/** Milliseconds for schema steps and copies, which no member waits for. */
export const LONG_PATIENCE = 600_000;

/**
 * Opens the store and brings its schema up to date. The address is `postgres://…`, `file:PATH` for a SQLite file there, or undefined
 * for SQLite at var/lectern.db. Throws StoreUnavailable when it cannot be reached, NewerStore when a later version of Lectern has
 * written it, and ForeignStore when it is no database of Lectern's; that stays exactly as it is. A `clock` replaces the store's own
 * clock. `warn` is called with sentences for the operator.
 */
export async function openStore(databaseUrl?: string, clock?: Clock, warn?: (says: string) => void): Promise<Store> {
	return storeOf(await openEngine(databaseUrl, clock, MEMBERS_PATIENCE, warn));
}

/** Opens the database at an address and brings its schema up to date. Throws as openStore does. */
export async function openEngine(
	databaseUrl?: string,
	clock?: Clock,
	patience = MEMBERS_PATIENCE,
	warn: (says: string) => void = () => {},
): Promise<Engine> {
	await upgradeSchema(databaseUrl, warn);
	return orUnavailable(async () => {
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

/** A schema step may take minutes, and so may waiting for another process that does it: hence an engine of its own. */
async function upgradeSchema(databaseUrl: string | undefined, warn: (says: string) => void): Promise<void> {
	const file = sqliteFile(databaseUrl);
	// This must come before anything is created, written or made private.
	if (file !== undefined) await orUnavailable(() => refuseForeignFile(file));
	const options = { clock: undefined, patience: LONG_PATIENCE, warn };
	const engine = await orUnavailable(async () => engineOf(databaseUrl, options));
	const prepare = async () => {
		await migrate(engine);
		await ensureIdentity(engine.db);
	};
	await orUnavailable(prepare).finally(engine.close);
}

function engineOf(databaseUrl: string | undefined, options: EngineOptions): Engine {
	const file = sqliteFile(databaseUrl);
	return file === undefined ? openPostgres(databaseUrl ?? '', options) : openSqlite(file, options);
}

/** The verbs on top of an engine. */
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
