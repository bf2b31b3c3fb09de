import { claimMatches, shareOfWords } from '../answer/claim-matches.ts';
import { asksWhetherSaid } from '../answer/event-questions.ts';
import type { FactQuestion } from '../answer/fact-questions.ts';
import { nearestIssues, onlyIssue } from '../answer/nearest-issues.ts';
import { readQuestion } from '../answer/question-cases.ts';
import type { Question, QuestionReading } from '../answer/reading.ts';
import { spelledOut } from '../answer/spelled-out.ts';
import type { Claim, Issue } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { excerptOf } from '../model/excerpt.ts';
import { claimAround } from '../model/passage.ts';
import { inAllLanguages } from '../search/claim-index.ts';
import { nearestClaims } from '../search/nearest-claims.ts';
import { type PassageHit, passagesWithWords } from '../search/passages.ts';
import { phraseText } from '../search/phrase-index.ts';
import { wordsOf } from '../words/fold.ts';
import { answerAbout } from './answer-about.ts';
import { alliesOf } from './answer-toward.ts';
import { answerWhetherMentioned } from './answer-whether-mentioned.ts';
import { asTyped, sliceAsTyped } from './as-typed.ts';
import { claimsForFact, reasonsHeldBy } from './claims-for-fact.ts';
import { lacksAll, missingWords, unusedWords } from './missing-words.ts';
import { hasNamesInOrder } from './names-in-order.ts';
import { decidingWords, nearestFirst, rarestWord } from './rarest-first.ts';
import { MOST_CLAIMS, type SearchAnswer, type SideNotFound } from './search-answer.ts';
import { isBlame, isShown, lackOf } from './signs-of-answer.ts';

/** Fewer words in a row may be in any sentence. */
const FEWEST_IN_A_ROW = 3;

/** What is asked in these ways is answered by the record, whatever words the text has. */
const HAS_OWN_ANSWER: ReadonlySet<QuestionReading['kind']> = new Set([
	'view',
	'sides',
	'allies',
	'about-article',
	'occurrence',
]);

/** What the article has on a question such as "what does X think of Y": from its record, or plainly that it has nothing. */
export function answerFor(edition: Edition, typed: string): SearchAnswer {
	const { question, reading } = readQuestion(edition, spelledOut(typed));
	const fromRecord = answerFromRecord(question, reading);
	const isEvent = fromRecord.kind === 'actor' && asksWhetherSaid(question, reading);
	const answer = isEvent ? answerToWords(question, 'whether') : fromRecord;
	const found = !isEvent && HAS_OWN_ANSWER.has(reading.kind) ? answer : (answerFromText(question, answer) ?? answer);
	const { asksSide = undefined } = reading.kind === 'words' ? reading : {};
	return asksSide ? withoutSide(question, found, asksSide) : found;
}

/** The share of the topic's words that the nearest issue must have, at any weight: it is said that it is only near. */
const SHARE_OF_NEAR = 0.5;

/**
 * Claims and passages say nothing of who is on a side, so the answer says that this was not found. Near is the issue which has most of the
 * words, be it in its claims, if somebody takes a side on it.
 */
function withoutSide(question: Question, answer: SearchAnswer, side: SideNotFound['side']): SearchAnswer {
	if (answer.kind !== 'claims' && answer.kind !== 'passages' && answer.kind !== 'nothing') return answer;
	const { edition, text, topic, telling, isForeign } = question;
	const notFound = { side, typed: sliceAsTyped(text, telling) };
	const positionsOn = ({ id }: Issue) => edition.positionsOf({ issue: id });
	const [near] = nearestIssues(edition, topic, {
		cognates: isForeign,
		leastShare: SHARE_OF_NEAR,
		leastWeight: 0,
		isAmong: (issue) => positionsOn(issue).length > 0,
	});
	if (!near) {
		// If the article has none of the words, what shares some letters with them is far from who is for or against it.
		return topic.length > 0 && lacksAll(edition, topic)
			? {
					kind: 'nothing',
					nearest: [],
					words: asTyped(text, telling),
					asksSide: notFound,
					missing: missingWords(edition, text, topic),
				}
			: { ...answer, asksSide: notFound };
	}
	const { issue } = near;
	const claims = answer.kind === 'claims' && answer.isSure ? answer.claims : [];
	return { kind: 'issue', issue, positions: positionsOn(issue), isNearTo: notFound, claims, missing: [] };
}

