import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { EngineKind } from '../tables.ts';

const notNull = (column: ColumnDefinitionBuilder) => column.notNull();
const zero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0);

/** Makes the tables of servers' own articles, and adds to debates and quotes the revision of the article that they use. */
export async function createArticleTables({ schema }: Kysely<unknown>, kind: EngineKind): Promise<void> {
	const postgres = kind === 'postgres';
	const whole = postgres ? 'bigint' : 'integer';
	const table = (name: string) => {
		const builder = schema.createTable(name);
		return postgres ? builder : builder.modifyEnd(sql`strict`);
	};

	await table('guild_libraries')
		.addColumn('guild', 'text', (column) => column.primaryKey())
		.addColumn('version', whole, notNull)
		.addColumn('drafts_since', whole, zero)
		.addColumn('drafts_made', whole, zero)
		.execute();

	// The text is the last column of its row: SQLite then reads the others without it.
	await table('guild_article_texts')
		.addColumn('guild', 'text', notNull)
		.addColumn('hash', 'text', notNull)
		.addColumn('bytes', whole, notNull)
		.addColumn('content', 'text', notNull)
		.addPrimaryKeyConstraint('guild_article_texts_key', ['guild', 'hash'])
		.execute();

	await table('guild_articles')
		.addColumn('guild', 'text', notNull)
		.addColumn('id', 'text', notNull)
		.addColumn('revision', whole, notNull)
		.addColumn('source', 'text')
		.addColumn('source_key', 'text')
		.addColumn('removed_at', whole)
		.addColumn('removed_by', 'text')
		.addPrimaryKeyConstraint('guild_articles_key', ['guild', 'id'])
		.execute();

	await table('guild_article_revisions')
		.addColumn('guild', 'text', notNull)
		.addColumn('article', 'text', notNull)
		.addColumn('revision', whole, notNull)
		.addColumn('what', 'text', notNull)
		.addColumn('title', 'text', notNull)
		.addColumn('languages', 'text', notNull)
		.addColumn('entry', 'text', notNull)
		.addColumn('hash', 'text', notNull)
		.addColumn('bytes', whole, notNull)
		.addColumn('published_at', whole, notNull)
		.addColumn('published_by', 'text')
		.addPrimaryKeyConstraint('guild_article_revisions_key', ['guild', 'article', 'revision'])
		.addForeignKeyConstraint(
			'guild_article_revisions_article',
			['guild', 'article'],
			'guild_articles',
			['guild', 'id'],
			(key) => key.onDelete('cascade'),
		)
		.addForeignKeyConstraint('guild_article_revisions_text', ['guild', 'hash'], 'guild_article_texts', [
			'guild',
			'hash',
		])
		.execute();

	await table('guild_article_drafts')
		.addColumn('guild', 'text', notNull)
		.addColumn('id', 'text', notNull)
		.addColumn('source', 'text')
		.addColumn('hash', 'text', notNull)
		.addColumn('bytes', whole, notNull)
		.addColumn('saved_at', whole, notNull)
		.addColumn('saved_by', 'text', notNull)
		.addColumn('expires_at', whole, notNull)
		.addColumn('content', 'text', notNull)
		.addPrimaryKeyConstraint('guild_article_drafts_key', ['guild', 'id'])
		.execute();

	for (const name of ['debates', 'quotes_used'])
		await schema.alterTable(name).addColumn('article_revision', whole).execute();
	await addIndexes({ schema });
}

/** Adds indexes for finding an article by its source, the revisions that have a text, and what uses a revision. */
async function addIndexes({ schema }: Pick<Kysely<unknown>, 'schema'>): Promise<void> {
	const sources = schema.createIndex('guild_articles_source').unique().on('guild_articles');
	await sources.columns(['guild', 'source_key']).execute();
	const texts = schema.createIndex('guild_article_revisions_texts').on('guild_article_revisions');
	await texts.columns(['guild', 'hash']).execute();
	const removed = schema.createIndex('guild_articles_removed').on('guild_articles').column('removed_at');
	await removed.where(sql<boolean>`removed_at is not null`).execute();
	const used = sql<boolean>`article_revision is not null`;
	await schema
		.createIndex('debates_revision')
		.on('debates')
		.columns(['guild', 'article', 'article_revision'])
		.where(used)
		.execute();
	await schema
		.createIndex('quotes_used_revision')
		.on('quotes_used')
		.columns(['article', 'article_revision'])
		.where(used)
		.execute();
}
