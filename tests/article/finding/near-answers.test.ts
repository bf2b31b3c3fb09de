import { expect, test } from 'vitest';
import { hasFormOf } from '../../../src/article/answer/claim-matches.ts';
import { isTelling, ROLES } from '../../../src/article/answer/question-words.ts';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import type { Edition } from '../../../src/article/model/edition.ts';
import { excerptOf } from '../../../src/article/model/excerpt.ts';
import { namesOf } from '../../../src/article/search/claim-index.ts';
import { wordsOf } from '../../../src/article/words/fold.ts';
import { harbour, shipped } from '../articles.ts';

const ARTICLES = [
	['another article', harbour],
	['the shipped article', shipped],
] as const;

const namesIn = ({ article }: Edition) => new Set(article.actors.flatMap(namesOf).flatMap(wordsOf));
const textWordsOf = ({ article }: Edition) =>
	new Set([...wordsOf(article.title), ...article.paragraphs.flatMap(({ text }) => wordsOf(text))]);
const isIn = (words: Iterable<string>, word: string) => [...words].includes(word) || hasFormOf(words, word);

/** The words of an answer's first quotation. */
function firstQuote(edition: Edition, asked: string): string[] {
	const answer = answerFor(edition, asked);
	const passage = answer.kind === 'passages' ? answer.passages[0]?.passage : undefined;
	if (passage) return wordsOf(excerptOf(edition.article, passage).quote);
	const claims = answer.kind === 'claims' ? answer.claims : answer.kind === 'nothing' ? answer.nearest : [];
	return wordsOf(claims[0]?.quote ?? '');
}

test.each(ARTICLES)('%s: whatever is asked about a word of the text, what comes first has that word', (_, edition) => {
	const names = namesIn(edition);
	const asked = [...textWordsOf(edition)].filter(
		(word) => word.length > 5 && isTelling(word) && !ROLES.has(word) && !isIn(names, word),
	);
	expect(asked.length).toBeGreaterThan(30);
	for (const word of asked) {
		for (const question of [`when did the ${word} happen`, `what about the ${word} xylophones`]) {
			expect(isIn(firstQuote(edition, question), word), question).toBe(true);
		}
	}
});

test.each(ARTICLES)('%s: of a word that only editors use, it is said that the text does not', (_, edition) => {
	const known = [...textWordsOf(edition), ...namesIn(edition)];
	const words = edition.article.claims.flatMap(({ keywords = [] }) => keywords.flatMap(wordsOf));
	const unused = [...new Set(words)].filter(
		(word) => word.length > 5 && isTelling(word) && !ROLES.has(word) && !isIn(known, word),
	);
	expect(unused.length).toBeGreaterThan(0);
	for (const word of unused) {
		expect(answerFor(edition, word), word).toMatchObject({ kind: 'claims', unused: [word] });
	}
});

test('a number answers “how many” only near the word for what is counted', () => {
	expect(answerFor(shipped, 'how many tourists were kidnapped')).toMatchObject({ isSure: true });
	expect(answerFor(shipped, 'how many cartels are there')).toMatchObject({ isSure: false, lacks: 'howMany' });
});

test.each([['how long did it take', []]])('%s: what asks and what happens is not looked for', (asked, words) => {
	expect(answerFor(shipped, asked)).toMatchObject({ words });
});
