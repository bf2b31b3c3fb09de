import { QUESTION_WORDS } from '../../locales/languages.ts';
import { LOCALES } from '../../locales/locales.ts';
import type { QuestionWords } from '../../locales/question-words.ts';
import { claimMatches, hasFormOf } from '../answer/claim-matches.ts';
import type { FactQuestion } from '../answer/fact-questions.ts';
import type { Question } from '../answer/reading.ts';
import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { wordsOf } from '../words/fold.ts';

/** The facts whose answer shows by its words: a number, a date, a reason. */
export type ShownFact = keyof QuestionWords['signsOfAnswer'];

/** Whether the answer to such a question shows by its words. */
export const isShown = (asks: FactQuestion | undefined): asks is ShownFact =>
	asks !== undefined && asks in QUESTION_WORDS[LOCALES[0]].signsOfAnswer;

/**
 * The share of the words that a claim with the wanted number, date or reason must have. Less than other claims, since the sign of
 * an answer is one word more.
 */
const SHARE_WITH_SIGN = 0.3;

/**
 * The claims that may answer a question for a fact: those first that have a number, if it asks how many, a date, if it asks when, or a
 * reason, if it asks why. `lacks` says that none of them has. What asks for another fact is not told from words.
 */
export function claimsForFact(
	{ edition, telling, isForeign }: Question,
	asks: FactQuestion | undefined,
): { readonly claims: readonly Claim[]; readonly lacks?: ShownFact } {
	const matching = claimMatches(edition, telling, { cognates: isForeign });
	if (!isShown(asks)) return { claims: matching };
	const near = claimMatches(edition, telling, { cognates: isForeign, share: SHARE_WITH_SIGN });
	const answering = near.filter(signFor(edition, asks, telling));
	return {
		claims: [...new Set([...answering, ...matching])],
		...(answering.length === 0 && { lacks: asks }),
	};
}

/** The number, date or reason that was asked for, if a claim lacks it. */
export function lackOf(
	{ edition, telling }: Question,
	asks: FactQuestion | undefined,
	claim: Claim,
): ShownFact | undefined {
	return isShown(asks) && !signFor(edition, asks, telling)(claim) ? asks : undefined;
}

/** Whether a claim shows the number, the date or the reason that is asked for. */
function signFor(edition: Edition, asks: ShownFact, telling: readonly string[]): (claim: Claim) => boolean {
	const signs = signsOf(edition, asks);
	const isSign = (word: string) => signs.has(word) || (asks !== 'why' && /\d/.test(word));
	return ({ kind, quote }) => {
		const words = wordsOf(quote);
		if (asks === 'why') return kind === 'causal' || words.some(isSign);
		return words.some((word, n) => isSign(word) && (asks === 'when' || isNear(words, n, telling)));
	};
}

/** A number counts as the number of something if it is at most this many words away from the word for it. */
const NEAR = 4;

/** Whether one of the telling words, or another form of it, is near the word at this place. */
function isNear(words: readonly string[], at: number, telling: readonly string[]): boolean {
	const near = words.slice(Math.max(0, at - NEAR), at + NEAR + 1);
	return telling.some((word) => near.includes(word) || hasFormOf(near, word));
}

/** The words of the article's own language that show such an answer; those of all languages if Lectern does not know it. */
function signsOf({ languages: { own } }: Edition, asks: ShownFact): ReadonlySet<string> {
	const known = LOCALES.filter((locale) => locale === own);
	const lists = (known.length > 0 ? known : LOCALES).map((locale) => QUESTION_WORDS[locale].signsOfAnswer[asks]);
	return new Set(lists.flatMap(wordsOf));
}
