import type { WordIndex } from './word-index.ts';

/** A term of the index that a typed word may mean, and how likely, up to 1. */
export type Expansion = { readonly term: number; readonly weight: number };

/** What stands in more places tells next to nothing beside other words, and looking at all of them takes longest. */
export const MOST_STANDING = 2000;

/** In how many places the terms of a range stand, the last not counted. */
export const standingBetween = ({ starts }: WordIndex, first: number, end: number) =>
	(starts[end] ?? 0) - (starts[first] ?? 0);

/** In how many places any of the expansions stands. */
export const standingOf = (index: WordIndex, expansions: readonly Expansion[]) =>
	expansions.reduce((sum, { term }) => sum + standingBetween(index, term, term + 1), 0);

/** Documents found already: their numbers, and for each document of the index whether it is one. */
export type Among = { readonly covered: Float32Array; readonly touched: readonly number[] };

/** Is told a document and how well an expansion fits it. */
type Each = (document: number, fit: number) => void;

/** Steps of halving that cost as much as walking past one document. */
const HALVING = 16;

/**
 * Every document (where given, of those found already) that has an expansion, in their order; of one found nearly everywhere
 * the foremost.
 */
export function forEachFit(index: WordIndex, { term, weight }: Expansion, among: Among | undefined, each: Each): void {
	const { starts, documents, fits } = index;
	const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
	if (among && among.touched.length * HALVING < end - start) {
		for (const document of among.touched) {
			const at = lowerBound(documents, document, start, end);
			if (at < end && documents[at] === document) each(document, (fits[at] ?? 0) * weight);
		}
		return;
	}
	if (!among && end - start > MOST_STANDING) {
		for (const at of foremost(index, term)) each(documents[at] ?? 0, (fits[at] ?? 0) * weight);
		return;
	}
	for (let at = start; at < end; at++) {
		const document = documents[at] ?? 0;
		if (among?.covered[document] !== 0) each(document, (fits[at] ?? 0) * weight);
	}
}

/** Where a number stands, or would, in a sorted stretch of them. */
export function lowerBound(numbers: Uint32Array | Float64Array, number: number, start: number, end: number): number {
	let [low, high] = [start, end];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((numbers[middle] ?? 0) < number) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** So many of the documents that have a term found nearly everywhere will do for it. */
const MOST_FOREMOST = 500;

/** The places of the documents a term fits best; there are few such terms, and they are asked for again and again. */
const FOREMOST = new WeakMap<WordIndex, Map<number, Uint32Array>>();

function foremost(index: WordIndex, term: number): Uint32Array {
	const known = FOREMOST.get(index) ?? new Map<number, Uint32Array>();
	FOREMOST.set(index, known);
	const places = known.get(term) ?? foundForemost(index, term);
	known.set(term, places);
	return places;
}

function foundForemost({ starts, fits }: WordIndex, term: number): Uint32Array {
	const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
	const places = Uint32Array.from({ length: end - start }, (_, n) => start + n);
	const byFit = places.sort((a, b) => (fits[b] ?? 0) - (fits[a] ?? 0));
	return byFit.slice(0, MOST_FOREMOST).sort();
}
