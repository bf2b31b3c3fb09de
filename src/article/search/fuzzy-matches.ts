import { editDistance } from '../words/edit-distance.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { Expansion } from './postings.ts';

/**
 * A shorter word is taken only as it is typed. Of the words of three letters in the shipped article, 76 % are one error away from another
 * one, of those of four letters 54 %, of five 40 %.
 */
export const SHORTEST_FUZZY = 4;
/**
 * From this length on a word may have two errors, below it one. With two errors 99 % of the words of five letters in the shipped article
 * could be another word, of six 66 %, of seven 42 %.
 */
const LONG = 6;
/**
 * The weight of a term one error away; two errors halve it. A typo is a guess, so it counts less than a form that shares most letters.
 * Half of it and 1 give the same first rows for half-remembered sentences: a typo is looked for only where the article lacks the word.
 */
const TYPO_WEIGHT = 0.7;

/** How a word is compared: as complete, or as the beginning of a term that is still being typed. */
type How = { readonly isPrefix: boolean };

/**
 * The terms that a word may be a typo of: at most one error away for words of four or five letters, two for longer ones. An error is
 * a letter typed wrong, left out, added, or swapped with its neighbour. The cost grows with the vocabulary, so call this only for
 * words that the index lacks.
 */
export function fuzzyMatches(index: InvertedIndex, word: string, how: How): readonly Expansion[] {
	if (word.length < SHORTEST_FUZZY) return [];
	const vocabulary = vocabularyOf(index);
	const { matches } = vocabulary;
	const key = how.isPrefix ? `${word}…` : word;
	const known = matches.get(key);
	if (known) return known;
	const found = findMatches(index, vocabulary, word, how);
	if (matches.size >= MOST_KEPT) matches.clear();
	matches.set(key, found);
	return found;
}

/** A word with as many letters is meant to be another one if only two of them are wrong. */
const SURE_WITH_TWO = 8;
/** With as many, if only one is. */
const SURE_WITH_ONE = 6;

/** Whether a word that the index lacks is a slip for one of its terms: so few of its letters are wrong that hardly anything else can be meant. */
export const isTypo = (index: InvertedIndex, word: string): boolean =>
	word.length >= SURE_WITH_ONE &&
	fuzzyMatches(index, word, { isPrefix: false }).some(
		({ weight }) => weight === TYPO_WEIGHT || word.length >= SURE_WITH_TWO,
	);

function findMatches({ terms }: InvertedIndex, { letters, byLength }: Vocabulary, word: string, how: How): Expansion[] {
	const most = word.length < LONG ? 1 : 2;
	const found: Expansion[] = [];
	for (const [length, ofLength] of byLength) {
		if (length < word.length - most || (!how.isPrefix && length > word.length + most)) continue;
		for (const term of withSimilarLetters(word, ofLength, letters, most, how)) {
			const meant = terms[term] ?? '';
			const distance = editDistance(word, how.isPrefix ? meant.slice(0, word.length) : meant, most);
			if (distance <= most) found.push({ term, weight: TYPO_WEIGHT / distance });
		}
	}
	return found.sort((a, b) => a.term - b.term);
}

/**
 * The terms that have nearly the same set of letters as a word. Each letter that only one of the two has costs at least one error, so
 * this rules out most terms before any edit distance is computed.
 */
function withSimilarLetters(
	word: string,
	terms: readonly number[],
	letters: Int32Array,
	most: number,
	{ isPrefix }: How,
): readonly number[] {
	const own = letterSet(word);
	// In bits and without a branch, because every term of about this length is tested. `n & (n - 1)` clears the lowest bit of a set:
	// done once it leaves nothing of a set of one, done twice nothing of a set of two. A mask of -1 keeps all bits.
	const [ifOneError, ifComplete] = [most === 1 ? -1 : 0, isPrefix ? 0 : -1];
	return terms.filter((term) => {
		const others = letters[term] ?? 0;
		const [missing, added] = [own & ~others, others & ~own & ifComplete];
		const [missingMore, addedMore] = [missing & (missing - 1), added & (added - 1)];
		return ((missingMore & ((missingMore - 1) | ifOneError)) | (addedMore & ((addedMore - 1) | ifOneError))) === 0;
	});
}

/** A word's letters as a set of 32 bits: one bit for each of a to z, and six that all other letters share. */
function letterSet(word: string): number {
	let letters = 0;
	for (let at = 0; at < word.length; at++) {
		const code = word.charCodeAt(at) - 97;
		letters |= 1 << (code >= 0 && code < 26 ? code : 26 + (word.charCodeAt(at) % 6));
	}
	return letters;
}

/** How many words' matches are kept: people type letter by letter, so the words before the last one come again with every keystroke. */
const MOST_KEPT = 500;

/** The terms of one index, prepared for fuzzy matching. */
type Vocabulary = {
	/** The letter set of each term. */
	readonly letters: Int32Array;
	/** The terms of each length. */
	readonly byLength: ReadonlyMap<number, readonly number[]>;
	/** The matches found lately, by the word typed. */
	readonly matches: Map<string, readonly Expansion[]>;
};

const vocabularies = new WeakMap<InvertedIndex, Vocabulary>();

function vocabularyOf(index: InvertedIndex): Vocabulary {
	const vocabulary = vocabularies.get(index) ?? makeVocabulary(index);
	vocabularies.set(index, vocabulary);
	return vocabulary;
}

function makeVocabulary({ terms }: InvertedIndex): Vocabulary {
	const byLength = Map.groupBy(terms.keys(), (term) => terms[term]?.length ?? 0);
	return { letters: Int32Array.from(terms, letterSet), byLength, matches: new Map() };
}
