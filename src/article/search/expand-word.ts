import type { Locale } from '../../locales/locales.ts';
import { commonPrefixShare } from '../words/common-prefix.ts';
import { differInEnding } from '../words/endings.ts';
import type { WordWithForms } from '../words/forms.ts';
import { isFormOf, translationsOf, translationsOfBeginning } from '../words/translations.ts';
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

/**
 * What a translation of the word counts. Below the word itself, so that claims in the language that was typed come first; as much as a
 * likely form of it, since a listed word is no guess.
 */
const TRANSLATION_WEIGHT = 0.72;

/**
 * The terms that a complete word may stand for: the word itself and its other forms, else its translations, or else the terms it may be a
 * typo of. Where documents lack the word's language, its translations count also if the index has the word.
 */
export function expandWord(index: InvertedIndex, word: string): readonly Expansion[] {
	const meant = meantTerms(index, word);
	return meant.length > 0 ? meant : fuzzyMatches(index, word, { isPrefix: false });
}

function meantTerms(index: InvertedIndex, word: string): readonly Expansion[] {
	const forms = formsOf(index, word);
	if (forms.length === 0) return translatedTerms(index, word);
	return withOthers(forms, translatedTerms(index, word, index.translated.always));
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
	const meant =
		completions.length > 0 && index.translated.always.length === 0 ? formsOf(index, prefix) : meantTerms(index, prefix);
	const found = withOthers(completions, meant);
	if (found.length > 0) return found;
	const begun = termsMeaning(index, translationsOfBeginning(prefix, index.translated.ifAbsent));
	return begun.length > 0 ? begun : fuzzyMatches(index, prefix, { isPrefix: true });
}

function withOthers(some: readonly Expansion[], others: readonly Expansion[]): readonly Expansion[] {
	if (others.length === 0) return some;
	const known = new Set(some.map(({ term }) => term));
	return [...some, ...others.filter(({ term }) => !known.has(term))];
}

/** How many words' translated terms are kept for each index. */
const MOST_KEPT = 500;
const translated = new WeakMap<InvertedIndex, Map<string, readonly Expansion[]>>();

/** The terms that a word of one of these languages means in another one, in any form. */
export function translatedTerms(
	index: InvertedIndex,
	word: string,
	languages: readonly Locale[] = index.translated.ifAbsent,
): readonly Expansion[] {
	if (languages.length === 0) return [];
	const ofIndex = translated.get(index) ?? new Map<string, readonly Expansion[]>();
	translated.set(index, ofIndex);
	const key = `${languages.join(' ')} ${word}`;
	const known = ofIndex.get(key);
	if (known) return known;
	const found = termsMeaning(index, translationsOf(word, languages));
	if (ofIndex.size >= MOST_KEPT) ofIndex.clear();
	ofIndex.set(key, found);
	return found;
}

/** The terms that are these words, in any form. */
function termsMeaning(index: InvertedIndex, words: readonly WordWithForms[]): readonly Expansion[] {
	const found = new Set<number>();
	for (const one of words) {
		for (const stem of one.stems.length > 0 ? one.stems : [one.word]) {
			for (let term = firstTermFrom(index, stem); index.terms[term]?.startsWith(stem); term++)
				if (isFormOf(one, index.terms[term] ?? '')) found.add(term);
		}
	}
	return [...found].map((term) => ({ term, weight: TRANSLATION_WEIGHT }));
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

/** The documents that have a word, or another form of it; if none has, those that have what it means in another language. */
export function documentsWithForm(index: InvertedIndex, word: string): Set<number> {
	const forms = formsOf(index, word);
	const meant = forms.length > 0 ? forms : translatedTerms(index, word);
	return new Set(
		meant.flatMap(({ term }) => [...index.documents.subarray(index.starts[term], index.starts[term + 1])]),
	);
}
