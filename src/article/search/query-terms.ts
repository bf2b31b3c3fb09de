import { beginningOf, fold, wordsOf } from '../words/fold.ts';
import { STOP_WORDS } from '../words/word-lists.ts';
import { expandPrefix, expandWord } from './expand-word.ts';
import { hasTerm, type InvertedIndex } from './inverted-index.ts';
import type { Expansion } from './postings.ts';

/** A word of the query: the terms of the index it may stand for, and its inverse document frequency (idf). */
export type QueryTerm = { readonly expansions: readonly Expansion[]; readonly idf: number };

/** How many characters of a query are read. No message of a Discord member is longer. */
const LONGEST_QUERY = 4000;
/**
 * How many words of a query are used. A pasted message has more, but the first 24 decide what it is about, and each word more may cost a
 * fuzzy match with the whole vocabulary.
 */
const MOST_WORDS = 24;
/**
 * If fewer words than this would be left, stop words are kept, since they are then much of what was typed. Without this, two words in a
 * row of 12,000 claims offer their own claim in 87 % of cases instead of 88.
 */
const FEWEST_WORDS = 3;
/**
 * The idf of a stop word is multiplied by this, so that it decides between equals and nothing more. It matters only where stop words are
 * kept, and where an article has few of them ("who" may be rare in it).
 */
const STOP_WORD_SHARE = 0.15;

/** The folded words of what a member typed. */
export const queryWords = (query: string): string[] => wordsOf(beginningOf(query, LONGEST_QUERY));

/** What a member typed, folded as a whole. */
export const foldQuery = (query: string): string => fold(query.slice(0, LONGEST_QUERY));

/** Whether nothing was typed that anybody could see. */
export const isEmptyQuery = (query: string): boolean => foldQuery(query) === '';

/** The terms to search for, those with the highest idf first. The last word is taken as a prefix, since it may still be being typed. */
export function queryTerms(index: InvertedIndex, words: readonly string[]): QueryTerm[] {
	const kept = joinCompounds(index, withoutStopWords([...new Set(words)]).slice(0, MOST_WORDS));
	const terms = kept.flatMap((word, n): QueryTerm[] => {
		const isLast = n === kept.length - 1;
		const expansions = isLast ? expandPrefix(index, word, n === 0) : expandWord(index, word);
		return expansions ? [{ expansions, idf: idfOf(index, word, expansions) }] : [];
	});
	return terms.sort((a, b) => b.idf - a.idf);
}

/** The words that are no stop words, and the last one, which may be the beginning of another word. */
function withoutStopWords(words: readonly string[]): readonly string[] {
	const kept = words.filter((word, n) => n === words.length - 1 || !STOP_WORDS.has(word));
	return kept.length >= FEWEST_WORDS ? kept : words;
}

/** Two words that the article writes as one ("block ade") are joined, unless it also has both of them apart. */
function joinCompounds(index: InvertedIndex, words: readonly string[]): string[] {
	const isCompound = (one: string | undefined, two: string | undefined) =>
		one !== undefined &&
		two !== undefined &&
		hasTerm(index, one + two) &&
		!(hasTerm(index, one) && hasTerm(index, two));
	const joined: string[] = [];
	for (let n = 0; n < words.length; n++) {
		const isJoined = isCompound(words[n], words[n + 1]);
		joined.push(isJoined ? `${words[n]}${words[n + 1]}` : (words[n] ?? ''));
		if (isJoined) n++;
	}
	return joined;
}

/**
 * BM25's idf: the fewer documents have a word, the more it says. If the article has the word itself, its other forms don't count. A word
 * that no document has gets the highest idf, so that documents that match only the rest of the query don't look complete.
 */
function idfOf(index: InvertedIndex, word: string, expansions: readonly Expansion[]): number {
	const exact = expansions.find(({ weight }) => weight === 1);
	const meant = exact ? [exact] : expansions;
	const sum = meant.reduce((all, { term }) => all + (index.documentFrequencies[term] ?? 0), 0);
	const documentFrequency = Math.min(sum, index.size);
	const idf = Math.log(1 + (index.size - documentFrequency + 0.5) / (documentFrequency + 0.5));
	return idf * (STOP_WORDS.has(word) ? STOP_WORD_SHARE : 1);
}
