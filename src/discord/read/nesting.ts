/** Whether JSON has no more than this many objects and arrays within each other. It looks no deeper than that itself. */
export function isNestedAtMost(levels: number, json: unknown): boolean {
	if (typeof json !== 'object' || json === null) return true;
	return levels > 0 && Object.values(json).every((inner) => isNestedAtMost(levels - 1, inner));
}
