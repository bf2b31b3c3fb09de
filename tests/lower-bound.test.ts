import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from '../src/lower-bound.ts';

test('in any sorted list the place of the first number that is not less is found', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, number) => {
			const sorted = numbers.toSorted((a, b) => a - b);
			const first = sorted.findIndex((one) => one >= number);
			expect(lowerBound(sorted, number)).toBe(first < 0 ? sorted.length : first);
		}),
	);
});

test('only the given places of a list are looked at', () => {
	expect(lowerBound([5, 1, 3, 9, 2], 3, 1, 4)).toBe(2);
	expect(lowerBound([5, 1, 3, 9, 2], 10, 1, 4)).toBe(4);
});

test('words are found by their order as terms are', () => {
	expect(lowerBound(['harbour', 'mayor', 'wall'], 'mayor')).toBe(1);
	expect(lowerBound(['harbour', 'mayor', 'wall'], 'me')).toBe(2);
});
