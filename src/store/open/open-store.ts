import type { Clock } from '../../clock.ts';
import type { Engine, EngineOptions } from '../engine/engine.ts';
import { orUnavailable } from '../engine/failures.ts';
import { ensureIdentity } from '../engine/identity.ts';
import { openPostgres } from '../postgres/open-postgres.ts';
import { migrate } from '../schema/migrations.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { refuseForeignFile } from '../sqlite/refuse-foreign-file.ts';
import type { Store } from '../store.ts';
import { sqliteFile } from '../store-address.ts';
import { storeOf } from './store-of.ts';

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
