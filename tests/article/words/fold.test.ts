import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, wordsOf } from '../../../src/article/words/fold.ts';

test.each([
	['letters with and without accents', 'López Obrador Ñandú', 'lopez obrador nandu'],
	['capital and small letters', 'WASHINGTON', 'washington'],
	['letters with strokes or ligatures and plain ones', 'Øresund Łódź straße cœur', 'oresund lodz strasse coeur'],
	['typographic and plain quotation marks', '“fury” ‘and’ «might» it’s', '"fury" \'and\' "might" it\'s'],
	['dashes and hyphens', 'a – b — c ‑ d − e', 'a - b - c - d - e'],
	['a text with and without invisible and bidirectional marks', 'in\u200Bfor\u00ADma\u202Etion\uFEFF', 'information'],
	['full-width and usual letters', 'Ｍｅｘｉｃｏ', 'mexico'],
	['spaces of any kind and number', ' one\u00A0two\n\tthree ', 'one two three'],
	['a text with and without lone surrogates', 'a\uD83Db', 'ab'],
])('folding makes no difference between %s', (_, typed, folded) => {
	expect(fold(typed)).toBe(folded);
});

test.each([
	['a possessive is the word without its ending', 'Mexico’s cartels’ hold', ['mexico', 'cartels', 'hold']],
	['a contraction is one word', "can't don’t", ['cant', 'dont']],
	['an acronym with dots is one word', 'the U.S. and u.n.a.m.', ['the', 'us', 'and', 'unam']],
	['an acronym may lack its last dot', 'the U.S, and the E.U', ['the', 'us', 'and', 'the', 'eu']],
	['an acronym may have spaces after its dots', 'the U. S. and J. D. Vance', ['the', 'us', 'and', 'jd', 'vance']],
	[
		'an acronym with doubled letters is one word, however it is written',
		'EEUU, EE.UU., EE.UU, EE. UU. y EE UU; las FF. AA.',
		['eeuu', 'eeuu', 'eeuu', 'eeuu', 'y', 'eeuu', 'las', 'ffaa'],
	],
	['acronyms next to each other stay apart', 'e.g. U.S. troops', ['eg', 'us', 'troops']],
	[
		'a letter at the end of a sentence is no acronym',
		'plan B. A man sees plan C.',
		'plan b a man sees plan c'.split(' '),
	],
	[
		'hyphens and slashes separate words',
		'US-based and/or anti-Republican',
		['us', 'based', 'and', 'or', 'anti', 'republican'],
	],
	['punctuation alone is not a word', '!!! – “”', []],
])('%s', (_, text, words) => {
	expect(wordsOf(text)).toEqual(words);
});

test('folding a text twice gives the same as folding it once', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(fold(fold(text))).toBe(fold(text));
		}),
	);
});
