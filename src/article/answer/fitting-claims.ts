import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { claimIndex } from '../search/claim-index.ts';
import { firstTermFrom, type InvertedIndex } from '../search/inverted-index.ts';
import { documentsCovering } from '../search/ranking.ts';
import { QUESTION } from '../words/common-words.ts';

/** A claim fits when it has at least this share of what is asked, by the worth of the words. */
const FITS = 0.5;
const LONGEST_SHORT = 4;
/** A sentence is remembered when a claim has so much of what was typed, and that is more than a name and a topic. */
const REMEMBERED = { share: 0.8, words: 5 };

/** All claims that have at least half of what is asked, or another `share` of it, best first. */
export function fittingClaims(edition: Edition, words: readonly string[], share = FITS): Claim[] {
	const { index } = claimIndex(edition);
	const sure = words.filter((word) => word.length > LONGEST_SHORT || hasWord(index, word));
	return covering(edition, sure, (share * words.length) / Math.max(1, sure.length));
}

/** So short a word is next to many others: it counts only as it is typed, or begun. */
const hasWord = (index: InvertedIndex, word: string) => {
	const term = index.terms[firstTermFrom(index, word)];
	return term?.startsWith(word) === true && term.length - word.length <= 2;
};

/** The claims of which words that ask nothing are a half-remembered sentence, best first; none when they are not. */
export function rememberedClaims(edition: Edition, words: readonly string[]): Claim[] {
	const telling = new Set(words.filter((word) => !QUESTION.has(word)));
	return telling.size < REMEMBERED.words ? [] : covering(edition, words, REMEMBERED.share);
}

function covering(edition: Edition, words: readonly string[], share: number): Claim[] {
	const { index, claims } = claimIndex(edition);
	return documentsCovering(index, words, share).flatMap(({ document }) => claims[document] ?? []);
}
