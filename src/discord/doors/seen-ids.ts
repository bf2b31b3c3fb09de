/** Tells the first time an id comes from the next; remembers at least the last `most` of them, at most twice as many. */
export function createSeenIds(most: number): { readonly isNew: (id: string) => boolean } {
	let [ids, before] = [new Set<string>(), new Set<string>()];
	return {
		isNew(id) {
			if (ids.has(id) || before.has(id)) return false;
			// Forgetting one by one, a Set would first walk over the places of all that it forgot before.
			if (ids.size >= most) [ids, before] = [new Set(), ids];
			ids.add(id);
			return true;
		},
	};
}
