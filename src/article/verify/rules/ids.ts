import type { Article } from '../../model/article.ts';
import type { Fault } from '../fault.ts';

const COLLECTIONS = ['sections', 'actors', 'issues', 'claims'] as const;

/** Ids given to two things of one collection. */
export function faultyIds(article: Article): Fault[] {
	return COLLECTIONS.flatMap((collection) => {
		const first = new Map<string, number>();
		return article[collection].flatMap(({ id }, n): Fault[] => {
			const earlier = first.get(id);
			if (earlier === undefined) first.set(id, n);
			const says = `"${id}" is already the id of ${collection}[${earlier}]: give one of them another`;
			return earlier === undefined ? [] : [{ path: [collection, n, 'id'], says }];
		});
	});
}
