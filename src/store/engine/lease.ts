import { type SelectQueryBuilder, sql } from 'kysely';
import { type Engine, locksRows } from './engine.ts';

/**
 * Nobody holds the row. A lease that ends later than one of `lease` milliseconds taken now was given before the clock was
 * set back, and is over.
 */
export const isFree = (now: number, lease: number) =>
	sql<boolean>`(leased_until is null or leased_until <= ${now} or leased_until > ${now + lease})`;

/** The first `limit` rows of a query, locked for the caller. Rows that another process has locked are skipped, not waited for. */
export function claimable<DB, TB extends keyof DB, O>(
	query: SelectQueryBuilder<DB, TB, O>,
	limit: number,
	engine: Engine,
): SelectQueryBuilder<DB, TB, O> {
	const first = query.limit(limit);
	return locksRows(engine) ? first.forUpdate().skipLocked() : first;
}
