import { type Collection, type Library, usableEdition } from '../library/library.ts';
import { type ClaimRow, claimRow, claimRowIn, passageRow } from '../model/claim-row.ts';
import { type Edition, editionIn } from '../model/edition.ts';
import type { Entry } from '../model/entry.ts';
import { isPassage, type Quotable } from '../model/passage.ts';
import { collectionIndex, documentsIn, rowsOf } from './library-index.ts';
import { documentsWithPhrase } from './phrase-index.ts';
import { isEmptyQuery, queryWords, takeApart } from './query-terms.ts';
import { topDocuments } from './ranking.ts';
import { claimsFirst, type RankedQuotable, rankedQuotables, searchArticles } from './search.ts';

/** How many articles one search looks into when a collection is too large for one index (as many as autocomplete has rows). */
const MOST_ARTICLES = 25;
/**
 * How many claims and sentences these articles may have together. Each article may first have to be opened and indexed, and 20,000 claims take a
 * second: these take a fifth of it, while somebody types.
 */
const MOST_CLAIMS = 4000;

/**
 * The rows of the claims and sentences of all articles that match what was typed, best first, at most `limit`, for someone who reads `language`. What is as good in several collections
 * takes turns, a server's own first. A collection too large for one index is searched in part: the articles whose title, author or source matches,
 * then the first ones of the list, within the two limits above.
 */
export async function searchLibraryRows(
	library: Library,
	query: string,
	limit: number,
	language: string,
): Promise<ClaimRow[]> {
	const [only, ...others] = library.collections;
	if (only && others.length === 0) return (await searchCollection(only, query, limit, language)).map(({ row }) => row);
	const found: (FoundRow & { readonly place: number })[] = [];
	// Articles that one of an earlier collection hides, because it has the same id.
	const hidden = new Set<string>();
	for (const collection of library.collections) {
		const rows = await searchCollection(collection, query, limit, language);
		const visible = rows.filter(({ row }) => !hidden.has(row.article));
		found.push(...visible.map((one, place) => ({ ...one, place })));
		for (const { id } of collection.list()) hidden.add(id);
	}
	found.sort((a, b) => b.score - a.score || a.place - b.place);
	return found.slice(0, Math.max(0, limit)).map(({ row }) => row);
}

type FoundRow = { readonly row: ClaimRow; readonly score: number };

async function searchCollection(
	collection: Collection,
	query: string,
	limit: number,
	language: string,
): Promise<FoundRow[]> {
	const whole = await collectionIndex(collection);
	if (!whole) return searchSomeArticles(collection, query, limit, language);
	const { index, phrases, rows } = whole;
	const first = () => rows.slice(0, Math.max(0, limit)).map((_, document) => ({ document, score: 0 }));
	const words = takeApart(index, queryWords(query));
	const best = () =>
		claimsFirst(
			topDocuments(index, words, limit, documentsWithPhrase(index, phrases, words)),
			(document) => rows[document]?.claim.startsWith('@') === true,
		);
	const found = isEmptyQuery(query) ? first() : best();
	const documents = found.map(({ document }) => document);
	return rowsOf(whole, documents, language).map((row, n) => ({ row, score: found[n]?.score ?? 0 }));
}

async function searchSomeArticles(
	collection: Collection,
	query: string,
	limit: number,
	language: string,
): Promise<FoundRow[]> {
	const matching = isEmptyQuery(query) ? [] : searchArticles([collection.list()], query, MOST_ARTICLES);
	const entries = [...new Set([...matching, ...collection.list().slice(0, MOST_ARTICLES)])].slice(0, MOST_ARTICLES);
	const found: (RankedQuotable & { readonly edition: Edition; readonly place: number })[] = [];
	for (const { id } of withinClaimLimit(entries)) {
		const opened = await usableEdition(collection, id);
		const edition = opened && editionIn(opened, language);
		const hits = edition ? rankedQuotables(edition, query, limit) : [];
		if (edition) found.push(...hits.map((hit, place) => ({ ...hit, edition, place })));
	}
	found.sort((a, b) => b.score - a.score || a.place - b.place);
	return found
		.slice(0, Math.max(0, limit))
		.map(({ edition, quotable, score }) => ({ row: rowOf(edition, quotable, language), score }));
}

const rowOf = (edition: Edition, quotable: Quotable, language: string): ClaimRow =>
	isPassage(quotable) ? claimRowIn(passageRow(edition, quotable), language) : claimRow(edition, quotable);

/** The articles, in order, that together have at most `MOST_CLAIMS` claims and sentences. The first one is always taken, however large it is. */
function withinClaimLimit(entries: readonly Entry[]): Entry[] {
	let left = MOST_CLAIMS;
	return entries.filter(({ counts }, n) => {
		const fits = n === 0 || documentsIn(counts) <= left;
		if (fits) left -= documentsIn(counts);
		return fits;
	});
}
