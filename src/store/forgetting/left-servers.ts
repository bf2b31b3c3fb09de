import { type Db, type Engine, read, write } from '../engine/engine.ts';
import { locked } from '../engine/locks.ts';
import type { Tables } from '../schema/tables.ts';
import type { Store } from '../store.ts';

/** The name of the chore in the table; it stays as the first version wrote it. */
const SERVER_CHECK = 'look at servers';

/** At most this many servers in one statement: far below the number of values that either engine binds. */
const PAGE = 500;

type LeftServerVerbs = 'claimServerCheck' | 'recordServersSeen' | 'recordServerSeen' | 'forgetMissingServers';

/** The verbs for servers with data that the bot is no longer in. */
export function leftServerVerbs(engine: Engine): Pick<Store, LeftServerVerbs> {
	return {
		claimServerCheck: (lease) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const first = db.insertInto('chores').values({ name: SERVER_CHECK, due_at: 0 });
				await first.onConflict((conflict) => conflict.column('name').doNothing()).execute();
				const due = db.updateTable('chores').where('name', '=', SERVER_CHECK).where('due_at', '<=', now);
				return (await due.set({ due_at: now + lease }).executeTakeFirst()).numUpdatedRows > 0n;
			}),
		recordServersSeen: (present, next) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const [known, missing] = [await serversWithData(db), await missingServers(db)];
				await clearMissingServers(
					db,
					[...missing].filter((guild) => present.has(guild) || !known.has(guild)),
				);
				await recordServersMissing(
					db,
					[...known].filter((guild) => !present.has(guild)),
					now,
				);
				await db
					.updateTable('chores')
					.set({ due_at: now + next })
					.where('name', '=', SERVER_CHECK)
					.execute();
			}),
		async recordServerSeen(guild) {
			// Nearly always there is nothing to clear, and a read keeps nobody waiting.
			if (await read(engine, (db) => isMissing(db, guild)))
				await write(engine, (db) => clearMissingServers(db, [guild]));
		},
		forgetMissingServers: ({ since, looks }) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const missing = db.selectFrom('missing_guilds').select('guild').where('looks', '>=', looks);
				const long = locked(engine, missing.where('missing_since', '<=', now - since));
				const guilds = (await long.execute()).map(({ guild }) => guild);
				for (const page of pagesOf(guilds)) await deleteServers(db, page, now);
				return guilds;
			}),
	};
}

/** Deletes all data of servers. What refers to a debate goes with it by cascade; drafts have expired long before. */
async function deleteServers(db: Db, guilds: readonly string[], now: number): Promise<void> {
	for (const table of [...tablesOfServers, 'missing_guilds'] as const)
		await db.deleteFrom(table).where('guild', 'in', guilds).execute();
	await db.deleteFrom('drafts').where('expires_at', '<=', now).execute();
}

type TableWithServer = { [T in keyof Tables]: 'guild' extends keyof Tables[T] ? T : never }[keyof Tables];

/** Every table with data of servers. The compiler asks for a new one as soon as it has a column `guild`. */
const TABLES_OF_SERVERS = {
	guild_settings: true,
	channel_articles: true,
	debates: true,
	// Whoever changes a server's articles locks its library first. Texts go after the revisions that have them.
	guild_libraries: true,
	guild_article_drafts: true,
	guild_articles: true,
	guild_article_revisions: true,
	guild_article_texts: true,
} as const satisfies Record<Exclude<TableWithServer, 'missing_guilds'>, true>;

// The keys of an object are strings to TypeScript; these are the names of tables.
const tablesOfServers = Object.keys(TABLES_OF_SERVERS) as (keyof typeof TABLES_OF_SERVERS)[];

async function serversWithData(db: Db): Promise<Set<string>> {
	const guilds = new Set<string>();
	for (const table of tablesOfServers)
		for (const { guild } of await db.selectFrom(table).select('guild').distinct().execute()) guilds.add(guild);
	return guilds;
}

async function missingServers(db: Db): Promise<Set<string>> {
	const rows = await db.selectFrom('missing_guilds').select('guild').execute();
	return new Set(rows.map(({ guild }) => guild));
}

async function isMissing(db: Db, guild: string): Promise<boolean> {
	const missing = db.selectFrom('missing_guilds').select('guild').where('guild', '=', guild);
	return (await missing.executeTakeFirst()) !== undefined;
}

async function clearMissingServers(db: Db, guilds: readonly string[]): Promise<void> {
	for (const page of pagesOf(guilds)) await db.deleteFrom('missing_guilds').where('guild', 'in', page).execute();
}

/** The first check that misses a server records when; each later one is counted. */
async function recordServersMissing(db: Db, guilds: readonly string[], now: number): Promise<void> {
	for (const page of pagesOf(guilds)) {
		await db
			.insertInto('missing_guilds')
			.values(page.map((guild) => ({ guild, missing_since: now, looks: 1 })))
			.onConflict((conflict) =>
				conflict.column('guild').doUpdateSet(({ eb }) => ({ looks: eb('missing_guilds.looks', '+', 1) })),
			)
			.execute();
	}
}

function pagesOf(guilds: readonly string[]): (readonly string[])[] {
	const count = Math.ceil(guilds.length / PAGE);
	return Array.from({ length: count }, (_, n) => guilds.slice(n * PAGE, (n + 1) * PAGE));
}
