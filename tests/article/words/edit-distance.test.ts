import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, likelyMeant } from '../../../src/article/words/edit-distance.ts';

test.each([
	['campaign', 'campaing', 1],
	['fiercely', 'fiercly', 1],
	['harbour', 'harbor', 1],
	['guild', 'guilt', 1],
	['mayor', 'mayor', 0],
	['council', 'counsel', 2],
	['', 'ab', 2],
])('%s and %s are %i apart', (a, b, distance) => {
	expect(editDistance(a, b, 3)).toBe(distance);
});

test('what is further apart than asked for is only known to be so', () => {
	expect(editDistance('harbour', 'mountain', 2)).toBe(3);
});

test('what is at most as far apart as asked for is known exactly', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
	fc.assert(
		fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
			expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b, 24), most + 1));
		}),
		{ numRuns: 2000 },
	);
});

test('the order of two words does not matter, and no word is as far from another as both are long', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
			const distance = editDistance(a, b, 24);
			expect(distance).toBe(editDistance(b, a, 24));
			expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
			expect(distance === 0).toBe(a === b);
		}),
	);
});

test('what was likely meant is the nearest word within a third of the letters', () => {
	expect(likelyMeant('gild', ['guild', 'gold', 'mayor'])).toBe('guild');
	expect(likelyMeant('zzzzzz', ['guild', 'mayor'])).toBeUndefined();
});
