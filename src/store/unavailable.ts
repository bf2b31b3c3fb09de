/** The store could not do it now. Nothing was recorded, and trying again later may work. `cause` is the engine's error. */
export class StoreUnavailable extends Error {
	override name = 'StoreUnavailable';
}

/** The database did not answer a commit, so the write may or may not have been recorded. Repeating the verb shows which. */
export class Unconfirmed extends StoreUnavailable {
	override name = 'Unconfirmed';
}

/** The database is no longer the one that was opened: it was deleted, emptied or replaced. The message is for the operator. */
export class StoreReplaced extends Error {
	override name = 'StoreReplaced';
}

/** Lectern must not use what is at the address: another program's database, or no database. The message says which. */
export class ForeignStore extends Error {
	override name = 'ForeignStore';
}

/** A later version of Lectern has written the database, whose schema this version does not know. */
export class NewerStore extends Error {
	override name = 'NewerStore';
}

/** Why a store could not be opened, in sentences for the operator. */
export function reasonOf({ cause }: StoreUnavailable): string {
	if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED')
		return 'Nothing answers at that address. Check host and port, and that Postgres runs.';
	const says = cause instanceof Error && cause.message ? `The reason is: ${cause.message}. ` : '';
	return `${says}Check that it is there and may be written.`;
}

/** Waits for an answer of the store; undefined if the store is unavailable, for callers that can do without the answer. */
export async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof StoreUnavailable) return undefined;
		throw error;
	}
}
