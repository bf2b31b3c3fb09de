/** Freezes a value and everything inside it, and returns the same value. The value must not contain itself. */
export function deepFreeze<T>(value: T): T {
	if (typeof value !== 'object' || value === null) return value;
	for (const inner of Array.isArray(value) ? value : Object.values(value)) deepFreeze(inner);
	return Object.freeze(value);
}
