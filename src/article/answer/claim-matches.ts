import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { claimIndex, claimOfDocument, foreignLanguages, inAllLanguages, namesOf } from '../search/claim-index.ts';
import { expandWord, translatedTerms } from '../search/expand-word.ts';
import { firstTermFrom, type InvertedIndex } from '../search/inverted-index.ts';
import { takeApart } from '../search/query-terms.ts';
import { documentsCovering } from '../search/ranking.ts';
import { commonPrefixShare } from '../words/common-prefix.ts';
import { differInEnding } from '../words/endings.ts';
import { wordsOf } from '../words/fold.ts';
import { isFormOf, translationsOf } from '../words/translations.ts';
import { STOP_WORDS } from '../words/word-lists.ts';
import { cognatesOf } from './nearest-issues.ts';
import { isTellingOfSentence } from './question-words.ts';

/**
 * The share of the words that a claim must have, weighed by their idf. Half: with less, one frequent word of a question would
 * bring claims about something else; with more, a question put in other words than the claim's finds nothing.
 */
const SHARE = 0.5;
/** Words up to this length resemble many others, so they count only as they are typed. Longer ones also match fuzzily. */
const LONGEST_EXACT = 4;
/** Two words are forms of one word if this share of their letters is a common prefix, as in the search. */
const FORM_SHARE = 0.7;
/** Only this many words are compared with a claim's. A question has fewer, and a longer message is no claim's. */
const MOST_COMPARED = 24;
/**
 * A text is a sentence of the article if a claim has this share of it. It must have this many words besides frequent ones:
 * with fewer, a name and a topic ("AMLO military force") would count as a sentence. This share of them, and of those that name
 * nobody, must be in the quote or the label: with names and an editor's keywords a claim has the words of many a question.
 */
const SENTENCE = { share: 0.8, words: 5, ofQuoteOrLabel: 0.6 };

type MatchOptions = {
	/** The share of the words that a claim must have. */
	readonly share?: number;
	/** Whether a word that the index lacks may be one that begins alike, as in a question that is not in the article's language. */
	readonly cognates?: boolean;
};

/** The claims of anyone that have at least `share` of the words, best first. */
export function claimMatches(edition: Edition, words: readonly string[], options: MatchOptions = {}): Claim[] {
	const { share = SHARE, cognates = false } = options;
	const { index } = claimIndex(edition);
	const translates = cognates && words.length <= MOST_COMPARED;
	const usable = words
		.filter((word) => word.length > LONGEST_EXACT || hasWord(index, word) || translatedTerms(index, word).length > 0)
		.map((word) => (translates && !isFound(index, word) ? (cognatesOf(index, word)[0] ?? word) : word));
	return claimsCovering(edition, usable, (share * words.length) / Math.max(1, usable.length));
}

const isFound = (index: InvertedIndex, word: string) => expandWord(index, word).length > 0;

/** Whether the index has the word itself, or one that is up to two letters longer. */
const hasWord = (index: InvertedIndex, word: string) => {
	const term = index.terms[firstTermFrom(index, word)];
	return term?.startsWith(word) === true && term.length - word.length <= 2;
};

/** The claims that the words are a half-remembered sentence of, best first. Empty if they are none. `topic` are the words that name nobody. */
export function sentenceMatches(edition: Edition, words: readonly string[], topic: readonly string[]): Claim[] {
	const telling = [...new Set(words.filter(isTellingOfSentence))];
	if (telling.length < SENTENCE.words) return [];
	return claimsCovering(edition, words, SENTENCE.share).filter((claim) => {
		const own = [...new Set([...wordsOf(claim.quote), ...labelWords(edition, claim)])];
		return [telling, topic].every((some) => some.length === 0 || shareIn(own, some) >= SENTENCE.ofQuoteOrLabel);
	});
}

/**
 * The share of the words that a claim has: in its quote, its label, its keywords, or the names of its actors. Another form of
 * a word counts as the word, and so does what it means in another language. A typo does not, so a claim that was found by one never has them all.
 */
export function shareOfWords(edition: Edition, claim: Claim, words: readonly string[]): number {
	return words.length === 0
		? 0
		: shareIn(wordsOfClaim(edition, claim), words, (own, word) => hasWordOrMeaning(edition, own, word));
}

/** The share of the words that a text has, in any form. */
export const shareOfText = (text: string, words: readonly string[]): number =>
	words.length === 0 ? 0 : shareIn(wordsOf(text), words);

function shareIn(own: readonly string[], words: readonly string[], has = hasWordIn): number {
	const compared = words.slice(0, MOST_COMPARED);
	return compared.filter((word) => has(own, word)).length / compared.length;
}

/** Whether one of the words is this one or another form of it. */
export const hasWordIn = (words: readonly string[], word: string): boolean =>
	words.includes(word) || hasFormOf(words, word);

/** Whether one of the words is another form of this one. */
export const hasFormOf = (words: Iterable<string>, word: string): boolean =>
	word.length > LONGEST_EXACT - 1 &&
	[...words].some((other) => commonPrefixShare(other, word) >= FORM_SHARE || differInEnding(other, word));

/** Whether one of the words is this one, another form of it, or what it means if the article has no words in its language. */
export function hasWordOrMeaning(edition: Edition, words: readonly string[], word: string): boolean {
	if (hasWordIn(words, word)) return true;
	const meanings = translationsOf(word, foreignLanguages(edition));
	return meanings.some((meaning) => words.some((other) => isFormOf(meaning, other)));
}

/** The words of a claim in all languages. */
function wordsOfClaim(edition: Edition, claim: Claim): string[] {
	const { quote, keywords, holders, reportedBy, about } = claim;
	const names = [...holders, ...reportedBy, ...about].flatMap((id) => namesOf(edition.actor(id)));
	return [...new Set([...wordsOf([quote, ...keywords, ...names].join('\n')), ...labelWords(edition, claim)])];
}

const labelWords = ({ article, file }: Edition, claim: Claim) =>
	inAllLanguages(file.claims[article.claims.indexOf(claim)]?.label);

function claimsCovering(edition: Edition, words: readonly string[], share: number): Claim[] {
	const claims = claimIndex(edition);
	const apart = takeApart(claims.index, words);
	// Two stop words that were written as one say no more than they do apart.
	if (apart.length > words.length && apart.every((word) => STOP_WORDS.has(word))) return [];
	return documentsCovering(claims.index, apart, share).flatMap(
		({ document }) => claimOfDocument(edition, claims, document) ?? [],
	);
}
