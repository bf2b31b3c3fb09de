import { shareOfWords } from '../answer/claim-matches.ts';
import { nearestIssues, onlyIssue } from '../answer/nearest-issues.ts';
import { readQuestion } from '../answer/question-cases.ts';
import type { FactQuestion, Question, QuestionReading } from '../answer/reading.ts';
import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { excerptOf } from '../model/excerpt.ts';
import { claimAround } from '../model/passage.ts';
import { nearestClaims } from '../search/nearest-claims.ts';
import { type PassageHit, passagesWithWords } from '../search/passages.ts';
import { phraseText } from '../search/phrase-index.ts';
import { wordsOf } from '../words/fold.ts';
import { answerAbout } from './answer-about.ts';
import { asTyped } from './as-typed.ts';
import { claimsForFact } from './claims-for-fact.ts';
import { missingWords } from './missing-words.ts';
import { MOST_CLAIMS, type SearchAnswer } from './search-answer.ts';

/** Fewer words in a row may be in any sentence. */
const FEWEST_IN_A_ROW = 3;

/** What the article has on a question such as "what does X think of Y": from its record, or plainly that it has nothing. */
export function answerFor(edition: Edition, typed: string): SearchAnswer {
	const { question, reading } = readQuestion(edition, typed);
	const answer = answerFromRecord(question, reading);
	const asksForView = reading.kind === 'view' || reading.kind === 'sides' || reading.kind === 'about-article';
	return asksForView ? answer : (answerFromText(question, answer) ?? answer);
}

function answerFromRecord(question: Question, reading: QuestionReading): SearchAnswer {
	switch (reading.kind) {
		case 'sentence':
			return answerToSentence(question, reading);
		case 'sides':
			return answerToSides(question, reading);
		case 'about-article':
			return { kind: 'about-article', asks: reading.asks };
		case 'fact':
			return answerToWords(question, reading.asks);
		case 'words':
			return answerToWords(question);
		case 'mention':
		case 'view':
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
	};
}

function answerToSides({ edition, text, topic }: Question, { issue, side }: Of<'sides'>): SearchAnswer {
	const positions = edition.positionsOf({ issue: issue.id });
	return { kind: 'issue', issue, positions, side, missing: missingWords(edition, text, topic) };
}

function answerToWords(question: Question, asks?: FactQuestion): SearchAnswer {
	const { edition, text, telling, language } = question;
	const { claims: found, mayAnswer } = claimsForFact(question, asks);
	const claims = found.slice(0, MOST_CLAIMS);
	const [best] = claims;
	if (best) {
		const isSure = mayAnswer && shareOfWords(edition, best, telling) === 1;
		const missing = missingWords(edition, text, telling);
		return { kind: 'claims', claims, isSure, asks, missing, ...(language && { language }) };
	}
	const issue = asks ? undefined : onlyIssue(nearestIssues(edition, telling).filter(({ covers }) => covers === 1));
	if (issue) return { kind: 'issue', issue, positions: edition.positionsOf({ issue: issue.id }), missing: [] };
	const nearest = telling.length > 0 ? nearestClaims(edition, text, MOST_CLAIMS) : [];
	return {
		kind: 'nothing',
		nearest: nearest.map(({ claim }) => claim),
		words: asTyped(text, telling),
		missing: missingWords(edition, text, telling),
		...(language && { language }),
	};
}

/** The passages of the text that have all of the words, if no claim has, or that have them in a row, if no claim found has. */
function answerFromText({ edition, words, telling }: Question, answer: SearchAnswer): SearchAnswer | undefined {
	const near = answer.kind === 'issue' ? [] : nearClaims(answer);
	const passages = near ? passagesOf(edition, telling) : passagesInARow(edition, words, answer);
	const [first] = passages;
	if (!first) return undefined;
	const whole = claimAround(edition, first.passage);
	const others = near ?? [];
	// Of a whole passage it is known who says it.
	if (whole && answer.kind !== 'issue')
		return { kind: 'claims', claims: [whole, ...others.filter((one) => one !== whole)], isSure: true, missing: [] };
	return {
		kind: 'passages',
		passages: passages.slice(0, MOST_CLAIMS),
		nearest: [...new Set([...first.claims, ...others])],
		asks: answer.kind === 'claims' ? answer.asks : undefined,
	};
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
