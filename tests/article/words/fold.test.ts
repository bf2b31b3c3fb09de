import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, wordsOf } from '../../../src/article/words/fold.ts';

test.each([
	['accents', 'López Obrador Ñandú', 'lopez obrador nandu'],
	['case', 'WASHINGTON', 'washington'],
	['letters with strokes and ligatures', 'Øresund Łódź straße cœur', 'oresund lodz strasse coeur'],
	['typographic quotes', '“fury” ‘and’ «might» it’s', '"fury" \'and\' "might" it\'s'],
	['dashes', 'a – b — c ‑ d − e', 'a - b - c - d - e'],
	['invisible and bidirectional marks', 'in\u200Bfor\u00ADma\u202Etion\uFEFF', 'information'],
	['full-width letters', 'Ｍｅｘｉｃｏ', 'mexico'],
	['spaces of any kind', ' one\u00A0two\n\tthree ', 'one two three'],
	['half characters', 'a\uD83Db', 'ab'],
])('%s are levelled out', (_, typed, folded) => {
	expect(fold(typed)).toBe(folded);
});

test.each([
	['a possessive is its owner', 'Mexico’s cartels’ hold', ['mexico', 'cartels', 'hold']],
	['a contraction is one word', "can't don’t", ['cant', 'dont']],
	['an acronym with dots is one word', 'the U.S. and u.n.a.m.', ['the', 'us', 'and', 'unam']],
	[
		'hyphens and slashes part words',
		'US-based and/or anti-Republican',
		['us', 'based', 'and', 'or', 'anti', 'republican'],
	],
	['punctuation alone is no word', '!!! – “”', []],
])('%s', (_, text, words) => {
	expect(wordsOf(text)).toEqual(words);
});

test('folding twice changes nothing more, whatever the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(fold(fold(text))).toBe(fold(text));
		}),
	);
});
