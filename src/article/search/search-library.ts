import { type Library, usableEdition } from '../library/library.ts';
import { type ClaimRow, claimRow } from '../model/claim-row.ts';
import { editionIn } from '../model/edition.ts';
import type { Entry } from '../model/entry.ts';
import { libraryIndex, rowsOf } from './library-index.ts';
import { documentsWithPhrase } from './phrase-index.ts';
import { isEmptyQuery, queryWords, takeApart } from './query-terms.ts';
import { topDocuments } from './ranking.ts';
import { searchArticles, searchClaims } from './search.ts';

/** How many articles one search looks into when the library is too large for one index (as many as autocomplete has rows). */
const MOST_ARTICLES = 25;
/**
 * How many claims these articles may have together. Each article may first have to be opened and indexed, and 20,000 claims take a
 * second: these take a fifth of it, while somebody types.
 */
const MOST_CLAIMS = 4000;

/**
 * The rows of the claims of all articles that match what was typed, best first, at most `limit`, for someone who reads `language`. A library too large for one index is
 * searched in part: the articles whose title, author or source matches, then the first ones of the list, within the two limits above.
 */
export function searchLibraryRows(library: Library, query: string, limit: number, language: string): ClaimRow[] {
	const whole = libraryIndex(library);
	if (!whole) return searchSomeArticles(library, query, limit, language);
	const { index, phrases, rows } = whole;
	const first = () => rows.slice(0, Math.max(0, limit)).map((_, document) => document);
	const words = takeApart(index, queryWords(query));
	const best = () => topDocuments(index, words, limit, documentsWithPhrase(index, phrases, words));
	const found = isEmptyQuery(query) ? first() : best().map(({ document }) => document);
	return rowsOf(whole, found, language);
}

function searchSomeArticles(library: Library, query: string, limit: number, language: string): ClaimRow[] {
	const matching = isEmptyQuery(query) ? [] : searchArticles(library, query, MOST_ARTICLES);
	const entries = [...new Set([...matching, ...library.list().slice(0, MOST_ARTICLES)])].slice(0, MOST_ARTICLES);
	const found = withinClaimLimit(entries).flatMap(({ id }) => {
		const found = usableEdition(library, id);
		const edition = found && editionIn(found, language);
		return edition ? searchClaims(edition, query, limit).map((hit, place) => ({ edition, place, ...hit })) : [];
	});
	found.sort((a, b) => b.score - a.score || a.place - b.place);
	return found.slice(0, Math.max(0, limit)).map(({ edition, claim }) => claimRow(edition, claim));
}

/** The articles, in order, that together have at most `MOST_CLAIMS` claims. The first one is always taken, however large it is. */
function withinClaimLimit(entries: readonly Entry[]): Entry[] {
	let left = MOST_CLAIMS;
	return entries.filter(({ counts }, n) => {
		const fits = n === 0 || counts.claims <= left;
		if (fits) left -= counts.claims;
		return fits;
	});
}
