import { type SelectQueryBuilder, sql } from 'kysely';
import type { Engine } from './engine.ts';

/** Whether rows are locked one by one. SQLite's transactions lock the whole file, and its SQL has no clause for it. */
const locksRows = ({ kind }: Engine) => kind === 'postgres';

/** The rows of a query, locked until the transaction ends. Rows that refer to them can still be written meanwhile. */
export function locked<DB, TB extends keyof DB, O>(
	engine: Engine,
	query: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
	return locksRows(engine) ? query.forNoKeyUpdate() : query;
}

/** The first `limit` rows of a query, locked for the caller. Rows that another process has locked are skipped, not waited for. */
export function claimable<DB, TB extends keyof DB, O>(
	engine: Engine,
	query: SelectQueryBuilder<DB, TB, O>,
	limit: number,
): SelectQueryBuilder<DB, TB, O> {
	const first = query.limit(limit);
	return locksRows(engine) ? first.forUpdate().skipLocked() : first;
}

/**
 * Nobody holds the row. A lease that ends later than one of `lease` milliseconds taken now was given before the clock was
 * set back, and is over.
 */
export const isFree = (now: number, lease: number) =>
	sql<boolean>`(leased_until is null or leased_until <= ${now} or leased_until > ${now + lease})`;
