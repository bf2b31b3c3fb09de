import { COMMON } from './common-words.ts';
import { begunWord, type Expansion, MOST_STANDING, wholeWord } from './expand-word.ts';
import { firstFrom, type WordIndex } from './word-index.ts';

/**
 * A document that shares words with a query. `covers` is how much of the query it has, by the worth of the words, 1 when all of
 * them; words that no document has count as the rarest.
 */
export type Ranked = { readonly document: number; readonly score: number; readonly covers: number };

/** What is typed may be as long as a message: the words beyond these change no ranking. */
const MOST_WORDS = 24;
/** What finding a frequent word is worth beside any other. */
const COMMON_WORTH = 0.15;

/** All of a sum of 32-bit fractions. */
const ALL = 0.999;
/** Beside words that say more, a word worth less than this share of the best brings in no documents of its own. */
const INTRODUCES = 0.4;

type Sought = { readonly expansions: readonly Expansion[]; readonly worth: number };

/**
 * The documents that fit the words best, best first; the last word may still be unfinished. Documents with all of the words
 * come before those with some. Scores are from 0 to 1; of those that have all, the `lifted` come first, with 1 more.
 */
export function ranked(
	index: WordIndex,
	words: readonly string[],
	limit: number,
	lifted: (document: number) => boolean = () => false,
): Ranked[] {
	const sought = soughtIn(index, words);
	const { touched, scores, covered, all } = gathered(index, sought, limit);
	// That a few words found everywhere stand side by side says little, and asking it of each document takes longest.
	const lifts = words.length > 3 || touched.length <= MOST_STANDING;
	const best: Ranked[] = [];
	// Thousands share a frequent word: those that cannot enter the list are left without building or asking anything.
	let enough = 0;
	for (const document of touched) {
		const covers = Math.min(1, (covered[document] ?? 0) / all);
		const fits = ((scores[document] ?? 0) / all) * covers;
		scores[document] = covered[document] = 0;
		const mayLift = lifts && covers > ALL;
		if (fits + (mayLift ? 1 : 0) < enough) continue;
		const score = mayLift && lifted(document) ? fits + 1 : fits;
		if (score < enough) continue;
		keep(best, { document, score, covers }, limit);
		if (best.length >= limit) enough = best.at(-1)?.score ?? 0;
	}
	return best;
}

function soughtIn(index: WordIndex, words: readonly string[]): Sought[] {
	const kept = joined(index, telling([...new Set(words)]).slice(0, MOST_WORDS));
	const sought = kept.flatMap((word, n): Sought[] => {
		const isLast = n === kept.length - 1;
		const expansions = isLast ? begunWord(index, word, n === 0) : wholeWord(index, word);
		return expansions ? [{ expansions, worth: worthOf(index, word, expansions) }] : [];
	});
	return sought.sort((a, b) => b.worth - a.worth);
}

/** The words that say something and the last, which may be unfinished; all of them where few say anything. */
function telling(words: readonly string[]): readonly string[] {
	const rare = words.filter((word, n) => n === words.length - 1 || !COMMON.has(word));
	return rare.length > 2 ? rare : words;
}

/** Two words typed apart that the article writes as one ("liberal globalist") become that one, unless it has both apart as well. */
function joined(index: WordIndex, words: readonly string[]): string[] {
	const has = (word: string) => index.terms[firstFrom(index, word)] === word;
	const join = (one: string | undefined, two: string | undefined) =>
		one !== undefined && two !== undefined && has(one + two) && !(has(one) && has(two));
	const read: string[] = [];
	for (let n = 0; n < words.length; n++) {
		const isJoined = join(words[n], words[n + 1]);
		read.push(isJoined ? `${words[n]}${words[n + 1]}` : (words[n] ?? ''));
		if (isJoined) n++;
	}
	return read;
}

/** The rarer, the more it says (BM25's idf). */
function worthOf(index: WordIndex, word: string, expansions: readonly Expansion[]): number {
	const exact = expansions.find(({ weight }) => weight === 1);
	const meant = exact ? [exact] : expansions;
	const spread = meant.reduce((sum, { term }) => sum + (index.spread[term] ?? 0), 0);
	const documents = Math.min(spread, index.size);
	const worth = Math.log(1 + (index.size - documents + 0.5) / (documents + 0.5));
	return worth * (COMMON.has(word) ? COMMON_WORTH : 1);
}

