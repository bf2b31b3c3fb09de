import { QUESTION_WORDS } from '../../locales/languages.ts';
import { LOCALES } from '../../locales/locales.ts';
import { STOP_WORDS } from '../words/word-lists.ts';
import { factAskedFor } from './fact-questions.ts';
import { beginsClause, JOINERS } from './question-words.ts';
import type { AskedPart, Question, QuestionReading } from './reading.ts';
import { isInText } from './text-words.ts';

const patternsOf = (kind: 'mentions' | 'meanings') =>
	LOCALES.flatMap((language) =>
		QUESTION_WORDS[language][kind].map(({ pattern, example }) => ({
			language,
			example,
			expression: new RegExp(`^(?:${pattern})$`, 'd'),
		})),
	);

/** The patterns of all languages for questions whether the article mentions something. */
export const MENTION_PATTERNS = patternsOf('mentions');
/** The patterns of all languages for questions what words mean. */
export const MEANING_PATTERNS = patternsOf('meanings');

/** The longest question that is compared with the patterns: in a longer message they would take time and find nothing. */
const LONGEST = 16;

/** What is looked for. A clause ("that", "why") is a question of its own, and so is a question without any telling word. */
export function occurrenceReading(question: Question): QuestionReading | undefined {
	const asked = placeOfAsked(MENTION_PATTERNS, question.words);
	if (!asked) return meaningReading(question);
	const fact = factAskedFor(question.words.slice(asked.from));
	if (beginsClause(question.words[asked.from] ?? '') || (fact && fact !== 'whether')) return undefined;
	const parts = partsOf(question, asked.from, asked.to);
	return parts.length > 0 ? { kind: 'occurrence', language: asked.language, parts } : undefined;
}

/** It is asked what words mean that the text has in a row and that name nobody. */
function meaningReading(question: Question): QuestionReading | undefined {
	const asked = placeOfAsked(MEANING_PATTERNS, question.words);
	if (!asked) return undefined;
	const { language, from, to } = asked;
	const words = question.words.slice(from, to);
	const namesSomebody = question.named.some((one) => one.to > from && one.from < to);
	if (namesSomebody || words.every((word) => STOP_WORDS.has(word)) || !isInText(question.edition, words))
		return undefined;
	return { kind: 'occurrence', language, asksMeaning: true, parts: [{ words, from, to, actors: [], topic: words }] };
}

/** The parts of these words, which are joined by "and" or "or" outside of all names. */
function partsOf({ words, named, isTold }: Question, from: number, to: number): AskedPart[] {
	const nameAt = (at: number) => named.find((one) => at >= one.from && at < one.to);
	const places = [...words.keys()].slice(from, to);
	const joiners = places.filter((at) => JOINERS.has(words[at] ?? '') && !nameAt(at));
	return [from - 1, ...joiners].flatMap((joiner, n): AskedPart[] => {
		const ofPart = places.filter((at) => at > joiner && at < (joiners[n] ?? to));
		const told = ofPart.filter((at) => {
			const word = words[at] ?? '';
			return nameAt(at) !== undefined || isTold(word, at) || !STOP_WORDS.has(word);
		});
		const [first, last] = [told[0], told.at(-1)];
		if (first === undefined || last === undefined) return [];
		const wordsAt = (some: readonly number[]) => [...new Set(some.map((at) => words[at] ?? ''))];
		const actors = [...new Set(told.flatMap((at) => nameAt(at)?.actor ?? []))];
		const topic = wordsAt(told.filter((at) => !nameAt(at)));
		return [{ words: wordsAt(told), from: first, to: last + 1, actors, topic }];
	});
}

/** The places of the words that are asked for and the language that asks, if it is asked in one of these ways. */
function placeOfAsked(patterns: typeof MENTION_PATTERNS, words: readonly string[]) {
	if (words.length > LONGEST) return undefined;
	const whole = words.join(' ');
	for (const { language, expression } of patterns) {
		const groups = expression.exec(whole)?.indices?.slice(1) ?? [];
		const [start, end] = groups.find((group) => group !== undefined) ?? [];
		if (start === undefined || end === undefined) continue;
		const from = whole.slice(0, start).split(' ').length - 1;
		return { language, from, to: from + whole.slice(start, end).split(' ').length };
	}
	return undefined;
}
