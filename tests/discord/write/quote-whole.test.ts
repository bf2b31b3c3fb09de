import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quotation } from '../../../src/bot/reply/reply.ts';
import { anyQuotation } from '../any-reply.ts';
import { messagesOf, textsOf } from '../messages-of.ts';
import { formatsIn, strongText, visibleText } from '../visible-text.ts';

const textsOfQuote = (quotation: Quotation) => messagesOf({ kind: 'quote', quotation }).flatMap(textsOf);
const wholeOf = ({ words, before = '', after = '' }: Quotation) => before + words + after;

test('every character of a quotation arrives, in order, and none of it formats or pings', () => {
	fc.assert(
		fc.property(anyQuotation, (quotation) => {
			fc.pre(wholeOf(quotation).trim() !== '');
			const texts = textsOfQuote(quotation);
			expect(texts.map(visibleText).join('')).toBe(wholeOf(quotation));
			for (const text of texts) expect(['blockQuote', 'strong']).toEqual(expect.arrayContaining(formatsIn(text)));
		}),
		{ numRuns: 400 },
	);
});

test('in their context the quoted words are bold, and only they are', () => {
	fc.assert(
		fc.property(anyQuotation, (quotation) => {
			const { words, before, after } = quotation;
			fc.pre(words.trim() !== '');
			expect(textsOfQuote(quotation).map(strongText).join('')).toBe(before || after ? words : '');
		}),
		{ numRuns: 400 },
	);
});

test('a claim’s own words are in one piece, whatever text is around them', () => {
	fc.assert(
		fc.property(anyQuotation, fc.integer({ min: 1, max: 30 }), (quotation, times) => {
			const { words, before, after } = quotation;
			fc.pre(words.trim() !== '');
			const around = { before: (before || 'Before. ').repeat(times), after: (after || ' After.').repeat(times) };
			const texts = textsOfQuote({ words, ...around });
			expect(texts.filter((text) => strongText(text) !== '').map(strongText)).toEqual([words]);
		}),
		{ numRuns: 100 },
	);
});

test('the longest words a claim may have fit one message, even if every character needs a mark before it', () => {
	for (const character of ['*', '\\', '🇲🇽', 'é', ':'])
		expect(textsOfQuote({ words: character.repeat(1500 / character.length) })).toHaveLength(1);
});

test('a context too long for one message is cut between sentences', () => {
	const sentence = 'The quay wall lost another eleven metres this winter. ';
	const texts = textsOfQuote({
		words: 'We must sell.',
		before: sentence.repeat(100),
		after: ` ${sentence.repeat(100)}`.trimEnd(),
	});
	expect(texts.length).toBeGreaterThan(2);
	for (const text of texts) expect(text.trimEnd()).toMatch(/\.(\*\*)?$/);
});
