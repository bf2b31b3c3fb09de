import type { Selectable } from 'kysely';
import type { Db, Engine } from '../engine/engine.ts';
import { locked } from '../engine/locks.ts';
import type { Tables } from '../schema/tables.ts';

/**
 * The row of a server's library, locked until the transaction ends. Everything that changes a server's articles or drafts takes
 * this lock first, so that each change sees the one before it and limits are exact.
 */
export async function lockedLibrary(
	engine: Engine,
	db: Db,
	guild: string,
): Promise<Selectable<Tables['guild_libraries']> & { readonly now: number }> {
	// A server that was forgotten and comes back must not repeat a version that some process remembers.
	const first = db.insertInto('guild_libraries').values({ guild, version: await engine.now(db) });
	await first.onConflict((conflict) => conflict.column('guild').doNothing()).execute();
	const library = db.selectFrom('guild_libraries').selectAll().where('guild', '=', guild);
	const row = await locked(engine, library).executeTakeFirstOrThrow();
	// Asked for again: waiting for the lock may have taken time.
	return { ...row, now: await engine.now(db) };
}

/** Gives a server's list of articles another version. The caller must do so in the transaction that changes the list. */
export async function raiseVersion(db: Db, guild: string): Promise<void> {
	const library = db.updateTable('guild_libraries').where('guild', '=', guild);
	await library.set(({ eb }) => ({ version: eb('version', '+', 1) })).execute();
}
