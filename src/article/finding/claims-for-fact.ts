import { QUESTION_WORDS } from '../../locales/languages.ts';
import { LOCALES } from '../../locales/locales.ts';
import type { QuestionWords } from '../../locales/question-words.ts';
import { claimMatches } from '../answer/claim-matches.ts';
import type { FactQuestion, Question } from '../answer/reading.ts';
import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { wordsOf } from '../words/fold.ts';

/** The facts whose answer shows by its words: a number, a date, a reason. */
type ShownFact = keyof QuestionWords['signsOfAnswer'];

const isShown = (asks: FactQuestion | undefined): asks is ShownFact =>
	asks !== undefined && asks in QUESTION_WORDS[LOCALES[0]].signsOfAnswer;

/**
 * The share of the words that a claim with the wanted number, date or reason must have. Less than other claims, since the sign of
 * an answer is one word more.
 */
const SHARE_WITH_SIGN = 0.3;

/**
 * The claims that may answer a question for a fact: those first that have a number, if it asks how many, a date, if it asks when, or a
 * reason, if it asks why. `mayAnswer` is whether the first of them has. What asks for another fact is not told from words.
 */
export function claimsForFact(
	{ edition, telling, isForeign }: Question,
	asks: FactQuestion | undefined,
): { readonly claims: readonly Claim[]; readonly mayAnswer: boolean } {
	const matching = claimMatches(edition, telling, { cognates: isForeign });
	if (!isShown(asks)) return { claims: matching, mayAnswer: true };
	const signs = signsOf(edition, asks);
	const hasSign = (claim: Claim) =>
		(asks === 'why' && claim.kind === 'causal') ||
		wordsOf(claim.quote).some((word) => signs.has(word) || (asks !== 'why' && /\d/.test(word)));
	const answering = claimMatches(edition, telling, { cognates: isForeign, share: SHARE_WITH_SIGN }).filter(hasSign);
	return { claims: [...new Set([...answering, ...matching])], mayAnswer: answering.length > 0 };
}

/** The words of the article's own language that show such an answer; those of all languages if Lectern does not know it. */
function signsOf({ languages: { own } }: Edition, asks: ShownFact): ReadonlySet<string> {
	const known = LOCALES.filter((locale) => locale === own);
	const lists = (known.length > 0 ? known : LOCALES).map((locale) => QUESTION_WORDS[locale].signsOfAnswer[asks]);
	return new Set(lists.flatMap(wordsOf));
}