type Gathered = {
	readonly touched: readonly number[];
	readonly scores: Float32Array;
	readonly covered: Float32Array;
	/** What all the words counted are worth. */
	readonly all: number;
};

/** Kept between searches, all zero, since clearing what was touched is cheaper than making them anew; no search is ever interrupted. */
const SCRATCH = new WeakMap<WordIndex, Readonly<Record<'scores' | 'covered' | 'best', Float32Array>>>();

function scratchFor(index: WordIndex) {
	const zeros = () => new Float32Array(index.size);
	const scratch = SCRATCH.get(index) ?? { scores: zeros(), covered: zeros(), best: zeros() };
	SCRATCH.set(index, scratch);
	return scratch;
}

/**
 * Adds up, for each document with any of the words, the best that each word finds in it. The rarest words come first; beside them,
 * what stands nearly everywhere is not counted.
 */
function gathered(index: WordIndex, sought: readonly Sought[], limit: number): Gathered {
	const { scores, covered, best } = scratchFor(index);
	const touched: number[] = [];
	const rarest = sought.find(({ expansions }) => expansions.length > 0);
	const enough = INTRODUCES * (rarest?.worth ?? 0);
	const add = (document: number, fit: number, worth: number) => {
		if (covered[document] === 0) touched.push(document);
		scores[document] = (scores[document] ?? 0) + fit * worth;
		covered[document] = (covered[document] ?? 0) + worth;
	};
	let all = 0;
	for (const { expansions, worth } of sought) {
		const among = worth >= enough || touched.length < limit ? undefined : { covered, touched };
		if (among && standingOf(index, expansions) > MOST_STANDING) continue;
		all += worth;
		const [only, ...others] = expansions;
		if (only && others.length === 0) forEachFit(index, only, among, (document, fit) => add(document, fit, worth));
		else {
			for (const document of withBest(index, expansions, best, among)) {
				add(document, best[document] ?? 0, worth);
				best[document] = 0;
			}
		}
	}
	return { touched, scores, covered, all };
}

/** In how many places any of the expansions stands. */
const standingOf = ({ starts }: WordIndex, expansions: readonly Expansion[]) =>
	expansions.reduce((sum, { term }) => sum + (starts[term + 1] ?? 0) - (starts[term] ?? 0), 0);

type Among = Pick<Gathered, 'covered' | 'touched'>;

/** The documents that have any of a word's expansions, with the best fit of each put into `best`. */
function withBest(
	index: WordIndex,
	expansions: readonly Expansion[],
	best: Float32Array,
	among: Among | undefined,
): number[] {
	const found: number[] = [];
	for (const expansion of expansions) {
		forEachFit(index, expansion, among, (document, fit) => {
			const before = best[document] ?? 0;
			if (before === 0) found.push(document);
			if (fit > before) best[document] = fit;
		});
	}
	return found;
}

/** Steps of halving that cost as much as walking past one document. */
const HALVING = 16;

/** Every document (where given, of those covered already) that has an expansion, with how well it fits. */
function forEachFit(
	{ starts, documents, fits }: WordIndex,
	{ term, weight }: Expansion,
	among: Among | undefined,
	each: (document: number, fit: number) => void,
): void {
	const start = starts[term] ?? 0;
	const end = starts[term + 1] ?? 0;
	if (among && among.touched.length * HALVING < end - start) {
		for (const document of among.touched) {
			const at = placeOf(documents, document, start, end);
			if (documents[at] === document && at < end) each(document, (fits[at] ?? 0) * weight);
		}
		return;
	}
	for (let at = start; at < end; at++) {
		const document = documents[at] ?? 0;
		if (among?.covered[document] !== 0) each(document, (fits[at] ?? 0) * weight);
	}
}

/** Where a document stands, or would, in a sorted stretch of them. */
function placeOf(documents: Uint32Array, document: number, start: number, end: number): number {
	let [low, high] = [start, end];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((documents[middle] ?? 0) < document) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Puts one into a list of the best, which stays sorted and no longer than the limit; of equals the first stays first. */
function keep(best: Ranked[], one: Ranked, limit: number): void {
	const comesAfter = (other: Ranked | undefined) =>
		!other || other.score < one.score || (other.score === one.score && other.document > one.document);
	if (best.length >= limit && !comesAfter(best.at(-1))) return;
	let at = best.length;
	while (at > 0 && comesAfter(best[at - 1])) at--;
	best.splice(at, 0, one);
	if (best.length > limit) best.pop();
}
