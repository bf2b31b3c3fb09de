/** Recognises ids that came before. Remembers at least the last `most` ids, and at most twice as many. */
export function createSeenIds(most: number): { readonly isNew: (id: string) => boolean } {
	let [ids, before] = [new Set<string>(), new Set<string>()];
	return {
		isNew(id) {
			if (ids.has(id) || before.has(id)) return false;
			// Deleting ids one at a time is slow, because a Set walks over its deleted slots. So a whole generation goes at once.
			if (ids.size >= most) [ids, before] = [new Set(), ids];
			ids.add(id);
			return true;
		},
	};
}
