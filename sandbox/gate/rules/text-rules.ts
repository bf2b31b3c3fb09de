import type { Fault } from '../fault.ts';
import { fault } from '../fault.ts';

/** Faults of strings with half a surrogate pair, which cannot be stored or sent as UTF-8. */
export function brokenText(value: unknown, path: readonly PropertyKey[] = []): Fault[] {
	if (typeof value === 'string') {
		return value.isWellFormed()
			? []
			: [fault(path, 'STRING_TYPE_INVALID_UNICODE', 'String holds half of a surrogate pair.')];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => brokenText(inner, [...path, key]));
}

/** Faults of lists with a null among their items. The schema allows this in some lists, but readers of such a list fail. */
export function missingItems(value: unknown, path: readonly PropertyKey[] = []): Fault[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		inner === null && Array.isArray(value)
			? [fault([...path, key], 'BASE_TYPE_REQUIRED', 'This field is required')]
			: missingItems(inner, [...path, key]),
	);
}
