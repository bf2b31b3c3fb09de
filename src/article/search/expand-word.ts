import { editDistance } from '../words/edit-distance.ts';
import { type Expansion, MOST_STANDING, standingBetween } from './postings.ts';
import { firstFrom, type WordIndex } from './word-index.ts';

/** A word shorter than this is taken as it is: its neighbours are other words. */
const SHORTEST_BENT = 4;
/** Of two forms of a word at least this share is common to both ("patriot", "patriotic"). */
const COMMON_SHARE = 0.7;
/** So many words begin with one letter that, while there is nothing else to go by, the first of them will do. */
const MOST_BEGUN = 256;
const FORM = 0.75;
const TYPO = 0.7;

/** The terms a complete word may mean: itself and its other forms, else what it is a typo of. */
export function wholeWord(index: WordIndex, word: string): readonly Expansion[] {
	const forms = formsOf(index, word);
	return forms.length > 0 ? forms : typosOf(index, word, false);
}

/**
 * The terms a word still being typed may become, else what its beginning is a typo of. `alone`: nothing else was typed. Undefined
 * where, beside other words, too much begins with it to tell anything: with another letter, or whole, it will.
 */
export function begunWord(index: WordIndex, word: string, alone: boolean): readonly Expansion[] | undefined {
	const { terms } = index;
	const first = firstFrom(index, word);
	const end = firstFrom(index, `${word}\uFFFF`);
	const standing = standingBetween(index, first, end);
	if (!alone && standing > MOST_STANDING) {
		const whole = terms[first] === word ? standingBetween(index, first, first + 1) : 0;
		return whole < standing * MEANT ? undefined : formsOf(index, word);
	}
	const begun: Expansion[] = [];
	for (let term = first; term < (alone ? Math.min(end, first + MOST_BEGUN) : end); term++)
		begun.push({ term, weight: 0.5 + (0.5 * word.length) / (terms[term]?.length ?? 1) });
	if (begun.length > 0) return withForms(begun, formsOf(index, word));
	const forms = formsOf(index, word);
	return forms.length > 0 ? forms : typosOf(index, word, true);
}

/** A word as it stands is what is meant, rather than the beginning of others, where it is at least this part of them all. */
const MEANT = 1 / 16;

function withForms(begun: Expansion[], forms: readonly Expansion[]): Expansion[] {
	const known = new Set(begun.map(({ term }) => term));
	return [...begun, ...forms.filter(({ term }) => !known.has(term))];
}

function formsOf(index: WordIndex, word: string): Expansion[] {
	const exact = firstFrom(index, word);
	const forms: Expansion[] = index.terms[exact] === word ? [{ term: exact, weight: 1 }] : [];
	if (word.length < SHORTEST_BENT) return forms;
	const stem = word.slice(0, Math.max(SHORTEST_BENT, word.length - 3));
	for (let term = firstFrom(index, stem); index.terms[term]?.startsWith(stem); term++) {
		const share = commonShare(word, index.terms[term] ?? '');
		if (term !== exact && share >= COMMON_SHARE) forms.push({ term, weight: FORM * share });
	}
	return forms;
}

/** The share of two words that is the same beginning. */
function commonShare(a: string, b: string): number {
	let same = 0;
	while (same < a.length && a[same] === b[same]) same++;
	return (2 * same) / (a.length + b.length);
}

function typosOf(index: WordIndex, word: string, begun: boolean): readonly Expansion[] {
	if (word.length < SHORTEST_BENT) return [];
	const bent = bentIn(index);
	const { typos } = bent;
	const key = begun ? `${word}…` : word;
	const known = typos.get(key);
	if (known) return known;
	const found = typosAmong(index, bent, word, begun);
	if (typos.size >= MOST_KEPT) typos.clear();
	typos.set(key, found);
	return found;
}

function typosAmong({ terms }: WordIndex, { letters, byLength }: Bent, word: string, begun: boolean): Expansion[] {
	const most = word.length < 6 ? 1 : 2;
	const typos: Expansion[] = [];
	for (const [length, some] of byLength) {
		if (length < word.length - most || (!begun && length > word.length + most)) continue;
		for (const term of sharingLetters(word, some, letters, most, begun)) {
			const meant = terms[term] ?? '';
			const distance = editDistance(word, begun ? meant.slice(0, word.length) : meant, most);
			if (distance <= most) typos.push({ term, weight: TYPO / distance });
		}
	}
	return typos.sort((a, b) => a.term - b.term);
}

/**
 * The terms that have nearly the same letters as a word. Each letter that one of them has and the other lacks costs an error: most
 * terms are ruled out by this alone.
 */
function sharingLetters(
	word: string,
	terms: readonly number[],
	letters: Int32Array,
	most: number,
	begun: boolean,
): readonly number[] {
	const own = lettersOf(word);
	// In bits, without a branch: this is done for every word of the article. Taking the lowest bit away once or twice leaves none of
	// one or two; -1 is a mask that keeps all bits.
	const [once, whole] = [most === 1 ? -1 : 0, begun ? 0 : -1];
	return terms.filter((term) => {
		const others = letters[term] ?? 0;
		const [lacking, added] = [own & ~others, others & ~own & whole];
		const [lackingMore, addedMore] = [lacking & (lacking - 1), added & (added - 1)];
		return ((lackingMore & ((lackingMore - 1) | once)) | (addedMore & ((addedMore - 1) | once))) === 0;
	});
}

/** A word's letters as a set of bits; letters beyond a to z share the rest. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let at = 0; at < word.length; at++) {
		const code = word.charCodeAt(at) - 97;
		letters |= 1 << (code >= 0 && code < 26 ? code : 26 + (word.charCodeAt(at) % 6));
	}
	return letters;
}

/** People type letter by letter: the words before the last come again and again. */
const MOST_KEPT = 500;

/** The letters of each term, the terms of each length, and the typos that were found. */
type Bent = {
	readonly letters: Int32Array;
	readonly byLength: ReadonlyMap<number, readonly number[]>;
	readonly typos: Map<string, readonly Expansion[]>;
};

const BENT = new WeakMap<WordIndex, Bent>();

function bentIn(index: WordIndex): Bent {
	const bent = BENT.get(index) ?? makeBent(index);
	BENT.set(index, bent);
	return bent;
}

function makeBent({ terms }: WordIndex): Bent {
	const byLength = Map.groupBy(terms.keys(), (term) => terms[term]?.length ?? 0);
	return { letters: Int32Array.from(terms, lettersOf), byLength, typos: new Map() };
}
