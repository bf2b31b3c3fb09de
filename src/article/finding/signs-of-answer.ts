import { QUESTION_WORDS } from '../../locales/languages.ts';
import { LOCALES, type Locale } from '../../locales/locales.ts';
import type { QuestionWords } from '../../locales/question-words.ts';
import { hasFormOf, hasWordOrMeaning } from '../answer/claim-matches.ts';
import { isPast } from '../answer/event-questions.ts';
import type { FactQuestion } from '../answer/fact-questions.ts';
import type { NamedActor } from '../answer/names/name-context.ts';
import { namedActors } from '../answer/names/named-actors.ts';
import { typedCaseOf } from '../answer/names/typed-case.ts';
import {
	ANYBODY,
	BE,
	CONTRACTED,
	DETERMINERS,
	isTelling,
	isTellingHere,
	JOINERS,
	OF,
	PREPOSITIONS,
} from '../answer/question-words.ts';
import type { Question } from '../answer/reading.ts';
import type { Actor, Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { inAllLanguages } from '../search/claim-index.ts';
import { fold, wordsOf } from '../words/fold.ts';
import { listedPhrases, listedWords } from '../words/word-lists.ts';
import { textsOf } from './names-in-order.ts';

/** The facts whose answer shows by its words: a number, a date, a reason. */
export type ShownFact = keyof QuestionWords['signsOfAnswer'];

/** Whether the answer to such a question shows by its words. */
export const isShown = (asks: FactQuestion | undefined): asks is ShownFact =>
	asks !== undefined && asks in QUESTION_WORDS[LOCALES[0]].signsOfAnswer;

/** The number, date or reason that was asked for, if a claim lacks it. */
export const lackOf = (question: Question, asks: FactQuestion | undefined, claim: Claim): ShownFact | undefined =>
	isShown(asks) && !hasSign(question, asks, claim) ? asks : undefined;

/** What happened, and what ought to be done, is not what would follow, whatever words it is told in. */
const IS_NO_CONSEQUENCE: ReadonlySet<Claim['kind']> = new Set(['fact', 'normative'] as const);

/** Whether a claim shows the number, the date or the reason that is asked for. */
export function hasSign(question: Question, asks: ShownFact, claim: Claim): boolean {
	const { edition, telling } = question;
	const quote = wordsOf(claim.quote);
	const isSign = signOf(asks, languagesOf(edition));
	switch (asks) {
		case 'why':
			return (
				claim.kind === 'causal' ||
				quote.some(isSign) ||
				hasReasonInTwo(quote) ||
				labelWords(edition, claim).some(signOf(asks, LOCALES))
			);
		case 'when':
			return quote.some(isSign);
		case 'whatIf':
			// In “fury and might” the word is a noun.
			return (
				claim.mode === 'hypothetical' ||
				(!IS_NO_CONSEQUENCE.has(claim.kind) && quote.some((word, at) => isSign(word) && !isTellingHere(quote, at)))
			);
		case 'doer':
			return hasDoer(question, claim);
		case 'where':
			return hasPlace(question, claim.quote);
		case 'blame':
			return textsOf(edition, claim).some((text) => wordsOf(text).some(signOf(asks, LOCALES)));
		case 'name':
			return hasNameFor(claim.quote, telling);
		case 'howMany':
			return quote.some((word, n) => isSign(word) && isNextToCounted(edition, quote, n, telling));
	}
}

const labelWords = ({ article, file }: Edition, claim: Claim) =>
	inAllLanguages(file.claims[article.claims.indexOf(claim)]?.label);

const REASONS_IN_TWO = listedPhrases(({ reasonsInTwo }) => reasonsInTwo);

const hasReasonInTwo = (words: readonly string[]) =>
	REASONS_IN_TWO.some(([one = '', two = '']) => words.includes(one) && words.lastIndexOf(two) > words.indexOf(one));

/** A doer is named at most this many words before the verb: "X has explicitly called". */
const UNTIL_VERB = 3;
/** And at most this many after it, in "called by the X". */
const UNTIL_DOER = 5;

/** Whether a claim's quote or label shows who does what the question's first telling word says. Whom the question names is not who did it. */
function hasDoer({ edition, telling: [verb, ...objects], named }: Question, claim: Claim): boolean {
	const asked = new Set(named.map(({ actor }) => actor));
	return textsOf(edition, claim).some((text) => {
		const words = wordsOf(text);
		if (text !== claim.quote && beginsWithDoer(edition, text, asked)) return true;
		const others = namedActors(edition, words, typedCaseOf(text)).filter(({ actor }) => !asked.has(actor));
		const isVerb = (word: string) => verb !== undefined && (word === verb || hasFormOf([word], verb));
		// After a doer and the verb comes what it is done to; "those killed" did not kill.
		const hasObject = (at: number) => {
			const after = words.slice(at + 1);
			return objects.length === 0 || objects.some((object) => after.includes(object) || hasFormOf(after, object));
		};
		return words.some(
			(word, at) => isVerb(word) && ((hasObject(at) && hasSubject(words, at, verb, others)) || isDoneBy(words, at)),
		);
	});
}

/** The label of a claim that was found by an editor's words may begin with who did it: "One cartel apologized". */
function beginsWithDoer(edition: Edition, label: string, asked: ReadonlySet<Actor>): boolean {
	const words = wordsOf(label);
	const [first] = namedActors(edition, words, typedCaseOf(label));
	if (!first || first.from > 1 || asked.has(first.actor)) return false;
	const after = label.match(/[\p{L}\p{M}\p{N}’']+/gu)?.slice(first.to, first.to + UNTIL_VERB) ?? [];
	return after.some(isPast);
}

const BY = listedWords(({ signsOfAnswer }) => signsOfAnswer.doer);

const isDoneBy = (words: readonly string[], at: number) =>
	words.slice(at + 1, at + 1 + UNTIL_DOER).some((word) => BY.has(word));

/** Whether somebody is named right before a verb, perhaps with "who" between, or the verb in the question's own form has a noun right before it. */
function hasSubject(words: readonly string[], at: number, verb: string | undefined, named: readonly NamedActor[]) {
	const isSubject = ({ to }: NamedActor) => {
		if (to > at) return false;
		const between = words.slice(to, at);
		const [next = ''] = between;
		if (ANYBODY.has(next)) return between.length <= UNTIL_VERB + 1;
		return (
			between.length <= UNTIL_VERB &&
			!between.some((word) => JOINERS.has(word) || PREPOSITIONS.has(word) || OF.has(word))
		);
	};
	const before = words[at - 1] ?? '';
	return named.some(isSubject) || (words[at] === verb && isTelling(before) && !BE.has(before) && !/\d/.test(before));
}

/** Whether a name comes right after the word for what is named, or after "called": "the ship Aurora", "a ship called Aurora". */
function hasNameFor(quote: string, telling: readonly string[]): boolean {
	const tokens = quote.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
	const words = tokens.map((token) => fold(token));
	const isNamed = (word: string) => telling.includes(word) || hasFormOf(telling, word);
	return tokens.some((token, n) => {
		const at = words.findLastIndex((word, before) => before < n && !NAMED.has(word));
		const isCalled = NAMED.has(words[n - 1] ?? '') && !PREPOSITIONS.has(words[n] ?? '');
		if (isCalled && words.some(isNamed)) return true;
		return /^\p{Lu}/u.test(token) && at >= 0 && isNamed(words[at] ?? '') && !isNamed(words[n] ?? '');
	});
}

const NAMED = listedWords(({ signsOfAnswer }) => signsOfAnswer.name);

/** Between "in" and a place's name there are at most this many words: "en la cuenca del Nanay". */
const UNTIL_PLACE = 4;

/** Whether a name that the question doesn't have comes after a word such as "in", alone, after a determiner or as the second part of "the X of Y". */
function hasPlace({ edition, telling }: Question, quote: string): boolean {
	const tokens = quote.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
	const words = tokens.map((token) => fold(token));
	const isIn = signOf('where', languagesOf(edition));
	const isDate = signOf('when', languagesOf(edition));
	const leadsTo = (word: string) => DETERMINERS.has(word) || OF.has(word) || CONTRACTED.has(word);
	return tokens.some((token, at) => {
		const word = words[at] ?? '';
		if (!/^\p{Lu}/u.test(token) || isDate(word) || telling.some((one) => one === word || hasFormOf([word], one)))
			return false;
		const from = words.findLastIndex((one, n) => n < at && n >= at - UNTIL_PLACE && isIn(one));
		if (from < 0) return false;
		const between = words.slice(from + 1, at);
		const others = between.filter((one) => !leadsTo(one));
		return others.length === 0 || (others.length === 1 && between.some((one) => OF.has(one) || CONTRACTED.has(one)));
	});
}

/** A number counts as the number of something if it has the word for it at most this many words before or after it. */
const NEAR = { before: 4, after: 6 };

/**
 * Whether one of the telling words, or another form of it, is near the number at this place. A quote that was found by an editor's words,
 * as in a question in another language, has none of them: which word is counted is then not known.
 */
function isNextToCounted(edition: Edition, words: readonly string[], at: number, telling: readonly string[]): boolean {
	const isAmong = (some: readonly string[]) => telling.some((word) => hasWordOrMeaning(edition, some, word));
	return isAmong(words.slice(Math.max(0, at - NEAR.before), at + NEAR.after + 1)) || !isAmong(words);
}

/** The article's own language; all languages if Lectern does not know it. */
function languagesOf({ languages: { own } }: Edition): readonly Locale[] {
	const known = LOCALES.filter((locale) => locale === own);
	return known.length > 0 ? known : LOCALES;
}

const signsIn = (locale: Locale) => {
	const lists = Object.entries(QUESTION_WORDS[locale].signsOfAnswer);
	return Object.fromEntries(lists.map(([asks, list]) => [asks, new Set(wordsOf(list))])) as Record<
		ShownFact,
		Set<string>
	>;
};
const SIGNS = Object.fromEntries(LOCALES.map((locale) => [locale, signsIn(locale)])) as Record<
	Locale,
	Record<ShownFact, Set<string>>
>;

/** What no number answers. */
const HAS_NO_DIGITS: ReadonlySet<ShownFact> = new Set(['why', 'where', 'blame']);

/** Whether a word of these languages shows such an answer. */
function signOf(asks: ShownFact, languages: readonly Locale[]): (word: string) => boolean {
	return (word) =>
		languages.some((locale) => SIGNS[locale][asks].has(word)) || (!HAS_NO_DIGITS.has(asks) && /\d/.test(word));
}

/** Whether a word says who is to blame: "responsibility", "culpa". */
export const isBlame = (word: string): boolean => signOf('blame', LOCALES)(word);
