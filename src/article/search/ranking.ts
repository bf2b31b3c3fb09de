import { withCandidates } from './candidates.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { queryTerms } from './query-terms.ts';

/**
 * A document that matches a query. `coverage` is how much of the query it has: the idf of the matched terms as a share of the idf of
 * all of them. 1 means all of them. Terms that no document has count as the rarest.
 */
export type RankedDocument = { readonly document: number; readonly score: number; readonly coverage: number };

/**
 * The documents that match the words best, best first, at most `limit` of them. The last word may still be being typed. A score is from
 * 0 to 1: the BM25 sum as a share of the idf of all terms, times the coverage, so that documents with all of the words come before
 * those with some. The documents in `phraseMatches` come before all others: their score is higher by 1. Only documents with numbers below
 * `end` are taken.
 */
export function topDocuments(
	index: InvertedIndex,
	words: readonly string[],
	limit: number,
	phraseMatches: ReadonlySet<number> = NONE,
	end = index.size,
): RankedDocument[] {
	return withCandidates(index, queryTerms(index, words), limit, ({ documents, scores, matchedIdf, totalIdf }) => {
		const share = totalIdf > 0 ? 1 / totalIdf : 0;
		const top: RankedDocument[] = [];
		for (const document of phraseMatches)
			if (document < end) insert(top, { document, score: (scores[document] ?? 0) * share + 1, coverage: 1 }, limit);
		// Thousands may share a frequent word: no object is made for those that cannot enter the list.
		let lowest = top.length >= limit ? (top.at(-1)?.score ?? 0) : 0;
		for (const document of documents) {
			const coverage = Math.min(1, (matchedIdf[document] ?? 0) * share);
			const score = (scores[document] ?? 0) * share * coverage;
			if (score < lowest || document >= end || phraseMatches.has(document)) continue;
			insert(top, { document, score, coverage }, limit);
			if (top.length >= limit) lowest = top.at(-1)?.score ?? 0;
		}
		return top;
	});
}

const NONE: ReadonlySet<number> = new Set();

/**
 * All documents whose coverage is at least `least` (0 to 1), best first. The last word may still be being typed. There may be thousands,
 * so they are sorted once, at the end.
 */
export function documentsCovering(index: InvertedIndex, words: readonly string[], least: number): RankedDocument[] {
	const terms = queryTerms(index, words);
	const found = withCandidates(index, terms, index.size, ({ documents, scores, matchedIdf, totalIdf }) =>
		documents.flatMap((document): RankedDocument[] => {
			const coverage = Math.min(1, (matchedIdf[document] ?? 0) / totalIdf);
			const score = ((scores[document] ?? 0) / totalIdf) * coverage;
			return coverage >= least ? [{ document, score, coverage }] : [];
		}),
	);
	return found.sort((a, b) => b.score - a.score || a.document - b.document);
}

/** Inserts a document into a list that stays sorted and at most `limit` long. Of equal scores, the lower document number comes first. */
function insert(top: RankedDocument[], one: RankedDocument, limit: number): void {
	const comesAfter = (other: RankedDocument | undefined) =>
		!other || other.score < one.score || (other.score === one.score && other.document > one.document);
	if (top.length >= limit && !comesAfter(top.at(-1))) return;
	let at = top.length;
	while (at > 0 && comesAfter(top[at - 1])) at--;
	top.splice(at, 0, one);
	if (top.length > limit) top.pop();
}
