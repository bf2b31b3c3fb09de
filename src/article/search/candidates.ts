import type { InvertedIndex } from './inverted-index.ts';
import { type Expansion, forEachPosting, MOST_POSTINGS, type Pool, postingsOfExpansions } from './postings.ts';
import type { QueryTerm } from './query-terms.ts';

/** The documents that have at least one of the query terms. */
type Candidates = {
	/** Their document numbers, in the order in which they were found. */
	readonly documents: readonly number[];
	/** By document number: the BM25 sum, that is the idf of each matched query term times how well it fits the document. */
	readonly scores: Float32Array;
	/** By document number: the sum of the idf of the matched query terms alone; 0 for documents that are no candidates. */
	readonly matchedIdf: Float32Array;
	/** The sum of the idf of all query terms that were counted: what a document that matches everything has in `matchedIdf`. */
	readonly totalIdf: number;
};

/**
 * A query term adds candidates of its own if its idf is at least this share of the rarest term's. A more frequent one only adds to the
 * score of candidates found already (unless there are fewer than `limit`). Lower, and every keystroke scores thousands of documents
 * that cannot reach the first rows (0.3: 58 µs instead of 49 among 12,000 claims); higher, and a document without the rarest word is
 * more often not seen at all (0.8: 43 µs).
 */
const INTRODUCING_SHARE = 0.6;

/** Arrays as long as the index has documents, all zero. */
type Scratch = { readonly scores: Float32Array; readonly matchedIdf: Float32Array; readonly best: Float32Array };

/**
 * One set of zeroed arrays for each index. Setting the few entries that were used back to zero is much cheaper than new arrays for every
 * keystroke: with those, a keystroke among 12,000 claims took three times as long.
 */
const scratches = new WeakMap<InvertedIndex, Scratch>();

/**
 * Finds the candidates for the query terms, which must be sorted by falling idf, and passes them to `use`, whose result is returned. The
 * arrays in `Candidates` belong to this call: `use` must not keep them.
 */
export function withCandidates<T>(
	index: InvertedIndex,
	terms: readonly QueryTerm[],
	limit: number,
	use: (candidates: Candidates) => T,
): T {
	const scratch = scratches.get(index) ?? makeScratch(index.size);
	// They are put back only once they are zero again: if something throws, the next search makes new ones.
	scratches.delete(index);
	const candidates = findCandidates(index, terms, limit, scratch);
	const result = use(candidates);
	for (const document of candidates.documents) scratch.scores[document] = scratch.matchedIdf[document] = 0;
	scratches.set(index, scratch);
	return result;
}

const makeScratch = (size: number): Scratch => ({
	scores: new Float32Array(size),
	matchedIdf: new Float32Array(size),
	best: new Float32Array(size),
});

function findCandidates(
	index: InvertedIndex,
	terms: readonly QueryTerm[],
	limit: number,
	{ scores, matchedIdf, best }: Scratch,
): Candidates {
	const documents: number[] = [];
	const pool = { documents, matchedIdf };
	const introducingIdf = INTRODUCING_SHARE * (terms.find(({ expansions }) => expansions.length > 0)?.idf ?? 0);
	let totalIdf = 0;
	for (const { expansions, idf } of terms) {
		const introduces = idf >= introducingIdf || documents.length < limit;
		if (!introduces && postingsOfExpansions(index, expansions) > MOST_POSTINGS) continue;
		totalIdf += idf;
		const add = (document: number, fit: number) => {
			if (matchedIdf[document] === 0) documents.push(document);
			scores[document] = (scores[document] ?? 0) + fit * idf;
			matchedIdf[document] = (matchedIdf[document] ?? 0) + idf;
		};
		const among = introduces ? undefined : pool;
		const [only, ...others] = expansions;
		if (!only || others.length > 0) addBestFits(index, expansions, best, among, add);
		else forEachPosting(index, only, among, add);
	}
	return { documents, scores, matchedIdf, totalIdf };
}

/** Adds each document once, with the expansion that fits it best. Leaves `best` zeroed. */
function addBestFits(
	index: InvertedIndex,
	expansions: readonly Expansion[],
	best: Float32Array,
	pool: Pool | undefined,
	add: (document: number, fit: number) => void,
): void {
	const found: number[] = [];
	for (const expansion of expansions) {
		forEachPosting(index, expansion, pool, (document, fit) => {
			const before = best[document] ?? 0;
			if (before === 0) found.push(document);
			if (fit > before) best[document] = fit;
		});
	}
	for (const document of found) {
		add(document, best[document] ?? 0);
		best[document] = 0;
	}
}
