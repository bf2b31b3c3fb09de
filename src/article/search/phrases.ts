import { lowerBound } from './postings.ts';
import { firstFrom, type WordIndex } from './word-index.ts';

/** Which words stand side by side in which text, so that a phrase is found without looking through the texts. */
export type Phrases = {
	/** The `spaced` words of each document's text. */
	readonly texts: readonly string[];
	/** Each pair of neighbouring terms with the document it stands in, as one number, in their order. */
	readonly pairs: Float64Array;
};

/** A phrase found in more texts than this tells little: some of them will do. */
const MOST_TRIED = 500;

/** The text as words parted by single spaces, with one at both ends: what holds a phrase of whole words as a substring. */
export const spaced = (words: readonly string[]) => ` ${words.join(' ')} `;

/** Takes down the neighbours in the documents' texts, given as `spaced` words; all of them are terms of the index. */
export function makePhrases(index: WordIndex, texts: readonly string[]): Phrases {
	const numbers = new Map(index.terms.map((term, number) => [term, number]));
	const pairs: number[] = [];
	for (const [document, text] of texts.entries()) {
		const terms = text
			.trim()
			.split(' ')
			.map((word) => numbers.get(word) ?? 0);
		for (let at = 1; at < terms.length; at++)
			pairs.push(pairNumber(index, terms[at - 1] ?? 0, terms[at] ?? 0) + document);
	}
	return { texts, pairs: Float64Array.from(pairs).sort() };
}

/** Whole numbers up to 2 ** 53 are exact: enough for 200,000 texts of as many different words. */
const pairNumber = ({ terms, size }: WordIndex, first: number, second: number) =>
	(first * terms.length + second) * size;

/** The documents whose text has these words in a row, the last perhaps unfinished; a single word is no phrase. */
export function documentsWith(index: WordIndex, { texts, pairs }: Phrases, words: readonly string[]): Set<number> {
	const documents = new Set<number>();
	const { start, end } = rarestPair(index, pairs, words);
	const phrase = spaced(words).trimEnd();
	for (let at = start; at < Math.min(end, start + MOST_TRIED); at++) {
		const document = (pairs[at] ?? 0) % index.size;
		if (words.length === 2 || texts[document]?.includes(phrase)) documents.add(document);
	}
	return documents;
}

type Stretch = { readonly start: number; readonly end: number };

/** Where that pair of neighbours stands which the fewest texts have. */
function rarestPair(index: WordIndex, pairs: Float64Array, words: readonly string[]): Stretch {
	let rarest: Stretch = { start: 0, end: words.length < 2 ? 0 : pairs.length };
	for (let n = 1; n < words.length; n++) {
		const one = stretchOf(index, pairs, words[n - 1] ?? '', words[n] ?? '', n === words.length - 1);
		if (one.end - one.start < rarest.end - rarest.start) rarest = one;
		if (rarest.start === rarest.end) break;
	}
	return rarest;
}

function stretchOf(index: WordIndex, pairs: Float64Array, one: string, two: string, unfinished: boolean): Stretch {
	const { terms } = index;
	const first = firstFrom(index, one);
	const second = firstFrom(index, two);
	const beyond = unfinished ? firstFrom(index, `${two}\uFFFF`) : second + (terms[second] === two ? 1 : 0);
	if (terms[first] !== one) return { start: 0, end: 0 };
	const place = (pair: number) => lowerBound(pairs, pair, 0, pairs.length);
	return { start: place(pairNumber(index, first, second)), end: place(pairNumber(index, first, beyond)) };
}
