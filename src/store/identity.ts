import { randomUUID } from 'node:crypto';
import type { Db } from './engine.ts';

/** The one row that says which database this is. */
const ONLY = 1;

/** Gives a database a name of its own that no other has, unless it has one. It is neither copied nor backed up. */
export async function ensureIdentity(db: Db): Promise<void> {
	const named = db.insertInto('store_identity').values({ only: ONLY, id: randomUUID() });
	await named.onConflict((conflict) => conflict.column('only').doNothing()).execute();
}

/** The name of a database; undefined when it has none. */
export async function identityOf(db: Db): Promise<string | undefined> {
	return (await db.selectFrom('store_identity').select('id').executeTakeFirst())?.id;
}
