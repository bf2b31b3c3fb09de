import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Engine } from './engine.ts';
import { debates } from './migrations/001-debates.ts';
import { abandoned } from './migrations/002-abandoned.ts';
import { fewVoters } from './migrations/003-few-voters.ts';
import { threads } from './migrations/004-threads.ts';
import { NewerStore } from './unavailable.ts';

/** A step of the schema; once released it is never edited, only followed by another. */
export type SchemaStep = (db: Kysely<unknown>, kind: Engine['kind']) => Promise<void>;

/** The steps that lead to the schema of today, by name and in order. */
export const schemaSteps: Readonly<Record<string, SchemaStep>> = {
	'001-debates': debates,
	'002-abandoned': abandoned,
	'003-few-voters': fewVoters,
	'004-threads': threads,
};

/** Brings the schema up to date, each step once, whoever else starts at the same moment. Throws NewerStore if it is ahead. */
export async function migrate({ db, kind }: Engine, steps = schemaSteps): Promise<void> {
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
