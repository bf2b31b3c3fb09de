import { COMMON } from '../words/common-words.ts';
import { begunWord, wholeWord } from './expand-word.ts';
import { gathered, type Sought } from './gathered.ts';
import type { Expansion } from './postings.ts';
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

/**
 * The documents that fit the words best, best first; the last word may still be unfinished. Documents with all of the words
 * come before those with some. Scores are from 0 to 1; the `lifted`, which have all, come first, with 1 more.
 */
export function ranked(
	index: WordIndex,
	words: readonly string[],
	limit: number,
	lifted: ReadonlySet<number> = NONE,
): Ranked[] {
	const sought = soughtIn(index, words);
	const { touched, scores, covered, all } = gathered(index, sought, limit);
	const best: Ranked[] = [];
	// Thousands share a frequent word: those that cannot enter the list are left without building anything.
	let enough = 0;
	const share = all > 0 ? 1 / all : 0;
	const consider = (document: number, covers: number, lift: number) => {
		const score = (scores[document] ?? 0) * share * covers + lift;
		scores[document] = covered[document] = 0;
		if (score < enough) return;
		keep(best, { document, score, covers }, limit);
		if (best.length >= limit) enough = best.at(-1)?.score ?? 0;
	};
	for (const document of lifted) consider(document, 1, 1);
	for (const document of touched) {
		const covers = Math.min(1, (covered[document] ?? 0) * share);
		if (covers > 0) consider(document, covers, 0);
	}
	return best;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * All documents that have at least this `share` of the words, by the worth of the words, best first; the last word may still be
 * unfinished. There may be thousands, so they are sorted once instead of being put in their place one by one.
 */
export function rankedCovering(index: WordIndex, words: readonly string[], share: number): Ranked[] {
	const { touched, scores, covered, all } = gathered(index, soughtIn(index, words), index.size);
	const found: Ranked[] = [];
	for (const document of touched) {
		const covers = Math.min(1, (covered[document] ?? 0) / all);
		if (covers >= share) found.push({ document, score: ((scores[document] ?? 0) / all) * covers, covers });
		scores[document] = covered[document] = 0;
	}
	return found.sort((a, b) => b.score - a.score || a.document - b.document);
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
