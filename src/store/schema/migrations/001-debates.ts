import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { EngineKind } from '../tables.ts';

const notNull = (column: ColumnDefinitionBuilder) => column.notNull();
const zero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0);
const debateColumn = (column: ColumnDefinitionBuilder) => column.notNull().references('debates.id').onDelete('cascade');

/** Makes the tables of settings, drafts, debates with their phases and ballots, announcements and used quotes. */
export async function createDebateTables({ schema }: Kysely<unknown>, kind: EngineKind): Promise<void> {
	const postgres = kind === 'postgres';
	// SQLite accepts values of any type unless a table is strict. Strict tables have no bigint, but their integers are as wide.
	const whole = postgres ? 'bigint' : 'integer';
	const table = (name: string, ending = sql`strict`) => {
		const builder = schema.createTable(name);
		return postgres ? builder : builder.modifyEnd(ending);
	};
	const serialKey = (column: ColumnDefinitionBuilder) =>
		postgres ? column.primaryKey().generatedByDefaultAsIdentity() : column.primaryKey().autoIncrement();

	await table('guild_settings')
		.addColumn('guild', 'text', (column) => column.primaryKey())
		.addColumn('article', 'text')
		.addColumn('debate_channel', 'text')
		.addColumn('locale', 'text')
		.addColumn('minimum', whole)
		.addColumn('moderator_roles', 'text')
		.execute();

	await table('channel_articles')
		.addColumn('guild', 'text', notNull)
		.addColumn('channel', 'text', notNull)
		.addColumn('article', 'text', notNull)
		.addPrimaryKeyConstraint('channel_articles_key', ['guild', 'channel'])
		.execute();

	await table('debates')
		.addColumn('id', whole, serialKey)
		.addColumn('guild', 'text', notNull)
		.addColumn('channel', 'text', notNull)
		.addColumn('thread', 'text', (column) => column.unique())
		.addColumn('message', 'text')
		.addColumn('article', 'text')
		.addColumn('issue', 'text')
		.addColumn('motion', 'text', notNull)
		.addColumn('motion_key', 'text', notNull)
		.addColumn('format', 'text', notNull)
		.addColumn('locale', 'text', notNull)
		.addColumn('minimum', whole, notNull)
		.addColumn('durations', 'text', notNull)
		.addColumn('polls', 'text', notNull)
		.addColumn('opened_by', 'text')
		.addColumn('phase', whole)
		.addColumn('phase_started_at', whole, notNull)
		.addColumn('poll', 'text')
		.addColumn('deadline', whole)
		.addColumn('leased_until', whole)
		.addColumn('first_turnout', whole, zero)
		.addColumn('last_turnout', whole, zero)
		.addColumn('matrix', 'text')
		.execute();

	await table('drafts')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('opened_by', 'text', notNull)
		.addColumn('content', 'text', notNull)
		.addColumn('expires_at', whole, notNull)
		.addColumn('debate', whole, (column) => column.references('debates.id').onDelete('cascade'))
		.execute();

	await table('phase_changes')
		.addColumn('debate', whole, debateColumn)
		.addColumn('step', whole, notNull)
		.addColumn('to_phase', whole)
		.addColumn('moved_at', whole, notNull)
		.addColumn('moved_by', 'text')
		.addPrimaryKeyConstraint('phase_changes_key', ['debate', 'step'])
		.execute();

	await table('ballots', sql`strict, without rowid`)
		.addColumn('debate', whole, debateColumn)
		.addColumn('poll', 'text', (column) => column.notNull().check(sql`poll in ('first', 'last')`))
		.addColumn('member', 'text', notNull)
		.addColumn('choice', 'text', (column) => column.notNull().check(sql`choice in ('for', 'against', 'undecided')`))
		.addPrimaryKeyConstraint('ballots_key', ['debate', 'poll', 'member'])
		.execute();

	await table('announcements')
		.addColumn('nonce', 'text', (column) => column.primaryKey())
		.addColumn('debate', whole, debateColumn)
		.addColumn('step', whole, notNull)
		.addColumn('kind', 'text', notNull)
		.addColumn('phase', whole)
		.addColumn('due_at', whole)
		.addColumn('leased_until', whole)
		.addColumn('attempts', whole, zero)
		.addColumn('message', 'text')
		.addColumn('failure', 'text')
		.execute();

	await table('quotes_used')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('debate', whole, debateColumn)
		.addColumn('article', 'text', notNull)
		.addColumn('claim', 'text', notNull)
		.addColumn('side', 'text')
		.addColumn('quoted_by', 'text')
		.addColumn('quoted_at', whole, notNull)
		.execute();

	await addIndexes({ schema });
}

/** Adds indexes of what is open or waits, so that finding it takes no longer as more is closed or done. */
async function addIndexes({ schema }: Pick<Kysely<unknown>, 'schema'>): Promise<void> {
	const open = sql<boolean>`phase is not null`;
	await schema.createIndex('debates_open').on('debates').columns(['guild', 'motion_key']).where(open).execute();
	const timed = sql<boolean>`deadline is not null`;
	await schema.createIndex('debates_timed').on('debates').column('deadline').where(timed).execute();
	const waiting = sql<boolean>`due_at is not null`;
	await schema
		.createIndex('announcements_waiting')
		.on('announcements')
		.columns(['debate', 'step'])
		.where(waiting)
		.execute();
	await schema.createIndex('drafts_debate').on('drafts').column('debate').execute();
	await schema.createIndex('quotes_used_debate').on('quotes_used').column('debate').execute();
}
