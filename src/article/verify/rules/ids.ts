import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';
import { repeatsIn } from '../repeats.ts';

const COLLECTIONS = ['sections', 'actors', 'issues', 'claims'] as const;

/** Two things of one collection do not have the same id. */
export function idFaults(article: CheckedFile): Fault[] {
	return COLLECTIONS.flatMap((collection) =>
		repeatsIn<{ readonly id: string }>(article[collection], ({ id }) => id).map(({ index, first }): Fault => {
			const message = `"${article[collection][index]?.id}" is already the id of ${collection}[${first}]: give one of them another id`;
			return { path: [collection, index, 'id'], message };
		}),
	);
}
