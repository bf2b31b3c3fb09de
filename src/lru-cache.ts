/** A cache that keeps the values used last. */
export type LruCache<K, V> = {
	/** The value kept for a key, or else the one that `make` returns, which is then kept. If `make` throws, nothing is kept. */
	readonly get: (key: K, make: () => V) => V;
	/** The value kept for a key; undefined if there is none. It counts as used. */
	readonly find: (key: K) => V | undefined;
	/** Keeps a value in place of the one that was kept for this key. */
	readonly set: (key: K, value: V) => void;
	/** The sum of the sizes of all values kept. */
	readonly size: () => number;
};

/**
 * Makes a cache that drops the values unused for longest as soon as the sizes of all values exceed `capacity`. The value asked for
 * last is always kept. Without `sizeOf` each value counts 1, so that `capacity` is a number of values.
 */
export function lruCache<K, V>(capacity: number, sizeOf: (value: V) => number = () => 1): LruCache<K, V> {
	// A Map iterates in the order of insertion, and every use inserts anew: its first key was unused for longest.
	const kept = new Map<K, { readonly value: V; readonly size: number }>();
	let total = 0;
	const drop = (key: K) => {
		total -= kept.get(key)?.size ?? 0;
		kept.delete(key);
	};
	const entryOf = (value: V) => ({ value, size: sizeOf(value) });
	const keep = (key: K, entry: ReturnType<typeof entryOf>) => {
		drop(key);
		kept.set(key, entry);
		total += entry.size;
		for (const oldest of kept.keys()) {
			if (total <= capacity || oldest === key) break;
			drop(oldest);
		}
		return entry.value;
	};
	return {
		get: (key, make) => keep(key, kept.get(key) ?? entryOf(make())),
		find(key) {
			const entry = kept.get(key);
			return entry && keep(key, entry);
		},
		set(key, value) {
			keep(key, entryOf(value));
		},
		size: () => total,
	};
}

/**
 * Makes a cache of at most `capacity` values that keeps no key alive: a value is dropped as soon as nothing else holds its key, even if the
 * value itself refers to it.
 */
export function weakLruCache<K extends object, V>(capacity: number): Pick<LruCache<K, V>, 'get'> {
	const kept = new WeakMap<K, { readonly value: V; readonly ref: WeakRef<K> }>();
	// In the order of use. A key that is gone becomes the oldest in time, and its place is freed then.
	const order = new Set<WeakRef<K>>();
	return {
		get(key, make) {
			const entry = kept.get(key) ?? { value: make(), ref: new WeakRef(key) };
			kept.set(key, entry);
			order.delete(entry.ref);
			order.add(entry.ref);
			for (const oldest of order) {
				if (order.size <= capacity) break;
				const dropped = oldest.deref();
				if (dropped) kept.delete(dropped);
				order.delete(oldest);
			}
			return entry.value;
		},
	};
}
