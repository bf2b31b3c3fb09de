import { commonPrefixShare } from '../words/common-prefix.ts';
import { differInEnding } from '../words/endings.ts';
import { fuzzyMatches, SHORTEST_FUZZY } from './fuzzy-matches.ts';
import { firstTermFrom, type InvertedIndex, termsWithPrefix } from './inverted-index.ts';
import { type Expansion, MOST_POSTINGS, postingsInRange } from './postings.ts';

/**
 * Two words count as forms of one word if at least this share of their letters is a common prefix ("patriot", "patriotic": 0.875). This
 * stands in for a stemmer, and serves every language alike. Of the words of the shipped article, 225 pairs reach 0.7 and most are
 * related; the 101 pairs between 0.6 and 0.7 are mostly like "army" and "armed", "dead" and "deaths", "fair" and "failed".
 */
const FORM_SHARE = 0.7;
/**
 * The weight of another form of the word is this times the common share. It only has to be below 1, so that claims with the very word
 * come before claims with another form: 0.4 and 1 give the same first rows for half-remembered sentences of the shipped article.
 */
const FORM_WEIGHT = 0.75;

/**
 * When the prefix is all that was typed, only this many terms are taken. Nothing else ranks the rows then, so that any of these terms
 * will do, and one letter may begin thousands.
 */
const MOST_PREFIX_TERMS = 256;
/**
 * The weight of a term grows with the share of it that is typed already, from this up to 1: of "secu", "secure" comes before "security".
 * At 1, where all of them would count alike, one half-remembered sentence in hundreds lost its first place.
 */
const LEAST_PREFIX_WEIGHT = 0.5;

/**
 * When the last word is too frequent as a prefix, it may be complete already ("us" next to "used", "user", …). It is taken as complete
 * if at least this share of all postings with the prefix are its own. Higher, and short complete words are ignored; lower, and the
 * beginning of a word is taken for a rare word of its own. A quarter and a 64th find the same within 0.4 % among 12,000 claims.
 */
const COMPLETE_SHARE = 1 / 16;

/** The terms that a complete word may stand for: the word itself and its other forms, or else the terms it may be a typo of. */
export function expandWord(index: InvertedIndex, word: string): readonly Expansion[] {
	const forms = formsOf(index, word);
	return forms.length > 0 ? forms : fuzzyMatches(index, word, { isPrefix: false });
}

/**
 * The terms that a word still being typed may become: terms with this prefix, and its other forms. If there are none, the terms whose
 * beginning it may be a typo of. Returns undefined when the prefix has too many postings to be useful next to other words; one more
 * letter usually changes that. `isOnlyWord`: nothing else was typed, so the prefix is used however frequent it is.
 */
export function expandPrefix(
	index: InvertedIndex,
	prefix: string,
	isOnlyWord: boolean,
): readonly Expansion[] | undefined {
	const { terms } = index;
	const range = termsWithPrefix(index, prefix);
	const { first, end } = range;
	const postings = postingsInRange(index, range);
	if (!isOnlyWord && postings > MOST_POSTINGS) {
		const own = terms[first] === prefix ? postingsInRange(index, { first, end: first + 1 }) : 0;
		return own < postings * COMPLETE_SHARE ? undefined : formsOf(index, prefix);
	}
	const completions: Expansion[] = [];
	for (let term = first; term < (isOnlyWord ? Math.min(end, first + MOST_PREFIX_TERMS) : end); term++) {
		const typedShare = prefix.length / (terms[term]?.length ?? 1);
		completions.push({ term, weight: LEAST_PREFIX_WEIGHT + (1 - LEAST_PREFIX_WEIGHT) * typedShare });
	}
	const forms = formsOf(index, prefix);
	if (completions.length > 0) return withForms(completions, forms);
	return forms.length > 0 ? forms : fuzzyMatches(index, prefix, { isPrefix: true });
}

function withForms(completions: readonly Expansion[], forms: readonly Expansion[]): Expansion[] {
	const known = new Set(completions.map(({ term }) => term));
	return [...completions, ...forms.filter(({ term }) => !known.has(term))];
}

/** The word itself, if the index has it, and its other forms: terms with nearly the same beginning, or that only end otherwise. */
export function formsOf(index: InvertedIndex, word: string): Expansion[] {
	const exact = firstTermFrom(index, word);
	const forms: Expansion[] = index.terms[exact] === word ? [{ term: exact, weight: 1 }] : [];
	if (word.length < SHORTEST_FUZZY) return forms;
	// Only terms that begin with all but the word's last three letters are compared: few endings are longer, and they are neighbours.
	const stem = word.slice(0, Math.max(SHORTEST_FUZZY, word.length - 3));
	for (let term = firstTermFrom(index, stem); index.terms[term]?.startsWith(stem); term++) {
		const other = index.terms[term] ?? '';
		const share = commonPrefixShare(word, other);
		if (share < 1 && (share >= FORM_SHARE || differInEnding(word, other)))
			forms.push({ term, weight: FORM_WEIGHT * share });
	}
	return forms;
}

/** The documents that have a word, or another form of it. */
export const documentsWithForm = (index: InvertedIndex, word: string): Set<number> =>
	new Set(
		formsOf(index, word).flatMap(({ term }) => [
			...index.documents.subarray(index.starts[term], index.starts[term + 1]),
		]),
	);
