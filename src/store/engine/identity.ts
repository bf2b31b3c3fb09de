import { randomUUID } from 'node:crypto';
import type { Db } from './engine.ts';

/** The key of the only row in `store_identity`. */
const ONLY = 1;

/** Gives a database an identity that no other database has, unless it has one. It is neither copied nor backed up. */
export async function ensureIdentity(db: Db): Promise<void> {
	const named = db.insertInto('store_identity').values({ only: ONLY, id: randomUUID() });
	await named.onConflict((conflict) => conflict.column('only').doNothing()).execute();
}

/** The identity of a database; undefined when it has none. */
export async function identityOf(db: Db): Promise<string | undefined> {
	return (await db.selectFrom('store_identity').select('id').executeTakeFirst())?.id;
}
