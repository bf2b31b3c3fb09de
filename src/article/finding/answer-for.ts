import { claimMatches, shareOfWords } from '../answer/claim-matches.ts';
import { readQuestion } from '../answer/question-cases.ts';
import { isTelling } from '../answer/question-words.ts';
import type { FactQuestion, Question, QuestionReading } from '../answer/reading.ts';
import type { Edition } from '../model/edition.ts';
import { nearestClaims } from '../search/nearest-claims.ts';
import { answerAbout } from './answer-about.ts';
import { asTyped } from './as-typed.ts';
import { missingWords } from './missing-words.ts';
import { MOST_CLAIMS, type SearchAnswer } from './search-answer.ts';

/** What the article has on a question such as "what does X think of Y": from its record, or plainly that it has nothing. */
export function answerFor(edition: Edition, typed: string): SearchAnswer {
	const { question, reading } = readQuestion(edition, typed);
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

function answerToSentence({ edition, text, words }: Question, { claims }: Of<'sentence'>): SearchAnswer {
	const telling = words.filter(isTelling);
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

function answerToWords({ edition, text, words, language }: Question, asks?: FactQuestion): SearchAnswer {
	const telling = words.filter(isTelling);
	const claims = claimMatches(edition, telling).slice(0, MOST_CLAIMS);
	const [best] = claims;
	if (best) {
		const isSure = shareOfWords(edition, best, telling) === 1;
		return { kind: 'claims', claims, isSure, asks, missing: missingWords(edition, text, telling) };
	}
	const nearest = telling.length > 0 ? nearestClaims(edition, text, MOST_CLAIMS) : [];
	return {
		kind: 'nothing',
		nearest: nearest.map(({ claim }) => claim),
		words: asTyped(text, telling),
		missing: missingWords(edition, text, telling),
		...(language && { language }),
	};
}
