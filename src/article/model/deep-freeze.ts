/** The same value, with nothing in it that can be changed any more. */
export function deepFreeze<T>(value: T): T {
	if (typeof value !== 'object' || value === null) return value;
	for (const inner of Array.isArray(value) ? value : Object.values(value)) deepFreeze(inner);
	return Object.freeze(value);
}
