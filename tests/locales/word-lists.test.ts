import { expect, test } from 'vitest';
import { DURATION_WORDS, MOTION_WORDS, QUESTION_WORDS } from '../../src/locales/languages.ts';
import { LOCALES } from '../../src/locales/locales.ts';
import { wordsIn } from '../../src/locales/word-list.ts';

/** Every list of single words, with its name. Lists of phrases have commas. */
const lists = LOCALES.flatMap((locale) =>
	[DURATION_WORDS[locale], MOTION_WORDS[locale], QUESTION_WORDS[locale]].flatMap((words) =>
		Object.entries(words).flatMap(([name, list]) =>
			typeof list === 'string' && !list.includes(',') ? [{ name: `${locale} ${name}`, words: wordsIn(list) }] : [],
		),
	),
);

test('the words in a list are in lower case, since what is typed is compared in lower case', () => {
	for (const { name, words } of lists) expect(words, name).toEqual(words.map((word) => word.toLowerCase()));
});

test('a list has each word once', () => {
	for (const { name, words } of lists) {
		const repeated = words.filter((word, n) => words.indexOf(word) < n);
		expect(repeated, name).toEqual([]);
	}
});

test.each(LOCALES)('in %s every modal is a verb that makes a statement', (locale) => {
	const { modals, statingVerbs } = MOTION_WORDS[locale];
	expect(wordsIn(statingVerbs)).toEqual(expect.arrayContaining(wordsIn(modals)));
});

test.each(LOCALES)('in %s no word means two units of time', (locale) => {
	const { days, hours, minutes } = DURATION_WORDS[locale];
	const words = [days, hours, minutes].flatMap(wordsIn);
	expect(new Set(words).size).toBe(words.length);
});
