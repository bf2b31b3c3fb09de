import { QUESTION_WORDS } from '../../locales/languages.ts';
import type { QuestionWords } from '../../locales/question-words.ts';
import { wordsOf } from './fold.ts';

/** The words that one list has in all languages together, folded: `listedWords(({ roles }) => roles)`. */
export const listedWords = (list: (language: QuestionWords) => string): ReadonlySet<string> =>
	new Set(Object.values(QUESTION_WORDS).flatMap((language) => wordsOf(list(language))));

/** The phrases that a list separated by commas has in all languages together, folded: "according to". */
export const listedPhrases = (list: (language: QuestionWords) => string): readonly (readonly string[])[] =>
	Object.values(QUESTION_WORDS)
		.flatMap((language) => list(language).split(','))
		.map((phrase) => wordsOf(phrase))
		.filter(({ length }) => length > 0);

/** Words so frequent, in any language that Lectern reads, that finding one says next to nothing. */
export const STOP_WORDS: ReadonlySet<string> = listedWords(({ common }) => common);
