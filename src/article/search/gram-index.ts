import { COMMON } from '../words/common-words.ts';
import { wordsOf } from '../words/fold.ts';

const SHORTEST = 3;
const LONGEST = 5;

/**
 * Documents by the runs of letters in their words, in flat arrays: the documents that have run `r`, with its share of each, are
 * at `starts[r]` up to `starts[r + 1]`.
 */
export type GramIndex = {
	readonly size: number;
	/** The number of each run, by its hash. */
	readonly runs: ReadonlyMap<number, number>;
	readonly starts: Uint32Array;
	readonly documents: Uint32Array;
	readonly shares: Float32Array;
};

/**
 * Indexes documents by TF-IDF of the runs of three to five letters in their words, which survive other word forms, compounds
 * and typos better than words or stems do.
 */
export function makeGramIndex(texts: readonly string[]): GramIndex {
	const { runs, found, documents } = countRuns(texts);
	const starts = new Uint32Array(runs.size + 1);
	for (let run = 0; run < runs.size; run++) starts[run + 1] = (starts[run] ?? 0) + (found[run] ?? 0);
	const total = starts[runs.size] ?? 0;
	const index = {
		size: texts.length,
		runs,
		starts,
		documents: new Uint32Array(total),
		shares: new Float32Array(total),
	};
	fill(index, documents);
	return index;
}

/** The different runs of one document, and how much there is of each. */
type Counted = { readonly runs: readonly number[]; readonly counts: readonly number[] };

/** The runs of each document, and in how many documents each run was `found`. */
function countRuns(texts: readonly string[]) {
	const runs = new Map<number, number>();
	const found: number[] = [];
	// How often each run was met in the document being read: one array for all documents, since they share most runs.
	const met: number[] = [];
	const documents = texts.map((text): Counted => {
		const own: number[] = [];
		forEachGram(wordsOf(text), (gram) => {
			const run = runs.get(gram) ?? runs.size;
			if (run === runs.size) runs.set(gram, run);
			const before = met[run] ?? 0;
			if (before === 0) own.push(run);
			met[run] = before + 1;
		});
		const counts = own.map((run) => dampened(met[run] ?? 0));
		for (const run of own) {
			found[run] = (found[run] ?? 0) + 1;
			met[run] = 0;
		}
		return { runs: own, counts };
	});
	return { runs, found, documents };
}

function fill(index: GramIndex, documents: readonly Counted[]): void {
	const free = index.starts.slice();
	const rarities = Float64Array.from({ length: index.runs.size }, (_, run) => rarity(index, run));
	for (const [document, { runs, counts }] of documents.entries()) {
		const weights = runs.map((run, n) => (counts[n] ?? 0) * (rarities[run] ?? 0));
		const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
		for (const [n, run] of runs.entries()) {
			const at = free[run] ?? 0;
			index.documents[at] = document;
			index.shares[at] = (weights[n] ?? 0) / length;
			free[run] = at + 1;
		}
	}
}

/** Runs that no document has are the rarest: a text full of them is about something else. */
function rarity({ size, runs, starts }: GramIndex, run: number): number {
	const found = run < runs.size ? (starts[run + 1] ?? 0) - (starts[run] ?? 0) : 0;
	return 1 + Math.log((1 + size) / (1 + found));
}

/** How near each document is to a text, from 0 to 1: the cosine between them. */
export function nearness(index: GramIndex, text: string): Float64Array {
	const scores = new Float64Array(index.size);
	let squares = 0;
	for (const [gram, count] of gramsOf(wordsOf(text))) {
		const run = index.runs.get(gram) ?? index.runs.size;
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

/** How much there is of each run of letters. */
function gramsOf(words: readonly string[]): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	forEachGram(words, (gram) => counts.set(gram, (counts.get(gram) ?? 0) + 1));
	for (const [gram, count] of counts) counts.set(gram, dampened(count));
	return counts;
}

/** Saying it again adds less and less. */
const dampened = (count: number) => 1 + Math.log(count);

/** Calls back with the hash of every run of letters, word borders counting as a letter; frequent words have none. */
function forEachGram(words: readonly string[], each: (gram: number) => void): void {
	for (const word of words) {
		if (COMMON.has(word)) continue;
		const letters = ` ${word} `;
		for (let from = 0; from + SHORTEST <= letters.length; from++) {
			const end = Math.min(letters.length, from + LONGEST);
			let hash = 0x811c9dc5; // FNV-1a
			for (let at = from; at < end; at++) {
				hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
				if (at - from + 1 >= SHORTEST) each(hash);
			}
		}
	}
}
