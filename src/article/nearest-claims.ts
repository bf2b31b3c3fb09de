import type { Claim } from './article.ts';
import { claimIndex } from './claim-index.ts';
import type { Edition } from './edition.ts';
import { wordsOf } from './fold.ts';
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
/** So many claims of a larger article at most for each sentence, and for all of them. */
const MOST_SHARING = { each: 50, all: 400 };

function nearIndex(edition: Edition): NearIndex {
	const index = INDEXES.get(edition) ?? makeNearIndex(edition);
	INDEXES.delete(edition);
	INDEXES.set(edition, index);
	const [oldest] = INDEXES.keys();
	if (oldest && INDEXES.size > MOST_INDEXES) INDEXES.delete(oldest);
	return index;
}

const makeNearIndex = (edition: Edition) => indexOf(claimIndex(edition).claims);

/** The claims of a large article that share words with any of the texts: the first texts' before the others'. */
function sharingClaims(edition: Edition, texts: readonly string[]): Claim[] {
	const { words, claims } = claimIndex(edition);
	const sharing = new Set<Claim>();
	for (const text of texts) {
		if (sharing.size >= MOST_SHARING.all) break;
		for (const { document } of ranked(words, wordsOf(text), MOST_SHARING.each)) {
			const claim = claims[document];
			if (claim) sharing.add(claim);
		}
	}
	return [...sharing];
}

function indexOf(claims: readonly Claim[]): NearIndex {
	const texts = claims.map(({ quote, label, keywords }) => [quote, label, ...(keywords ?? [])].join(' '));
	return { claims, grams: makeGramIndex(texts) };
}

/**
 * The claims nearest to a whole message or to one of its sentences, best first, compared with quote, label and keywords.
 * Scores are from 0 to 1; nothing when nothing is near.
 */
export function nearestClaims(edition: Edition, message: string, limit: number): Hit[] {
	const read = message.slice(0, LONGEST_MESSAGE);
	const texts = [read, ...sentencesOf(read)];
	const isLarge = edition.article.claims.length > MOST_COMPARED;
	const { claims, grams } = isLarge ? indexOf(sharingClaims(edition, texts)) : nearIndex(edition);
	const scores = texts.map((text) => nearness(grams, text));
	const hits = claims.map((claim, n) => ({ claim, score: Math.max(...scores.map((of) => of[n] ?? 0)) }));
	const near = hits.filter(({ score }) => score >= FLOOR).sort((a, b) => b.score - a.score);
	return near.slice(0, Math.max(0, limit));
}

const sentencesOf = (text: string) => text.split(/[.!?\n]+/).filter((part) => part.trim().length >= SHORTEST_SENTENCE);
