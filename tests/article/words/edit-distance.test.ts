import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../../src/article/words/edit-distance.ts';

test.each([
	['campaign', 'campaing', 1],
	['fiercely', 'fiercly', 1],
	['harbour', 'harbor', 1],
	['guild', 'guilt', 1],
	['mayor', 'mayor', 0],
	['council', 'counsel', 2],
	['', 'ab', 2],
])('%s and %s differ in %i errors', (a, b, distance) => {
	expect(editDistance(a, b, 3)).toBe(distance);
});

test('a distance above the limit is reported as the limit plus one', () => {
	expect(editDistance('harbour', 'mountain', 2)).toBe(3);
});

test('a distance up to the limit is exact', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
	fc.assert(
		fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
			expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b, 24), most + 1));
		}),
		{ numRuns: 2000 },
	);
});

test('the order of the two words does not matter, and the distance is at most the length of the longer one', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
			const distance = editDistance(a, b, 24);
			expect(distance).toBe(editDistance(b, a, 24));
			expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
			expect(distance === 0).toBe(a === b);
		}),
	);
});

test('the nearest word differs in at most a third of the letters', () => {
	expect(nearestWord('gild', ['guild', 'gold', 'mayor'])).toBe('guild');
	expect(nearestWord('zzzzzz', ['guild', 'mayor'])).toBeUndefined();
});
