import { type Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import { ForeignStore, NewerStore } from '../unavailable.ts';
import { createDebateTables } from './migrations/001-debates.ts';
import { addAbandonedColumn } from './migrations/002-abandoned.ts';
import { deleteSmallMatrices } from './migrations/003-few-voters.ts';
import { addThreadColumns } from './migrations/004-threads.ts';
import { createSafekeepingTables } from './migrations/005-safekeeping.ts';
import { createArticleTables } from './migrations/006-articles.ts';
import type { EngineKind, Tables } from './tables.ts';

type Database = { readonly db: Kysely<Tables>; readonly kind: EngineKind };

/** A step of the schema. Once released it is never edited: later changes are steps of their own. */
export type SchemaStep = (db: Kysely<unknown>, kind: EngineKind) => Promise<void>;

/** The first step of every database of Lectern's. */
const FIRST = '001-debates';

/** The steps that lead to the current schema, by name and in order. */
export const schemaSteps: Readonly<Record<string, SchemaStep>> = {
	[FIRST]: createDebateTables,
	'002-abandoned': addAbandonedColumn,
	'003-few-voters': deleteSmallMatrices,
	'004-threads': addThreadColumns,
	'005-safekeeping': createSafekeepingTables,
	'006-articles': createArticleTables,
};

/**
 * Brings the schema up to date. Each step is done once, even when several processes start at the same moment. Throws NewerStore if
 * the schema is ahead of this version, and ForeignStore before it changes another program's database.
 */
export async function migrate({ db, kind }: Database, steps = schemaSteps): Promise<void> {
	await refuseForeignTables(db, kind);
	const migrations = Object.entries(steps).map(
		([name, step]) => [name, { up: (trx: Kysely<unknown>) => step(trx, kind) }] as const,
	);
	const provider = { getMigrations: async () => Object.fromEntries(migrations) };
	const { error } = await new Migrator({ db, provider }).migrateToLatest();
	if (error instanceof Error && /previously executed migration .+ is missing/.test(error.message))
		throw new NewerStore('A later Lectern has written this database: start that one, or restore a backup.', {
			cause: error,
		});
	if (error) throw error;
}

/**
 * Throws a ForeignStore when the database belongs to another program. It only reads. A Postgres database may be shared with other
 * programs as long as their tables do not have our names. A SQLite file belongs to one program.
 */
export async function refuseForeignTables(db: Kysely<Tables>, kind: EngineKind): Promise<void> {
	const names = await tablesIn(db, kind);
	if (names.includes(DEFAULT_MIGRATION_TABLE)) {
		const taken = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
		if (taken.rows.length === 0 || taken.rows.some(({ name }) => name === FIRST)) return;
	} else if (!names.some((name) => kind === 'sqlite' || OWN_TABLES.has(name))) return;
	throw new ForeignStore('Another program keeps its data in this database: its tables are not those of Lectern.');
}

const OWN_TABLES: ReadonlySet<string> = new Set(['guild_settings', 'channel_articles', 'debates', 'drafts', 'ballots']);

/** The names of the tables that SQL without a schema name can reach. */
async function tablesIn(db: Kysely<Tables>, kind: EngineKind): Promise<string[]> {
	const query =
		kind === 'postgres'
			? sql<{ name: string }>`select tablename as name from pg_tables where schemaname = any (current_schemas(false))`
			: sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`;
	return (await query.execute(db)).rows.map(({ name }) => name);
}
