import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { EngineKind } from '../tables.ts';

const notNull = (column: ColumnDefinitionBuilder) => column.notNull();

/** Makes the tables of the database's identity, of servers that the bot was not found in, and of the chores that one process does for all. */
export async function createSafekeepingTables({ schema }: Kysely<unknown>, kind: EngineKind): Promise<void> {
	const postgres = kind === 'postgres';
	const whole = postgres ? 'bigint' : 'integer';
	const table = (name: string) => {
		const builder = schema.createTable(name);
		return postgres ? builder : builder.modifyEnd(sql`strict`);
	};

	await table('store_identity')
		.addColumn('only', whole, (column) => column.primaryKey().check(sql`"only" = 1`))
		.addColumn('id', 'text', notNull)
		.execute();

	await table('missing_guilds')
		.addColumn('guild', 'text', (column) => column.primaryKey())
		.addColumn('missing_since', whole, notNull)
		.addColumn('looks', whole, notNull)
		.execute();

	await table('chores')
		.addColumn('name', 'text', (column) => column.primaryKey())
		.addColumn('due_at', whole, notNull)
		.execute();
}
