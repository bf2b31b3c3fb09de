import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/article/model/edition.ts';
import { claimIndex } from '../../../src/article/search/claim-index.ts';
import { nearestClaims } from '../../../src/article/search/nearest-claims.ts';
import { makeArticles } from '../../bench/make-articles.ts';
import { harbour } from '../articles.ts';

const near = (message: string) => nearestClaims(harbour, message, 3).map(({ claim }) => claim.id);

test.each([
	['the company never promised any marina, you know', 'no-marina-plan'],
	['honestly a council should read contracts before signing them', 'cannot-read'],
	['I fear that the small fishing boats get priced out by whoever owns it', 'price-out'],
	['fund the wall from the coast programme and keep the quays public', 'third-way'],
])('"%s" is nearest to the claim it is about', (message, id) => {
	expect(near(message)[0]).toBe(id);
});

test.each([
	'lol what did you have for lunch',
	'good morning everyone',
	'thank you, see you tonight',
	'🎉🎉',
	'',
])('small talk ("%s") is near no claim', (message) => {
	expect(near(message)).toEqual([]);
});

test('one sentence on the subject is enough, in a long message about other things', () => {
	const chatter = 'Yesterday my sister baked bread. Her dog ate half of it. ';
	const message = `${chatter.repeat(20)}Also the tender papers are a real mess, the annex says otherwise. ${chatter.repeat(20)}`;
	expect(near(message)[0]).toBe('mess');
});

test('whatever a message says, the nearest claims are within the limit, in order, with scores from 0 to 1', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), fc.integer({ min: 0, max: 20 }), (message, limit) => {
			const scores = nearestClaims(harbour, `${message} harbour`, limit).map(({ score }) => score);
			expect(scores.length).toBeLessThanOrEqual(limit);
			expect(scores).toEqual(scores.toSorted((a, b) => b - a));
			for (const score of scores) expect(score > 0 && score <= 1.000001).toBe(true);
		}),
		{ numRuns: 50 },
	);
});

const [book] = makeArticles(1, 12_000).map(makeEdition);

test('in an article as large as a book, finding the claims near a message takes less time than indexing the article', () => {
	if (!book) throw new Error('There is no book.');
	const indexing = took(() => claimIndex(book));
	const [found] = book.article.claims.slice(7000);
	const words = found?.quote.split(' ').slice(1, 11).join(' ') ?? '';
	const chatter = 'Yesterday my sister baked bread. Her dog ate half of it. ';
	const near = { claims: [] as readonly unknown[] };
	const comparing = took(() => {
		near.claims = nearestClaims(book, `${chatter.repeat(20)}${words}. ${chatter}`, 3).map(({ claim }) => claim);
	});
	expect(near.claims).toContain(found);
	expect(comparing).toBeLessThan(indexing);
});

function took(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}
