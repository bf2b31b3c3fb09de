import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/article/model/edition.ts';
import { searchClaims } from '../../../src/article/search/search.ts';
import { makeArticles } from '../../bench/make-articles.ts';

const [article] = makeArticles(1, 12_000);
if (!article) throw new Error('no article was made');
const edition = makeEdition(article);

const search = (text: string) => searchClaims(edition, text, 25).map(({ claim }) => claim);
const some = Array.from({ length: 60 }, (_, n) => article.claims[(n * 7919) % article.claims.length]);
const wordsOf = (quote = '') => quote.split(' ');

test('in an article of 12,000 claims a sentence typed to its last letter but one comes first', () => {
	const missed = some.filter((claim) => search(claim?.quote.slice(0, -2) ?? '')[0] !== claim);
	expect(missed).toEqual([]);
});

test.each([
	[4, 57],
	[5, 58],
])('%i words in a row, the last one unfinished, offer their own claim in at least %i of 60 cases', (count, least) => {
	const found = some.filter((claim, n) => {
		const words = wordsOf(claim?.quote).slice(n % 3, (n % 3) + count);
		return search(words.join(' ').slice(0, -1)).some((one) => one === claim);
	});
	expect(found.length).toBeGreaterThanOrEqual(least);
});

test('two very frequent words and one more letter still offer rows that have the words', () => {
	const offered = search('the of t');
	expect(offered).toHaveLength(25);
	for (const { quote } of offered) expect(quote.toLowerCase()).toMatch(/\b(the|of)\b/);
});
