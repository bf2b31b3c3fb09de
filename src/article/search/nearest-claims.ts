import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { beginningOf, wordsOf } from '../words/fold.ts';
import { claimIndex } from './claim-index.ts';
import { type GramIndex, makeGramIndex, nearness } from './gram-index.ts';
import { ranked } from './rank.ts';
import type { Hit } from './search.ts';

/** What is longer than any message is not read further. */
const LONGEST_MESSAGE = 4000;
/** Small talk stays below it, and nine in ten arguments of debates about other things; what is said on the subject mostly does not. */
const FLOOR = 0.15;
/** A sentence of fewer characters says too little to be compared by itself. */
const SHORTEST_SENTENCE = 20;

type NearIndex = { readonly claims: readonly Claim[]; readonly grams: GramIndex };

/** Such an index is half a megabyte for an article and seldom asked for: those of the articles last asked about are kept. */
const MOST_INDEXES = 8;
const INDEXES = new Map<Edition, NearIndex>();

/** Taking apart the letters of 12,000 claims takes two seconds: of a larger article only claims that share words are compared. */
const MOST_COMPARED = 2000;
/**
 * How many claims of a larger article are compared. `each` text brings in so many that share words with it: the message, then its
 * sentences, of each its first words (`read`) and of all together so many (`words`), since each word may be a typo of thousands.
 * The texts of the claims have so many `letters` at most: taking apart 40,000 takes some 15 ms, most of what a message may cost.
 */
const MOST_SHARING = { each: 50, read: 24, words: 160, letters: 40_000 };

function nearIndex(edition: Edition): NearIndex {
	const index = INDEXES.get(edition) ?? makeNearIndex(edition);
	INDEXES.delete(edition);
	INDEXES.set(edition, index);
	const [oldest] = INDEXES.keys();
	if (oldest && INDEXES.size > MOST_INDEXES) INDEXES.delete(oldest);
	return index;
}

const makeNearIndex = (edition: Edition) => indexOf(claimIndex(edition).claims);

/** The claims of a large article that share words with any of the texts: the best of each text, then the next best of each. */
function sharingClaims(edition: Edition, texts: readonly string[]): Claim[] {
	const { words, claims } = claimIndex(edition);
	const found = firstWords(texts).map((some) => ranked(words, some, MOST_SHARING.each));
	const places = Array.from({ length: MOST_SHARING.each }, (_, place) => place);
	const inTurns = places.flatMap((place) => found.flatMap((list) => list[place] ?? []));
	const sharing = new Set(inTurns.flatMap(({ document }) => claims[document] ?? []));
	let left = MOST_SHARING.letters;
	return [...sharing].filter((claim) => {
		left -= textOf(claim).length;
		return left >= 0;
	});
}

/** The words of the texts, up to `MOST_SHARING.words` together. */
function firstWords(texts: readonly string[]): string[][] {
	let left = MOST_SHARING.words;
	return texts.flatMap((text) => {
		const words = wordsOf(text).slice(0, Math.min(left, MOST_SHARING.read));
		left -= words.length;
		return words.length > 0 ? [words] : [];
	});
}

const indexOf = (claims: readonly Claim[]): NearIndex => ({ claims, grams: makeGramIndex(claims.map(textOf)) });

/** What a message is compared with. */
const textOf = ({ quote, label, keywords }: Claim) => [quote, label, ...(keywords ?? [])].join(' ');

/**
 * The claims nearest to a whole message or to one of its sentences, best first, compared with quote, label and keywords.
 * Scores are from 0 to 1; nothing when nothing is near.
 */
export function nearestClaims(edition: Edition, message: string, limit: number): Hit[] {
	const read = beginningOf(message, LONGEST_MESSAGE);
	const texts = [...new Set([read, ...sentencesOf(read)])];
	const isLarge = edition.article.claims.length > MOST_COMPARED;
	const { claims, grams } = isLarge ? indexOf(sharingClaims(edition, texts)) : nearIndex(edition);
	const scores = texts.map((text) => nearness(grams, text));
	const hits = claims.map((claim, n) => ({ claim, score: Math.max(...scores.map((of) => of[n] ?? 0)) }));
	const near = hits.filter(({ score }) => score >= FLOOR).sort((a, b) => b.score - a.score);
	return near.slice(0, Math.max(0, limit));
}

const sentencesOf = (text: string) => text.split(/[.!?\n]+/).filter((part) => part.trim().length >= SHORTEST_SENTENCE);
