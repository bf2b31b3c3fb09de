import { expect, test } from 'vitest';
import { wordsOf } from '../../src/article/words/fold.ts';
import { QUESTION_WORDS } from '../../src/locales/languages.ts';
import { LOCALES } from '../../src/locales/locales.ts';

test.each(LOCALES)('no other language has a sign of %s among its frequent words', (locale) => {
	const frequent = LOCALES.filter((other) => other !== locale).flatMap((other) =>
		wordsOf(QUESTION_WORDS[other].common),
	);
	const signs = wordsOf(QUESTION_WORDS[locale].signs);
	expect(signs.filter((sign) => frequent.includes(sign))).toEqual([]);
});
