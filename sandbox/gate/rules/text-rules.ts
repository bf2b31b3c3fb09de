import type { Fault } from '../fault.ts';
import { fault } from '../fault.ts';

/** Strings that are no Unicode text (half of a surrogate pair): they cannot be stored or sent as UTF-8. */
export function brokenText(value: unknown, path: readonly PropertyKey[] = []): Fault[] {
	if (typeof value === 'string') {
		return value.isWellFormed()
			? []
			: [fault(path, 'STRING_TYPE_INVALID_UNICODE', 'String holds half of a surrogate pair.')];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => brokenText(inner, [...path, key]));
}

/** Nothing where an item of a list should be: the schema lets some lists have it, and no reader knows what to make of it. */
export function missingItems(value: unknown, path: readonly PropertyKey[] = []): Fault[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		inner === null && Array.isArray(value)
			? [fault([...path, key], 'BASE_TYPE_REQUIRED', 'This field is required')]
			: missingItems(inner, [...path, key]),
	);
}
