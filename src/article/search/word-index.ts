/** Folded words of one field of a document; a heavier field says more about it. */
export type Field = { readonly words: readonly string[]; readonly weight: number };

/**
 * Documents by their words, in flat arrays: the documents of term `t` and how well it stands for each of them (0 to 1) are at
 * `starts[t]` up to `starts[t + 1]`. Terms are sorted, so that those beginning alike are neighbours.
 */
export type WordIndex = {
	readonly size: number;
	readonly terms: readonly string[];
	readonly starts: Uint32Array;
	readonly documents: Uint32Array;
	readonly fits: Float32Array;
	/** In how many documents each term stands; one that it stands for weakly counts as part of one. */
	readonly spread: Float32Array;
};

/** How soon saying a word again, or in another field, stops adding (BM25's k1). */
const SATURATION = 0.8;
/** How much being longer than other documents counts against one (BM25's b). */
const LENGTH = 0.4;

/** The fit of a word that stands once in a document's text. */
const WHOLE_FIT = 0.5;

/** Builds the index; documents are numbered as given. */
export function makeWordIndex(all: readonly (readonly Field[])[]): WordIndex {
	const lengths = all.map((fields) => fields.reduce((sum, { words, weight }) => sum + words.length * weight, 0));
	const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, all.length);
	const postings = new Map<string, { documents: number[]; fits: number[] }>();
	for (const [document, fields] of all.entries()) {
		const k = SATURATION * (1 - LENGTH + LENGTH * ((lengths[document] ?? 0) / Math.max(1, usual)));
		for (const [term, weight] of weighed(fields)) {
			const posting = postings.get(term) ?? { documents: [], fits: [] };
			posting.documents.push(document);
			posting.fits.push(weight / (weight + k));
			postings.set(term, posting);
		}
	}
	return flattened(all.length, postings);
}

function weighed(fields: readonly Field[]): Map<string, number> {
	const weights = new Map<string, number>();
	for (const { words, weight } of fields)
		for (const word of words) weights.set(word, (weights.get(word) ?? 0) + weight);
	return weights;
}

function flattened(size: number, postings: Map<string, { documents: number[]; fits: number[] }>): WordIndex {
	const terms = [...postings.keys()].sort();
	const starts = new Uint32Array(terms.length + 1);
	for (const [t, term] of terms.entries())
		starts[t + 1] = (starts[t] ?? 0) + (postings.get(term)?.documents.length ?? 0);
	const documents = new Uint32Array(starts[terms.length] ?? 0);
	const fits = new Float32Array(documents.length);
	for (const [t, term] of terms.entries()) {
		documents.set(postings.get(term)?.documents ?? [], starts[t]);
		fits.set(postings.get(term)?.fits ?? [], starts[t]);
	}
	const spread = Float32Array.from(terms, (term) => sum(postings.get(term)?.fits ?? []));
	return { size, terms, starts, documents, fits, spread };
}

/** The number of the first term that does not sort before `word`. */
export function firstFrom({ terms }: WordIndex, word: string): number {
	let [low, high] = [0, terms.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((terms[middle] ?? '') < word) low = middle + 1;
		else high = middle;
	}
	return low;
}

const sum = (fits: readonly number[]) => fits.reduce((all, fit) => all + Math.min(1, fit / WHOLE_FIT), 0);
