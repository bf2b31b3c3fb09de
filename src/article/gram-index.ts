import { COMMON } from './common-words.ts';
import { wordsOf } from './fold.ts';

const SHORTEST = 3;
const LONGEST = 5;

/**
 * Documents by the runs of letters in their words, in flat arrays: run `r` is known by its hash `runs[r]`, and the documents
 * that have it, with its share of each, are at `starts[r]` up to `starts[r + 1]`. Runs are sorted.
 */
export type GramIndex = {
	readonly size: number;
	readonly runs: Uint32Array;
	readonly starts: Uint32Array;
	readonly documents: Uint32Array;
	readonly shares: Float32Array;
};

type Counts = ReadonlyMap<number, number>;

/**
 * Indexes documents by TF-IDF of the runs of three to five letters in their words, which survive other word forms, compounds
 * and typos better than words or stems do.
 */
export function makeGramIndex(texts: readonly string[]): GramIndex {
	const counted = texts.map((text) => gramsOf(wordsOf(text)));
	const found = new Map<number, number>();
	for (const grams of counted) for (const gram of grams.keys()) found.set(gram, (found.get(gram) ?? 0) + 1);
	const runs = Uint32Array.from(found.keys()).sort();
	const starts = new Uint32Array(runs.length + 1);
	for (const [r, run] of runs.entries()) starts[r + 1] = (starts[r] ?? 0) + (found.get(run) ?? 0);
	const total = starts[runs.length] ?? 0;
	const index = {
		size: texts.length,
		runs,
		starts,
		documents: new Uint32Array(total),
		shares: new Float32Array(total),
	};
	fill(index, counted);
	return index;
}

function fill(index: GramIndex, counted: readonly Counts[]): void {
	const free = index.starts.slice();
	for (const [document, grams] of counted.entries()) {
		const weights = [...grams].map(([gram, count]) => [runOf(index, gram), count] as const);
		const squares = weights.reduce((sum, [run, count]) => sum + (count * rarity(index, run)) ** 2, 0);
		for (const [run, count] of weights) {
			const at = free[run] ?? 0;
			index.documents[at] = document;
			index.shares[at] = (count * rarity(index, run)) / Math.sqrt(squares);
			free[run] = at + 1;
		}
	}
}

/** The place of a run among those known, by halving; the number of runs when it is none of them. */
function runOf({ runs }: GramIndex, gram: number): number {
	let [low, high] = [0, runs.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((runs[middle] ?? 0) < gram) low = middle + 1;
		else high = middle;
	}
	return runs[low] === gram ? low : runs.length;
}

/** Runs that no document has are the rarest: a text full of them is about something else. */
function rarity({ size, runs, starts }: GramIndex, run: number): number {
	const found = run < runs.length ? (starts[run + 1] ?? 0) - (starts[run] ?? 0) : 0;
	return 1 + Math.log((1 + size) / (1 + found));
}

/** How near each document is to a text, from 0 to 1: the cosine between them. */
export function nearness(index: GramIndex, text: string): Float64Array {
	const scores = new Float64Array(index.size);
	let squares = 0;
	for (const [gram, count] of gramsOf(wordsOf(text))) {
		const run = runOf(index, gram);
		const weight = count * rarity(index, run);
		squares += weight ** 2;
		const end = index.starts[run + 1] ?? 0;
		for (let at = index.starts[run] ?? 0; at < end; at++) {
			const document = index.documents[at] ?? 0;
			scores[document] = (scores[document] ?? 0) + weight * (index.shares[at] ?? 0);
		}
	}
	return scores.map((score) => score / Math.sqrt(squares || 1));
}

/** How much there is of each run of letters, word borders counting as one; frequent words have none. */
function gramsOf(words: readonly string[]): Counts {
	const counts = new Map<number, number>();
	for (const word of words) if (!COMMON.has(word)) addGrams(counts, ` ${word} `);
	// Saying it again adds less and less.
	for (const [gram, count] of counts) counts.set(gram, 1 + Math.log(count));
	return counts;
}

function addGrams(counts: Map<number, number>, word: string): void {
	for (let from = 0; from + SHORTEST <= word.length; from++) {
		const end = Math.min(word.length, from + LONGEST);
		let hash = 0x811c9dc5; // FNV-1a
		for (let at = from; at < end; at++) {
			hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
			if (at - from + 1 >= SHORTEST) counts.set(hash >>> 0, (counts.get(hash >>> 0) ?? 0) + 1);
		}
	}
}
