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

test.each([
	['how much money do the cartels make', shipped],
	['do the cartels and Mexico have xylophones', shipped],
	['¿Hay un tratado entre México y Estados Unidos contra los cárteles?', shipped],
])('%s: names that are nearly everywhere make no claim near if the question has other words', (asked, edition) => {
	expect(answerFor(edition, asked)).toMatchObject({ kind: 'nothing', nearest: [] });
	expect(answerFor(edition, asked)).not.toMatchObject({ besides: [] });
});

test.each([
	['can mexico beat the cartels by itself', 'too-powerful-for-mexico'],
	['why won’t the US and Mexico work together', 'cooperation-unrealistic'],
	['¿Por qué Estados Unidos y México no trabajan juntos?', 'cooperation-unrealistic'],
])('%s: what is near has the words that are no names, and the text comes before the headline', (asked, nearest) => {
	const answer = answerFor(shipped, asked);
	expect(answer.kind === 'claims' && answer.claims[0]?.id).toBe(nearest);
});

test.each([
	['Does the author think legalizing drugs would help?', 'korybko'],
	['¿El autor culpa a los demócratas?', 'korybko'],
	['what does AMLO think about the republicans’ threats', 'lopez-obrador'],
	['¿Qué opina AMLO de las amenazas de los republicanos?', 'lopez-obrador'],
])('%s: a position whose issue lacks a word or a name of the question does not lead', (asked, id) => {
	expect(answerFor(shipped, asked)).toMatchObject({ kind: 'actor', actor: { id } });
});
