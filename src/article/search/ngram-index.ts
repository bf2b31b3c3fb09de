import { wordsOf } from '../words/fold.ts';
import { STOP_WORDS } from '../words/word-lists.ts';

/**
 * An n-gram here is a run of three or four letters of one word, where the word's borders count as letters. Shorter ones are in nearly every
 * word, and longer ones hardly outlive a typo. Measured by matching the arguments of ArgKP-2021 to key points (strict and relaxed mean average
 * precision, train): .721 and .832, with up to five letters .718 and .830, up to six .716 and .829, with four letters alone .715 and .829.
 * Each length more makes the index a third larger.
 */
const SHORTEST = 3;
const LONGEST = 4;

/**
 * An inverted index over the n-grams of texts, in flat arrays. The postings of n-gram `g` are at `starts[g]` up to, not including,
 * `starts[g + 1]`: in `documents` the numbers of the texts, and in `weights` the TF-IDF weight of the n-gram in each of them. The
 * weights of each text are a vector of length 1.
 */
export type NgramIndex = {
	/** The number of texts. */
	readonly size: number;
	/** The number of each n-gram, by its hash. */
	readonly ngrams: ReadonlyMap<number, number>;
	readonly starts: Uint32Array;
	readonly documents: Uint32Array;
	readonly weights: Float32Array;
};

/**
 * Indexes texts by the TF-IDF weights of their n-grams. Other forms of a word, compounds and typos have most n-grams in common, so
 * whole messages are compared better by n-grams than by words.
 */
export function makeNgramIndex(texts: readonly string[]): NgramIndex {
	const { ngrams, documentFrequencies, documents } = countNgrams(texts);
	const starts = new Uint32Array(ngrams.size + 1);
	for (let g = 0; g < ngrams.size; g++) starts[g + 1] = (starts[g] ?? 0) + (documentFrequencies[g] ?? 0);
	const total = starts[ngrams.size] ?? 0;
	const index = {
		size: texts.length,
		ngrams,
		starts,
		documents: new Uint32Array(total),
		weights: new Float32Array(total),
	};
	fillPostings(index, documents);
	return index;
}

/** The different n-grams of one text, and the term frequency weight of each. */
type NgramCounts = { readonly ngrams: readonly number[]; readonly frequencies: readonly number[] };

/** Numbers the n-grams of all texts, and counts them: in each text, and in how many texts each one is. */
function countNgrams(texts: readonly string[]) {
	const ngrams = new Map<number, number>();
	const documentFrequencies: number[] = [];
	// By n-gram: how often the text being read has it. It is one array for all texts, since they share most n-grams.
	const counts: number[] = [];
	const documents = texts.map((text): NgramCounts => {
		const own: number[] = [];
		forEachNgram(wordsOf(text), (hash) => {
			const ngram = ngrams.get(hash) ?? ngrams.size;
			if (ngram === ngrams.size) ngrams.set(hash, ngram);
			const before = counts[ngram] ?? 0;
			if (before === 0) own.push(ngram);
			counts[ngram] = before + 1;
		});
		const frequencies = own.map((ngram) => frequencyWeight(counts[ngram] ?? 0));
		for (const ngram of own) {
			documentFrequencies[ngram] = (documentFrequencies[ngram] ?? 0) + 1;
			counts[ngram] = 0;
		}
		return { ngrams: own, frequencies };
	});
	return { ngrams, documentFrequencies, documents };
}

function fillPostings(index: NgramIndex, documents: readonly NgramCounts[]): void {
	const free = index.starts.slice();
	const idfs = Float64Array.from({ length: index.ngrams.size }, (_, ngram) => idfOf(index, ngram));
	for (const [document, { ngrams, frequencies }] of documents.entries()) {
		const weights = ngrams.map((ngram, n) => (frequencies[n] ?? 0) * (idfs[ngram] ?? 0));
		const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
		for (const [n, ngram] of ngrams.entries()) {
			const at = free[ngram] ?? 0;
			index.documents[at] = document;
			index.weights[at] = (weights[n] ?? 0) / length;
			free[ngram] = at + 1;
		}
	}
}

/** The idf of an n-gram. One that no text has gets the highest: a message full of them is about something else. */
function idfOf({ size, ngrams, starts }: NgramIndex, ngram: number): number {
	const documentFrequency = ngram < ngrams.size ? (starts[ngram + 1] ?? 0) - (starts[ngram] ?? 0) : 0;
	return 1 + Math.log((1 + size) / (1 + documentFrequency));
}

/** How similar each indexed text is to a text: by document number the cosine between the two vectors, from 0 to 1. */
export function cosineSimilarities(index: NgramIndex, text: string): Float64Array {
	const products = new Float64Array(index.size);
	let squares = 0;
	for (const [hash, frequency] of ngramFrequencies(wordsOf(text))) {
		const ngram = index.ngrams.get(hash) ?? index.ngrams.size;
		const weight = frequency * idfOf(index, ngram);
		squares += weight ** 2;
		const end = index.starts[ngram + 1] ?? 0;
		for (let at = index.starts[ngram] ?? 0; at < end; at++) {
			const document = index.documents[at] ?? 0;
			products[document] = (products[document] ?? 0) + weight * (index.weights[at] ?? 0);
		}
	}
	return products.map((product) => product / Math.sqrt(squares || 1));
}

/** The term frequency weight of each n-gram of some words, by its hash. */
function ngramFrequencies(words: readonly string[]): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	forEachNgram(words, (hash) => counts.set(hash, (counts.get(hash) ?? 0) + 1));
	for (const [hash, count] of counts) counts.set(hash, frequencyWeight(count));
	return counts;
}

/** Sublinear term frequency: having an n-gram again adds less and less. */
const frequencyWeight = (count: number) => 1 + Math.log(count);

/** Calls `visit` with the hash of every n-gram of the words (FNV-1a). Stop words have none. */
function forEachNgram(words: readonly string[], visit: (hash: number) => void): void {
	for (const word of words) {
		if (STOP_WORDS.has(word)) continue;
		const letters = ` ${word} `;
		for (let from = 0; from + SHORTEST <= letters.length; from++) {
			const end = Math.min(letters.length, from + LONGEST);
			let hash = 0x811c9dc5;
			for (let at = from; at < end; at++) {
				hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
				if (at - from + 1 >= SHORTEST) visit(hash);
			}
		}
	}
}
