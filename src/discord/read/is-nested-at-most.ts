/** Whether JSON has at most this many levels of objects and arrays inside each other. The check itself goes no deeper than that. */
export function isNestedAtMost(levels: number, json: unknown): boolean {
	if (typeof json !== 'object' || json === null) return true;
	return levels > 0 && Object.values(json).every((inner) => isNestedAtMost(levels - 1, inner));
}
