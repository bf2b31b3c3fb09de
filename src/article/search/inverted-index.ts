import type { Locale } from '../../locales/locales.ts';
import { lowerBound } from '../../lower-bound.ts';

/** One field of a document: its folded words, and how much a word says about the document when it is found in this field. */
export type Field = { readonly words: readonly string[]; readonly weight: number };

/** The languages that typed words are translated from. */
export type TranslatedLanguages = {
	/** Those of which some documents have no words: what is typed in these is translated even if another document has the very word. */
	readonly always: readonly Locale[];
	/** Those of which a word is translated if no document has it in any form. */
	readonly ifAbsent: readonly Locale[];
};

/**
 * An inverted index: for each term the documents that have it. It is kept in flat arrays. The postings of term `t` are at
 * `starts[t]` up to, not including, `starts[t + 1]`: in `documents` the numbers of the documents, ascending, and in `termWeights`
 * the weight of the term in each of them. `terms` is sorted, so that all terms with one prefix are neighbours.
 */
export type InvertedIndex = {
	/** The number of documents. */
	readonly size: number;
	readonly translated: TranslatedLanguages;
	readonly terms: readonly string[];
	readonly starts: Uint32Array;
	readonly documents: Uint32Array;
	/** BM25's term frequency weight, from 0 to 1. */
	readonly termWeights: Float32Array;
	/** The document frequency of each term. A document in which the term has little weight counts as less than one. */
	readonly documentFrequencies: Float32Array;
};

/**
 * BM25's k1: how soon a term stops adding weight when a document has it again, in the same field or another. With a lower k1 it counts
 * that a claim has a term at all, with a higher one how often. It was chosen by trying on the shipped article, where claims are one or
 * two sentences and hardly repeat a word: from 0.4 to 2 it changes no first row there (docs/search.md, "What the numbers were chosen by").
 */
const K1 = 0.8;
/**
 * BM25's b: how much a long document is marked down, from 0 (not at all) to 1 (in proportion to its length). It lets the claim that is
 * little more than what was typed come before one that has the same words among many others. Chosen like k1; between 0.2 and 1 it
 * changes no first row of the shipped article.
 */
const B = 0.4;

/**
 * From this term weight on, a document counts whole in the document frequency. A term found once in the quote of a claim of average length
 * has 0.56; one found only in the title of the section has 0.16 and counts as a third of a document, or else every word of the title
 * would seem frequent. Chosen by trying on the shipped article: half of it loses one first row in hundreds, double of it none.
 */
const WHOLE_DOCUMENT = 0.5;

/** The postings of one term while the index is built. */
type Postings = { readonly documents: number[]; readonly termWeights: number[] };

/** Builds the index. Documents are numbered from 0, in the order given; each is a list of fields. */
export function makeInvertedIndex(
	all: readonly (readonly Field[])[],
	translated: TranslatedLanguages = { always: [], ifAbsent: [] },
): InvertedIndex {
	const lengths = all.map((fields) => fields.reduce((sum, { words, weight }) => sum + words.length * weight, 0));
	const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, all.length);
	const postings = new Map<string, Postings>();
	for (const [document, fields] of all.entries()) {
		const k = K1 * (1 - B + B * ((lengths[document] ?? 0) / Math.max(1, averageLength)));
		for (const [term, frequency] of termFrequencies(fields)) {
			const posting = postings.get(term) ?? { documents: [], termWeights: [] };
			posting.documents.push(document);
			posting.termWeights.push(frequency / (frequency + k));
			postings.set(term, posting);
		}
	}
	return flatIndex(all.length, translated, postings);
}

/** How often each term is in a document, each time counted by the weight of its field. */
function termFrequencies(fields: readonly Field[]): Map<string, number> {
	const frequencies = new Map<string, number>();
	for (const { words, weight } of fields)
		for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + weight);
	return frequencies;
}

function flatIndex(
	size: number,
	translated: TranslatedLanguages,
	postings: ReadonlyMap<string, Postings>,
): InvertedIndex {
	const terms = [...postings.keys()].sort();
	const starts = new Uint32Array(terms.length + 1);
	for (const [t, term] of terms.entries())
		starts[t + 1] = (starts[t] ?? 0) + (postings.get(term)?.documents.length ?? 0);
	const documents = new Uint32Array(starts[terms.length] ?? 0);
	const termWeights = new Float32Array(documents.length);
	for (const [t, term] of terms.entries()) {
		documents.set(postings.get(term)?.documents ?? [], starts[t]);
		termWeights.set(postings.get(term)?.termWeights ?? [], starts[t]);
	}
	const documentFrequencies = Float32Array.from(terms, (term) =>
		documentFrequency(postings.get(term)?.termWeights ?? []),
	);
	return { size, translated, terms, starts, documents, termWeights, documentFrequencies };
}

const documentFrequency = (termWeights: readonly number[]) =>
	termWeights.reduce((sum, weight) => sum + Math.min(1, weight / WHOLE_DOCUMENT), 0);

/** The number of the first term that does not sort before `word`: of the word itself, if the index has it. */
export const firstTermFrom = ({ terms }: InvertedIndex, word: string): number => lowerBound(terms, word);

/** Whether any document has this very word. */
export const hasTerm = (index: InvertedIndex, word: string): boolean =>
	index.terms[firstTermFrom(index, word)] === word;

/** A range of neighbouring terms: their numbers from `first` up to, not including, `end`. */
export type TermRange = { readonly first: number; readonly end: number };

/** The terms that begin with a prefix, the prefix itself among them if it is a term. */
export const termsWithPrefix = (index: InvertedIndex, prefix: string): TermRange => ({
	first: firstTermFrom(index, prefix),
	end: firstTermFrom(index, `${prefix}\uFFFF`),
});
