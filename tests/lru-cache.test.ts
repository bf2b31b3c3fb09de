import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { lruCache, weakLruCache } from '../src/lru-cache.ts';

test('a value is made once, and made again after it was unused for longest', () => {
	const made: string[] = [];
	const cache = lruCache<string, string>(2);
	const use = (key: string) =>
		cache.get(key, () => {
			made.push(key);
			return key;
		});
	for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(use(key)).toBe(key);
	expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('as many values are kept as fit by their sizes, and always the last one', () => {
	const made: string[] = [];
	const cache = lruCache<string, number>(10, (size) => size);
	const use = (key: string, size: number) =>
		cache.get(key, () => {
			made.push(key);
			return size;
		});
	use('four', 4);
	use('six', 6);
	use('four', 4);
	use('huge', 11);
	use('huge', 11);
	use('four', 4);
	expect(made).toEqual(['four', 'six', 'huge', 'four']);
});

test('if a value cannot be made, nothing is kept and the next use tries again', () => {
	const cache = lruCache<string, number>(2);
	const fail = () => {
		throw new Error('no');
	};
	expect(() => cache.get('a', fail)).toThrow('no');
	expect(cache.get('a', () => 1)).toBe(1);
});

test('a weak cache makes a value once, and drops those unused for longest', () => {
	const made: string[] = [];
	const cache = weakLruCache<{ readonly name: string }, string>(2);
	const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
	for (const key of [a, b, a, c, a, b])
		cache.get(key, () => {
			made.push(key.name);
			return key.name;
		});
	expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a weak cache keeps no key alive, though its value refers to it', async () => {
	setFlagsFromString('--expose-gc');
	const collect: () => void = runInNewContext('gc');
	const cache = weakLruCache<object, object>(8);
	const refs = Array.from({ length: 4 }, () => {
		const key = {};
		cache.get(key, () => ({ key }));
		return new WeakRef(key);
	});
	await setImmediate();
	collect();
	expect(refs.filter((ref) => ref.deref() !== undefined)).toEqual([]);
});
