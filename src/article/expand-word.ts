import { editDistance } from './edit-distance.ts';
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
	const { letters, typos } = bentIn(index);
	const key = begun ? `${word}…` : word;
	const known = typos.get(key);
	if (known) return known;
	const found = typosAmong(index, letters, word, begun);
	if (typos.size >= MOST_KEPT) typos.clear();
	typos.set(key, found);
	return found;
}

function typosAmong({ terms }: WordIndex, letters: Int32Array, word: string, begun: boolean): Expansion[] {
	const most = word.length < 6 ? 1 : 2;
	const own = lettersOf(word);
	const typos: Expansion[] = [];
	for (let term = 0; term < letters.length; term++) {
		const others = letters[term] ?? 0;
		// Each letter that one word has and the other lacks costs an error: most words are ruled out by this alone.
		if (hasMore(own & ~others, most) || (!begun && hasMore(others & ~own, most))) continue;
		const meant = terms[term] ?? '';
		const distance = editDistance(word, begun ? meant.slice(0, word.length) : meant, most);
		if (distance <= most) typos.push({ term, weight: TYPO / distance });
	}
	return typos;
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

/** Whether more than `most` bits are set, one or two. */
function hasMore(bits: number, most: number): boolean {
	const rest = bits & (bits - 1);
	return (most === 1 ? rest : rest & (rest - 1)) !== 0;
}

/** People type letter by letter: the words before the last come again and again. */
const MOST_KEPT = 500;

type Bent = { readonly letters: Int32Array; readonly typos: Map<string, readonly Expansion[]> };

const BENT = new WeakMap<WordIndex, Bent>();

function bentIn(index: WordIndex): Bent {
	const bent = BENT.get(index) ?? { letters: Int32Array.from(index.terms, lettersOf), typos: new Map() };
	BENT.set(index, bent);
	return bent;
}
