import { lowerBound } from '../../lower-bound.ts';
import { firstTermFrom, type InvertedIndex, type TermRange, termsWithPrefix } from './inverted-index.ts';

/** Which words are next to each other in which document, so that a phrase is found without reading all texts. */
export type PhraseIndex = {
	/** The text of each document, as `phraseText`. */
	readonly texts: readonly string[];
	/** Every bigram (a term and the one after it) of every document, each as one number, ascending. */
	readonly bigrams: Float64Array;
};

/**
 * A phrase is looked for in this many documents at most. What more documents than this have says little about any of them, and each is
 * read to see whether it has the whole phrase. With a tenth of it, two or three words in a row of 12,000 claims
 * offer their own claim in 1 % fewer cases; ten times as many add nothing.
 */
const MOST_DOCUMENTS = 500;

/** Words joined by single spaces, with a space at both ends. A text has a phrase of whole words if it includes the phrase in this form. */
export const phraseText = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Indexes the bigrams of the documents' texts. Each text is in the form of `phraseText`, and all its words are terms of the index. */
export function makePhraseIndex(index: InvertedIndex, texts: readonly string[]): PhraseIndex {
	const numbers = new Map(index.terms.map((term, number) => [term, number]));
	const bigrams: number[] = [];
	for (const [document, text] of texts.entries()) {
		const terms = text
			.trim()
			.split(' ')
			.map((word) => numbers.get(word) ?? 0);
		for (let at = 1; at < terms.length; at++)
			bigrams.push(bigramNumber(index, terms[at - 1] ?? 0, terms[at] ?? 0) + document);
	}
	return { texts, bigrams: Float64Array.from(bigrams).sort() };
}

/**
 * The number of a bigram in document 0; the document's number is added to it. Whole numbers are exact up to 2 ** 53, which is enough
 * for 200,000 documents with as many different words.
 */
const bigramNumber = ({ terms, size }: InvertedIndex, first: number, second: number) =>
	(first * terms.length + second) * size;

/** The documents that have these words in a row; the last word may be the beginning of a longer one. One word is no phrase. */
export function documentsWithPhrase(
	index: InvertedIndex,
	{ texts, bigrams }: PhraseIndex,
	words: readonly string[],
): Set<number> {
	const documents = new Set<number>();
	const { start, end } = rarestBigram(index, bigrams, words);
	const phrase = phraseText(words).trimEnd();
	for (let at = start; at < Math.min(end, start + MOST_DOCUMENTS); at++) {
		const document = (bigrams[at] ?? 0) % index.size;
		if (words.length === 2 || texts[document]?.includes(phrase)) documents.add(document);
	}
	return documents;
}

/** Places in the list of bigrams, from `start` up to, not including, `end`. */
type Places = { readonly start: number; readonly end: number };

/** The places of that bigram of the phrase which the fewest documents have. */
function rarestBigram(index: InvertedIndex, bigrams: Float64Array, words: readonly string[]): Places {
	let rarest: Places = { start: 0, end: words.length < 2 ? 0 : bigrams.length };
	for (let n = 1; n < words.length; n++) {
		const places = placesOf(index, bigrams, words[n - 1] ?? '', words[n] ?? '', n === words.length - 1);
		if (places.end - places.start < rarest.end - rarest.start) rarest = places;
		if (rarest.start === rarest.end) break;
	}
	return rarest;
}

function placesOf(index: InvertedIndex, bigrams: Float64Array, one: string, two: string, isPrefix: boolean): Places {
	const first = rangeOf(index, one);
	if (first.first === first.end) return { start: 0, end: 0 };
	const second = isPrefix ? termsWithPrefix(index, two) : rangeOf(index, two);
	const positionOf = (term: number) => lowerBound(bigrams, bigramNumber(index, first.first, term));
	return { start: positionOf(second.first), end: positionOf(second.end) };
}

/** The range of one term, which is empty if the index does not have the word. */
function rangeOf(index: InvertedIndex, word: string): TermRange {
	const first = firstTermFrom(index, word);
	return { first, end: index.terms[first] === word ? first + 1 : first };
}
