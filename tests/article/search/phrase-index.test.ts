import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeInvertedIndex } from '../../../src/article/search/inverted-index.ts';
import { documentsWithPhrase, makePhraseIndex, phraseText } from '../../../src/article/search/phrase-index.ts';

const WORD = fc.constantFrom('a', 'an', 'and', 'the', 'then', 'harbour', 'harbours', 'é', '米');
const TEXTS = fc.array(fc.array(WORD, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 });

function phrasesIn(texts: readonly (readonly string[])[]) {
	const index = makeInvertedIndex(texts.map((words) => [{ words, weight: 1 }]));
	const phrases = makePhraseIndex(index, texts.map(phraseText));
	return (words: readonly string[]) => [...documentsWithPhrase(index, phrases, words)].sort((a, b) => a - b);
}

test('a phrase finds exactly the texts that have its words in a row; the last word may be unfinished', () => {
	fc.assert(
		fc.property(TEXTS, fc.array(WORD, { minLength: 2, maxLength: 4 }), fc.nat(2), (texts, words, unwritten) => {
			const last = words.at(-1) ?? '';
			const typed = [...words.slice(0, -1), last.slice(0, Math.max(1, last.length - unwritten))];
			const having = texts.flatMap((text, n) => (phraseText(text).includes(phraseText(typed).trimEnd()) ? [n] : []));
			expect(phrasesIn(texts)(typed)).toEqual(having);
		}),
	);
});

test.each([
	[[]],
	[['harbour']],
	[['harbour', 'unheard']],
	[['unheard', 'harbour']],
])('%j is not found as a phrase', (words) => {
	expect(phrasesIn([['the', 'harbour', 'wall']])(words)).toEqual([]);
});
