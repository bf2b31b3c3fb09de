import { expect, test } from 'vitest';
import { withCandidates } from '../../../src/article/search/candidates.ts';
import { makeInvertedIndex } from '../../../src/article/search/inverted-index.ts';
import { queryTerms } from '../../../src/article/search/query-terms.ts';

const texts = [
	['the', 'harbour', 'wall'],
	['the', 'mayor'],
	['harbour', 'mayor', 'harbour'],
];
const index = makeInvertedIndex(texts.map((words) => [{ words, weight: 1 }]));
const terms = queryTerms(index, ['harbour', 'mayor']);

/** The candidates and their scores, copied out of the arrays that they are lent in. */
const candidateScores = () =>
	withCandidates(index, terms, 25, ({ documents, scores }) =>
		documents.map((document) => [document, scores[document]]),
	);

test('every document with one of the words is a candidate, the one with all words scores highest', () => {
	const candidates = candidateScores();
	expect(candidates.map(([document]) => document).toSorted()).toEqual([0, 1, 2]);
	expect(candidates.toSorted(([, a = 0], [, b = 0]) => b - a)[0]?.[0]).toBe(2);
});

test('a search leaves nothing behind for the next one', () => {
	expect(candidateScores()).toEqual(candidateScores());
});

test('a search that fails leaves nothing behind, and neither does a search inside another', () => {
	const before = candidateScores();
	const fail = () => {
		throw new Error('failed');
	};
	expect(() => withCandidates(index, terms, 25, fail)).toThrow('failed');
	expect(candidateScores()).toEqual(before);
	expect(withCandidates(index, terms, 25, candidateScores)).toEqual(before);
	expect(candidateScores()).toEqual(before);
});
