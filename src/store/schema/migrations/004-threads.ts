import { type Kysely, sql } from 'kysely';
import type { EngineKind } from '../tables.ts';

/** Adds what the worker knows about each debate's thread (when it looks again, what it found last), and how long a failed announcement waits. */
export async function addThreadColumns(db: Kysely<unknown>, kind: EngineKind): Promise<void> {
	const { schema } = db;
	const whole = kind === 'postgres' ? 'bigint' : 'integer';
	for (const column of ['look_at', 'touched_at', 'missing_since'])
		await schema.alterTable('debates').addColumn(column, whole).execute();
	await schema
		.alterTable('debates')
		.addColumn('closed_by_hand', whole, (column) => column.notNull().defaultTo(0))
		.execute();
	await schema
		.alterTable('announcements')
		.addColumn('waits', whole, (column) => column.notNull().defaultTo(0))
		.execute();
	await sql`update debates set look_at = 0 where phase is not null and thread is not null`.execute(db);
	const watched = sql<boolean>`look_at is not null`;
	await schema.createIndex('debates_watched').on('debates').column('look_at').where(watched).execute();
}
