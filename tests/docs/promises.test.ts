import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** A promise's number at the beginning of an item of a list or of a row of a table. */
const PROMISE = /^(?:- |\| )\*\*([A-Z]\d+)\*\* /gm;

/** The beginning of a test that runs, up to its name: `test('…`, or the end of a table of cases, `])('…`. */
const TEST_NAME =
	/^\t*(?:test(?:\.(?!skip|todo)\w+)*\(|(?!.*\.skip\b|\s*\/\/).*?\)\()(['"`])([A-Z]\d+(?:, [A-Z]\d+)*): /gm;

const numbers = [...(await readFile(new URL('docs/debates.md', root), 'utf8')).matchAll(PROMISE)].map(
	([, number = '']) => number,
);
const holders = await testsByNumber();

/** The files with a test for a number, by the number that the test's name begins with. */
async function testsByNumber(): Promise<ReadonlyMap<string, readonly string[]>> {
	const found: [string, string][] = [];
	for (const path of await readdir(new URL('tests', root), { recursive: true })) {
		if (!path.endsWith('.ts')) continue;
		const text = await readFile(new URL(`tests/${path}`, root), 'utf8');
		for (const [, , list = ''] of text.matchAll(TEST_NAME))
			found.push(...list.split(', ').map((number): [string, string] => [number, path]));
	}
	const grouped = Map.groupBy(found, ([number]) => number);
	return new Map([...grouped].map(([number, pairs]) => [number, pairs.map(([, path]) => path)]));
}

test('each number on the page of debates is there once, and no letter leaves one out', () => {
	const byLetter = Map.groupBy(numbers, ([letter = '']) => letter);
	for (const [letter, own] of byLetter) expect(own.toSorted(byNumber)).toEqual(own.map((_, n) => `${letter}${n + 1}`));
	expect(numbers.length).toBeGreaterThan(50);
});

const byNumber = (a: string, b: string) => Number(a.slice(1)) - Number(b.slice(1));

test('every promise on the page of debates is held by a test whose name begins with its number', () => {
	expect(numbers.filter((number) => !holders.has(number))).toEqual([]);
});

test('every number that a test’s name begins with is on the page of debates', () => {
	const unknown = [...holders].filter(([number]) => !numbers.includes(number));
	expect(unknown).toEqual([]);
});
