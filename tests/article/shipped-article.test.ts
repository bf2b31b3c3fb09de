import { expect, test } from 'vitest';
import { eachWords } from '../../src/article/file/each-words.ts';
import { motionWarnings } from '../../src/debate/motion/motion-lint.ts';
import { LOCALES } from '../../src/locales/locales.ts';
import { shipped, shippedFile } from './articles.ts';

test.each(LOCALES)('every word of the shipped article’s editor is there in %s', (locale) => {
	const missing: string[] = [];
	eachWords(shippedFile, (words, path) => {
		const isName = path.at(-1) === 'name' && typeof words === 'string';
		if (!isName && (typeof words === 'string' || !words[locale])) missing.push(path.join('.'));
	});
	expect(missing).toEqual([]);
});

test('no motion of the shipped article warns a moderator, in any language', () => {
	const motions = shipped.file.issues.flatMap(({ motion }) => Object.values(motion));
	expect(motions.filter((motion) => motionWarnings(motion).length > 0)).toEqual([]);
});

test('labels of the shipped article fit a row on a phone, in any language', () => {
	const labels = shipped.file.claims.flatMap(({ label }) => Object.values(label));
	expect(labels.filter(({ length }) => length > 60)).toEqual([]);
});
