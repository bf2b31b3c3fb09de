import { type Kysely, sql, type Transaction } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import type { Tables } from '../schema/tables.ts';

/** The tables about the database itself. They are not copied, since another database has its own. */
type Own = 'store_identity' | 'missing_guilds' | 'chores';

type Table = Exclude<keyof Tables, Own>;

/** Every table with its key, each after the tables that its rows refer to. */
const KEYS = {
	guild_settings: ['guild'],
	channel_articles: ['guild', 'channel'],
	debates: ['id'],
	drafts: ['id'],
	phase_changes: ['debate', 'step'],
	ballots: ['debate', 'poll', 'member'],
	announcements: ['nonce'],
	quotes_used: ['id'],
	guild_libraries: ['guild'],
	guild_article_texts: ['guild', 'hash'],
	guild_articles: ['guild', 'id'],
	guild_article_revisions: ['guild', 'article', 'revision'],
	guild_article_drafts: ['guild', 'id'],
} as const satisfies Record<Table, readonly string[]>;

/** Rows in one statement: even for the widest table far below the number of values that either engine binds. */
const PAGE = 500;

/** Fewer rows where each may hold a text of megabytes: all rows of a page are in memory, twice for a moment. */
const PAGE_OF_TEXTS = 8;

const pageOf = (table: Table) =>
	table === 'guild_article_texts' || table === 'guild_article_drafts' ? PAGE_OF_TEXTS : PAGE;

/** How many rows each table has. */
export type RowCounts = Readonly<Record<string, number>>;

/** A copy could not be made. The message says why and what to do. */
export class CopyFault extends Error {
	override name = 'CopyFault';
}

/**
 * Copies a store, as of one moment, into an empty store of either engine: everything or nothing. Both must have the current
 * schema. Resolves to the number of rows in each table, counted in the copy. Throws a CopyFault when the other store is not empty
 * or the numbers differ.
 */
export async function copyStore(from: Engine, to: Engine): Promise<RowCounts> {
	return readSnapshot(from, (source) =>
		to.db.transaction().execute(async (target) => {
			await refuseUnlessEmpty(target);
			for (const table of tables()) await copyTable(source, target, table);
			if (to.kind === 'postgres') await continueNumbers(target);
			const [given, taken] = [await countsOf(source), await countsOf(target)];
			const short = tables().filter((table) => given[table] !== taken[table]);
			if (short.length > 0) throw new CopyFault(`Not all was copied: ${short.join(', ')}. Nothing was kept.`);
			return taken;
		}),
	);
}

// The keys of an object are strings to TypeScript; these are the names of tables.
const tables = () => Object.keys(KEYS) as Table[];

/** Reads from one snapshot: what others write at the same time is not seen. */
function readSnapshot<T>({ db, kind }: Engine, work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
	const reading = db.transaction().setAccessMode('read only');
	return (kind === 'postgres' ? reading.setIsolationLevel('repeatable read') : reading).execute(work);
}

async function refuseUnlessEmpty(target: Kysely<Tables>): Promise<void> {
	const counts = await countsOf(target);
	const full = tables().filter((table) => counts[table] !== 0);
	if (full.length > 0) throw new CopyFault(`The other store is not empty (${full.join(', ')}): give a new one.`);
}

async function copyTable(source: Kysely<Tables>, target: Kysely<Tables>, table: Table): Promise<void> {
	const most = pageOf(table);
	for (let offset = 0; ; offset += most) {
		let page = source.selectFrom(table).selectAll().limit(most).offset(offset);
		for (const column of KEYS[table]) page = page.orderBy(sql.ref(column));
		const rows = await page.execute();
		if (rows.length > 0) await target.insertInto(table).values(rows).execute();
		if (rows.length < most) return;
	}
}

/** Continues the numbers of debates after those that were copied. */
async function continueNumbers(target: Kysely<Tables>): Promise<void> {
	await sql`select setval(pg_get_serial_sequence('debates', 'id'), max(id)) from debates having max(id) is not null`.execute(
		target,
	);
}

async function countsOf(db: Kysely<Tables>): Promise<RowCounts> {
	const counts: Record<string, number> = {};
	for (const table of tables()) {
		const counted = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows'));
		counts[table] = (await counted.executeTakeFirstOrThrow()).rows;
	}
	return counts;
}
