import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withCandidates } from '../../../src/article/search/candidates.ts';
import { claimIndex } from '../../../src/article/search/claim-index.ts';
import { queryTerms, queryWords } from '../../../src/article/search/query-terms.ts';
import { searchClaims } from '../../../src/article/search/search.ts';
import { editionOf } from '../articles.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const page = read('docs/search.md');
const edition = editionOf(read('data/articles/us-mexico-cartels.json'));
const { index } = claimIndex(edition);
const QUERY = 'The Patriots would rebbel against secu';
const terms = queryTerms(index, queryWords(QUERY));

/** If one of these fails, the page tells of a search that is another now: follow the query again and correct it. */
test('docs/search.md follows its query with the sizes that the index has', () => {
	expect(page).toContain(QUERY);
	const postings = index.documents.length.toLocaleString('en');
	const sizes = [`${index.size} documents`, `${index.terms.length} terms and ${postings} postings`];
	for (const size of sizes) expect(page.replaceAll('\n', ' ')).toContain(size);
	const found = withCandidates(index, terms, 25, ({ documents }) => documents.length);
	expect(page).toContain(`together find ${found} candidates`);
});

test('docs/search.md gives the terms, idf and scores that the search computes', () => {
	for (const { expansions, idf } of terms) {
		expect(page).toContain(`| ${idf.toFixed(2)} |`);
		for (const { term, weight } of expansions) {
			const shown = weight === 1 ? '1' : weight.toFixed(2);
			expect(page).toContain(`${index.terms[term]} ${shown}`);
		}
	}
	for (const { claim, score } of searchClaims(edition, QUERY, 2)) {
		expect(page).toMatch(new RegExp(`\\| ${claim.label} \\|.*\\*\\*${score.toFixed(3)}\\*\\* \\|`));
	}
});
