import { type Among, type Expansion, forEachFit, MOST_STANDING, standingOf } from './postings.ts';
import type { WordIndex } from './word-index.ts';

/** What the index has for a word, and how much finding it says. */
export type Sought = { readonly expansions: readonly Expansion[]; readonly worth: number };

/**
 * The documents that have any of the words, by their number, with the sum of how well each word fits and of what those it has
 * are worth. The sums are lent until the next search, and must be zero again by then.
 */
export type Gathered = {
	readonly touched: readonly number[];
	readonly scores: Float32Array;
	readonly covered: Float32Array;
	/** What all the words counted are worth. */
	readonly all: number;
};

/** Beside words that say more, a word worth less than this share of the best brings in no documents of its own. */
const INTRODUCES = 0.6;

/** Kept between searches, all zero, since clearing what was touched is cheaper than making them anew; no search is ever interrupted. */
const SCRATCH = new WeakMap<WordIndex, Readonly<Record<'scores' | 'covered' | 'best', Float32Array>>>();

function scratchFor(index: WordIndex) {
	const zeros = () => new Float32Array(index.size);
	const scratch = SCRATCH.get(index) ?? { scores: zeros(), covered: zeros(), best: zeros() };
	SCRATCH.set(index, scratch);
	return scratch;
}

/**
 * Adds up, for each document with any of the words, the best that each word finds in it. Rarer words come first in `sought`;
 * beside them, what stands nearly everywhere is not counted; where nothing is rarer, its foremost documents will do.
 */
export function gathered(index: WordIndex, sought: readonly Sought[], limit: number): Gathered {
	const { scores, covered, best } = scratchFor(index);
	const touched: number[] = [];
	const enough = INTRODUCES * (sought.find(({ expansions }) => expansions.length > 0)?.worth ?? 0);
	let all = 0;
	for (const { expansions, worth } of sought) {
		const introduces = worth >= enough || touched.length < limit;
		if (!introduces && standingOf(index, expansions) > MOST_STANDING) continue;
		all += worth;
		const add = (document: number, fit: number) => {
			if (covered[document] === 0) touched.push(document);
			scores[document] = (scores[document] ?? 0) + fit * worth;
			covered[document] = (covered[document] ?? 0) + worth;
		};
		const among = introduces ? undefined : { covered, touched };
		const [only, ...others] = expansions;
		if (!only || others.length > 0) addBest(index, expansions, best, among, add);
		else forEachFit(index, only, among, add);
	}
	return { touched, scores, covered, all };
}

/** Of a word that may mean several terms, the one that fits a document best counts. */
function addBest(
	index: WordIndex,
	expansions: readonly Expansion[],
	best: Float32Array,
	among: Among | undefined,
	add: (document: number, fit: number) => void,
): void {
	const found: number[] = [];
	for (const expansion of expansions) {
		forEachFit(index, expansion, among, (document, fit) => {
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
