import { weakLruCache } from '../../lru-cache.ts';
import type { ArticleInAll } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { allTranslations } from '../model/words.ts';
import { beginningOf, wordsOf } from '../words/fold.ts';
import { claimIndex } from './claim-index.ts';
import { cosineSimilarities, makeNgramIndex, type NgramIndex } from './ngram-index.ts';
import { topDocuments } from './ranking.ts';
import type { Hit } from './search.ts';

/** How many characters of a message are read. No message of a Discord member is longer. */
const LONGEST_MESSAGE = 4000;
/**
 * Claims less similar than this are not near. Small talk stays below it, and so do nine in ten arguments from debates about other
 * things; what is said on the subject is mostly above. Lower, and off-topic messages get evidence; higher, and paraphrases get none.
 */
const LEAST_SIMILARITY = 0.15;
/** A sentence of fewer characters says too little to be compared alone. */
const SHORTEST_SENTENCE = 20;

/** The places of claims in the article's list, and the n-grams of their texts, in the same order. */
type NearIndex = { readonly places: readonly number[]; readonly ngrams: NgramIndex };

/** Half a megabyte for an article of usual length, and seldom asked for: only these many are kept. */
const MOST_INDEXES = 8;
const nearIndexes = weakLruCache<ArticleInAll, NearIndex>(MOST_INDEXES);

/** In an article with more claims, only claims that share words with the message are compared: the n-grams of 12,000 take a second. */
export const MOST_COMPARED = 2000;
/**
 * Which claims of such an article are compared. Each text (the message, then each of its sentences) brings in up to `each` claims that
 * share words with it. `read` words of one text are used, and `words` of all texts together, since each may need a fuzzy match. All
 * claims compared have up to `letters` letters: the n-grams of 24,000 take some 10 ms, most of what a message may cost.
 */
const MOST_SHARING = { each: 50, read: 24, words: 160, letters: 24_000 };

/**
 * The claims nearest to a message or to one of its sentences, best first, at most `limit`; none if nothing is near. The message is
 * compared with the quote, label and keywords of a claim. Scores are cosine similarities, from 0 to 1.
 */
export function nearestClaims(edition: Edition, message: string, limit: number): Hit[] {
	const texts = textsOfMessage(message);
	const isLarge = edition.article.claims.length > MOST_COMPARED;
	const { places, ngrams } = isLarge ? makeNearIndex(edition, sharingClaims(edition, texts)) : nearIndex(edition);
	const similarities = texts.map((text) => cosineSimilarities(ngrams, text));
	const hits = places.flatMap((place, n): Hit[] => {
		const claim = edition.article.claims[place];
		return claim ? [{ claim, score: Math.max(...similarities.map((of) => of[n] ?? 0)) }] : [];
	});
	const near = hits.filter(({ score }) => score >= LEAST_SIMILARITY).sort((a, b) => b.score - a.score);
	return near.slice(0, Math.max(0, limit));
}

/** What of a message is compared: its beginning as a whole, and each sentence that is long enough to be compared alone. */
export function textsOfMessage(message: string): string[] {
	const read = beginningOf(message, LONGEST_MESSAGE);
	return [...new Set([read, ...sentencesOf(read)])];
}

const sentencesOf = (text: string) => text.split(/[.!?\n]+/).filter((part) => part.trim().length >= SHORTEST_SENTENCE);

const nearIndex = (edition: Edition): NearIndex =>
	nearIndexes.get(edition.file, () => makeNearIndex(edition, claimIndex(edition).places));

const makeNearIndex = (edition: Edition, places: readonly number[]): NearIndex => ({
	places,
	ngrams: makeNgramIndex(places.map((place) => comparedText(edition, place))),
});

/** What a message is compared with: the label in all languages. */
function comparedText({ file }: Edition, place: number): string {
	const { quote = '', label = '', keywords = [] } = file.claims[place] ?? {};
	return [quote, ...allTranslations(label), ...keywords].join(' ');
}

/** The places of the claims of a large article that share words with any of the texts: first the best of each text, then the next best of each. */
function sharingClaims(edition: Edition, texts: readonly string[]): number[] {
	const { index, places } = claimIndex(edition);
	const found = firstWords(texts).map((words) =>
		topDocuments(index, words, MOST_SHARING.each, new Set(), places.length),
	);
	const rounds = Array.from({ length: MOST_SHARING.each }, (_, round) => round);
	const inTurns = rounds.flatMap((round) => found.flatMap((list) => list[round] ?? []));
	const sharing = new Set(inTurns.flatMap(({ document }) => places[document] ?? []));
	let left = MOST_SHARING.letters;
	return [...sharing].filter((place) => {
		left -= comparedText(edition, place).length;
		return left >= 0;
	});
}

/** The first words of each text, at most `MOST_SHARING.words` together. */
function firstWords(texts: readonly string[]): string[][] {
	let left = MOST_SHARING.words;
	return texts.flatMap((text) => {
		const words = wordsOf(text).slice(0, Math.min(left, MOST_SHARING.read));
		left -= words.length;
		return words.length > 0 ? [words] : [];
	});
}
