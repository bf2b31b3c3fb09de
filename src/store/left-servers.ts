import type { Db, Engine } from './engine.ts';
import { locksRows, read, write } from './engine.ts';
import type { Store } from './store.ts';

const LOOK = 'look at servers';

/** So many servers in one statement at most, which is far below what either engine binds. */
const PAGE = 500;

type LeftServerVerbs = 'claimServerCheck' | 'recordServersSeen' | 'recordServerSeen' | 'forgetMissingServers';

/** Which of the servers that something is kept of the bot is no longer in. */
export function leftServerVerbs(engine: Engine): Pick<Store, LeftServerVerbs> {
	return {
		claimServerCheck: (lease) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const first = db.insertInto('chores').values({ name: LOOK, due_at: 0 });
				await first.onConflict((conflict) => conflict.column('name').doNothing()).execute();
				const due = db.updateTable('chores').where('name', '=', LOOK).where('due_at', '<=', now);
				return (await due.set({ due_at: now + lease }).executeTakeFirst()).numUpdatedRows > 0n;
			}),
		recordServersSeen: (present, next) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const [kept, noted] = [await serversKept(db), await serversNoted(db)];
				await clearNotes(
					db,
					[...noted].filter((guild) => present.has(guild) || !kept.has(guild)),
				);
				await noteMissing(
					db,
					[...kept].filter((guild) => !present.has(guild)),
					now,
				);
				await db
					.updateTable('chores')
					.set({ due_at: now + next })
					.where('name', '=', LOOK)
					.execute();
			}),
		async recordServerSeen(guild) {
			// Nearly always there is nothing to clear, and reading keeps nobody waiting.
			if (await read(engine, (db) => isNoted(db, guild))) await write(engine, (db) => clearNotes(db, [guild]));
		},
		forgetMissingServers: ({ since, looks }) =>
			write(engine, async (db) => {
				const now = await engine.now(db);
				const noted = db.selectFrom('missing_guilds').select('guild').where('looks', '>=', looks);
				const long = noted.where('missing_since', '<=', now - since).$if(locksRows(engine), (one) => one.forUpdate());
				const guilds = (await long.execute()).map(({ guild }) => guild);
				for (const page of pagesOf(guilds)) await forget(db, page, now);
				return guilds;
			}),
	};
}

/** Deletes all that is kept of servers. What hangs on a debate goes with it; their drafts have expired long ago. */
async function forget(db: Db, guilds: readonly string[], now: number): Promise<void> {
	for (const table of TABLES) await db.deleteFrom(table).where('guild', 'in', guilds).execute();
	await db.deleteFrom('drafts').where('expires_at', '<=', now).execute();
}

/** Every table that says of which server its rows are. */
const TABLES = ['guild_settings', 'channel_articles', 'debates', 'missing_guilds'] as const;

async function serversKept(db: Db): Promise<Set<string>> {
	const settings = db.selectFrom('guild_settings').select('guild');
	const channels = db.selectFrom('channel_articles').select('guild');
	const debates = db.selectFrom('debates').select('guild');
	const rows = await settings.union(channels).union(debates).execute();
	return new Set(rows.map(({ guild }) => guild));
}

async function serversNoted(db: Db): Promise<Set<string>> {
	const rows = await db.selectFrom('missing_guilds').select('guild').execute();
	return new Set(rows.map(({ guild }) => guild));
}

async function isNoted(db: Db, guild: string): Promise<boolean> {
	const noted = db.selectFrom('missing_guilds').select('guild').where('guild', '=', guild);
	return (await noted.executeTakeFirst()) !== undefined;
}

async function clearNotes(db: Db, guilds: readonly string[]): Promise<void> {
	for (const page of pagesOf(guilds)) await db.deleteFrom('missing_guilds').where('guild', 'in', page).execute();
}

/** The first look that misses a server begins its time; each later one is counted. */
async function noteMissing(db: Db, guilds: readonly string[], now: number): Promise<void> {
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
