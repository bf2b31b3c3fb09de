import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/article/model/excerpt.ts';
import { allSentences, passageRef } from '../../../src/article/model/passage.ts';
import { passagesWithWords } from '../../../src/article/search/passages.ts';
import { wordsOf } from '../../../src/article/words/fold.ts';
import { harbour, shipped } from '../articles.ts';

const having = (typed: string) => passagesWithWords(harbour, wordsOf(typed)).map(({ passage }) => passageRef(passage));

test('every sentence of an article is found by its own words, in a claim or not, and the headline too', () => {
	for (const edition of [harbour, shipped]) {
		for (const passage of allSentences(edition.article)) {
			const { quote } = excerptOf(edition.article, passage);
			expect(passagesWithWords(edition, wordsOf(quote).slice(0, 12)).map((hit) => hit.passage)).toContainEqual(passage);
		}
	}
});

test('a hit names the claims that have words of the sentence', () => {
	const [first] = passagesWithWords(harbour, wordsOf('last tide quay wall'));
	expect(first?.claims.map(({ id }) => id)).toEqual(['last-tide', 'wall-lost']);
	expect(passagesWithWords(harbour, wordsOf('a third way'))[0]?.claims).toEqual([]);
});

test('sentences with all words come in order: in a row, just these words, other forms of them', () => {
	expect(having('a harbour with no fishing boats')).toEqual(['@6.1']);
	expect(having('SHOULD Saltmouth sell')).toEqual(['@0.1', '@8.1']);
	expect(having('promised berths')).toEqual(['@5.1']);
	expect(having('the third way')).toEqual(['@7.1']);
	expect(having('third xylophone')).toEqual([]);
	expect(having('nortway')).toEqual([]);
	expect(having('')).toEqual([]);
});

test('words in a row that run over the end of a sentence are found as one passage of several sentences', () => {
	expect(having('a third way. The regional government')).toEqual(['@7.1-2']);
	expect(having('third way the regional government could arguably')).toEqual(['@7.1-2']);
});
