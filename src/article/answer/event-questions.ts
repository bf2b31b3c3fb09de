import { QUESTION_WORDS } from '../../locales/languages.ts';
import { wordsIn } from '../../locales/word-list.ts';
import { wordsOf } from '../words/fold.ts';
import { factAskedFor } from './fact-questions.ts';
import { SAYS, TELLS_AFTER_NAME } from './question-words.ts';
import type { Question, QuestionReading } from './reading.ts';

const PAST_ENDINGS = Object.values(QUESTION_WORDS).flatMap(({ pastEndings }) => wordsIn(pastEndings));
/** A shorter word has no verb before the ending. */
const SHORTEST_PAST = 5;

/** Whether a question without any word that asks for a fact asks whether something happened: "X invaded Y?". */
export function asksWhetherItHappened({ text, topic }: Question): boolean {
	if (!text.includes('?')) return false;
	const typed = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
	return typed.some((word) => isPast(word) && wordsOf(word).every((folded) => topic.includes(folded)));
}

/** Whether a word, with its accents, ends like a verb in the past. */
export const isPast = (word: string): boolean =>
	word.length >= SHORTEST_PAST && PAST_ENDINGS.some((ending) => word.endsWith(ending));

/**
 * Whether a question that was read as one for a view asks by yes or no whether somebody said, asked for or announced something: "did X
 * say sorry". If no view of theirs is recorded, that is a question for a fact.
 */
export function asksWhetherSaid({ text, words }: Question, reading: QuestionReading): boolean {
	if (reading.kind !== 'view' || reading.presumes || reading.actors.length !== 1) return false;
	const fact = factAskedFor(words);
	const isYesOrNo = fact === 'whether' || (fact === undefined && text.includes('?'));
	return isYesOrNo && words.some((word) => SAYS.has(word) || TELLS_AFTER_NAME.has(word));
}