function answerFromRecord(question: Question, reading: QuestionReading): SearchAnswer {
	switch (reading.kind) {
		case 'sentence':
			return answerToSentence(question, reading);
		case 'sides':
			return answerToSides(question, reading);
		case 'allies':
			return alliesOf(question.edition, reading.actor, reading.agrees);
		case 'about-article':
			return { kind: 'about-article', asks: reading.asks };
		case 'occurrence':
			return answerWhetherMentioned(question, reading);
		case 'fact':
			return (reading.asks === 'blame' && answerToBlame(question)) || answerToWords(question, reading.asks);
		case 'words':
			return answerToWords(question);
		case 'view':
			return answerToWhyView(question, reading) ?? answerAbout(question, reading);
		case 'mention':
			return answerAbout(question, reading);
	}
}

type Of<K extends QuestionReading['kind']> = Extract<QuestionReading, { kind: K }>;

function answerToSentence({ edition, text, telling }: Question, { claims }: Of<'sentence'>): SearchAnswer {
	const [best] = claims;
	return {
		kind: 'claims',
		claims: claims.slice(0, MOST_CLAIMS),
		isSure: best !== undefined && shareOfWords(edition, best, telling) === 1,
		missing: missingWords(edition, text, telling),
		unused: [],
	};
}

function answerToSides({ edition, text, topic }: Question, { issue, side, asksAdvice }: Of<'sides'>): SearchAnswer {
	const positions = edition.positionsOf({ issue: issue.id });
	return { kind: 'issue', issue, positions, side, asksAdvice, missing: missingWords(edition, text, topic) };
}

/** Who takes which side on who is to blame for this, if an issue is about that and has all of the words, or none is asked for and only one is. */
function answerToBlame({ edition, telling, isForeign }: Question): SearchAnswer | undefined {
	const positionsOn = ({ id }: Issue) => edition.positionsOf({ issue: id });
	const isOnBlame = ({ id }: Issue) => {
		const { title, motion } = edition.file.issues.find((one) => one.id === id) ?? {};
		return [...inAllLanguages(title), ...inAllLanguages(motion)].some(isBlame);
	};
	const among = edition.article.issues.filter((one) => isOnBlame(one) && positionsOn(one).length > 0);
	const [only] = among.length === 1 ? among : [];
	const covering = nearestIssues(edition, telling, {
		cognates: isForeign,
		leastShare: 1,
		isAmong: (one) => among.includes(one),
	});
	const issue = telling.length === 0 ? only : onlyIssue(covering);
	return issue && { kind: 'issue', issue, positions: positionsOn(issue), missing: [] };
}

/** “Why does X think that …” asks for X's reasons: they lead where X says that, and the reasons are recorded. A view that X does not hold has none. */
function answerToWhyView(question: Question, { asks, actors, about, presumes }: Of<'view'>): SearchAnswer | undefined {
	const [holder] = actors;
	if (asks !== 'why' || presumes || !holder || actors.length > 1) return undefined;
	const claims = reasonsHeldBy(question, holder, about);
	return claims && { kind: 'claims', claims, isSure: false, reason: 'recorded', asks, missing: [], unused: [] };
}

function answerToWords(question: Question, asks?: FactQuestion): SearchAnswer {
	const { edition, text, telling, language } = question;
	const { claims: found, isSure, reason, lacks, hasWords, isNear } = claimsForFact(question, asks);
	const missing = missingWords(edition, text, telling);
	const [best] = found;
	if (best) {
		// Where a number, a date or a reason is asked for, whether it was found says more than which words were not.
		const unused = isShown(asks) ? [] : unusedWords(edition, text, telling, best);
		const claims = found.slice(0, MOST_CLAIMS);
		const sureness = {
			isSure,
			...(reason && { reason }),
			...(hasWords && { hasWords }),
			...(isNear && { isNear }),
			lacks,
		};
		return { kind: 'claims', claims, ...sureness, asks, missing, unused, ...(language && { language }) };
	}
	const issue = asks ? undefined : onlyIssue(nearestIssues(edition, telling).filter(({ covers }) => covers === 1));
	if (issue) return { kind: 'issue', issue, positions: edition.positionsOf({ issue: issue.id }), missing: [] };
	// If the article has none of the words, what shares some letters with them is about something else.
	const near = !lacksAll(edition, telling) ? nearestClaims(edition, text, MOST_CLAIMS).map(({ claim }) => claim) : [];
	const deciding = decidingWords(question);
	const nearest = nearestFirst(question, near).slice(0, MOST_CLAIMS);
	const names = telling.filter((word) => !deciding.includes(word));
	const besides = nearest.length > 0 ? [] : claimMatches(edition, names);
	const words = asTyped(text, telling);
	const rest = { besides: besides.slice(0, MOST_CLAIMS), asks, lacks, missing, ...(language && { language }) };
	return { kind: 'nothing', nearest, words, ...rest };
}

