/** An item whose key an earlier item has already; both as indexes in the list. */
type Repeat = { readonly index: number; readonly first: number };

/** Finds the items whose key an earlier item has already. Items whose key is undefined are skipped. */
export function repeatsIn<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Repeat[] {
	const firstIndexes = new Map<string, number>();
	return items.flatMap((item, index): Repeat[] => {
		const key = keyOf(item);
		if (key === undefined) return [];
		const first = firstIndexes.get(key);
		if (first === undefined) firstIndexes.set(key, index);
		return first === undefined ? [] : [{ index, first }];
	});
}