/**
 * The passages of the text that have all of the words, if no claim has; that have the rarest, if no claim has even that; or that have
 * the words in a row, if no claim found has.
 */
function answerFromText(question: Question, answer: SearchAnswer): SearchAnswer | undefined {
	const { edition, text, words, telling } = question;
	const near = answer.kind === 'issue' ? [] : nearClaims(answer);
	// The words are in claims: only what was asked for is in none.
	if (
		answer.kind === 'claims' &&
		(isShown(answer.asks) || answer.reason) &&
		answer.claims.some((one) => shareOfWords(edition, one, telling) === 1)
	)
		return undefined;
	const isNear = answer.kind === 'claims' && answer.isNear;
	const whole = near ? passagesOf(edition, telling) : passagesInARow(edition, words, answer);
	const passages = whole.length > 0 || !near || isNear ? whole : passagesWithRarest(edition, decidingWords(question));
	const [first] = passages;
	if (!first) return undefined;
	const around = claimAround(edition, first.passage);
	const others = near ?? [];
	// Of a whole passage it is known who says it.
	if (around && answer.kind !== 'issue' && whole.length > 0) {
		const claims = [around, ...others.filter((one) => one !== around)];
		const asks = answer.kind === 'claims' || answer.kind === 'nothing' ? answer.asks : undefined;
		const lacks = lackOf(question, asks, around);
		const isSure = !lacks && (!asks || hasNamesInOrder(question, around));
		return { kind: 'claims', claims, isSure, asks, lacks, missing: [], unused: [] };
	}
	const quoted = new Set(passages.map(({ passage }) => excerptOf(edition.article, passage).quote));
	return {
		kind: 'passages',
		passages: passages.slice(0, MOST_CLAIMS),
		isWhole: whole.length > 0,
		// A claim that quotes a whole passage would be the same words again.
		nearest: [...new Set([...first.claims, ...others])].filter(({ quote }) => !quoted.has(quote)),
		asks: 'asks' in answer && answer.kind !== 'about-article' ? answer.asks : undefined,
		missing: whole.length > 0 ? [] : missingWords(edition, text, telling),
	};
}

/** The passages with the rarest of the words, if no claim has it. */
function passagesWithRarest(edition: Edition, telling: readonly string[]): PassageHit[] {
	const rarest = rarestWord(edition, telling);
	return rarest?.claims.length === 0 ? [...rarest.passages] : [];
}

const passagesOf = (edition: Edition, telling: readonly string[]) =>
	telling.length > 0 ? passagesWithWords(edition, telling) : [];

function passagesInARow(edition: Edition, words: readonly string[], answer: SearchAnswer): PassageHit[] {
	if (answer.kind !== 'claims' || words.length < FEWEST_IN_A_ROW) return [];
	const phrase = phraseText(words);
	const isIn = (text: string) => phraseText(wordsOf(text)).includes(phrase);
	if (answer.claims.some(({ quote }) => isIn(quote))) return [];
	return passagesWithWords(edition, words).filter(({ passage }) => isIn(excerptOf(edition.article, passage).quote));
}

/** The claims of an answer that is not sure; undefined if it is sure. */
function nearClaims(answer: SearchAnswer): readonly Claim[] | undefined {
	switch (answer.kind) {
		case 'claims':
			return answer.isSure ? undefined : answer.claims;
		case 'actor':
			return answer.isSure || answer.meets === 'all' ? undefined : [...answer.matches, ...answer.claimsByActor];
		case 'nothing':
			return answer.nearest;
		default:
			return undefined;
	}
}
