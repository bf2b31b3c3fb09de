import { expect, test } from 'vitest';
import { draftOf } from '../../../src/article/draft/draft-of.ts';
import type { DraftRefusal } from '../../../src/article/draft/draft-text.ts';
import { draftFor, pageWith, paragraph } from './draft-for.ts';

const reasonFor = (text: string) =>
	draftOf({ text }).then(
		() => undefined,
		(refusal: DraftRefusal) => refusal.reason,
	);

test.each([
	['with 100,000 elements inside of each other', 'too-deep', `<html><body>${'<div>'.repeat(100_000)}here`],
	['with 300,000 elements', 'too-many-parts', `<html><body>${'<p>a</p>'.repeat(300_000)}`],
	['of more than 6 million characters', 'too-long', 'word '.repeat(1_300_000)],
	['that is none', 'not-text', `\u0000\u0001PNG\uFFFD\uFFFD${'\u0002a'.repeat(100)}`],
	['without words', 'empty', ' \n\t\n '],
	['with a menu only', 'empty', '<html><body><nav><a href="/">Home</a></nav></body></html>'],
])('a text %s is refused', async (_, reason, text) => {
	expect(await reasonFor(text)).toBe(reason);
});

test.each([
	['one line of 5 MB', 'The tide is in. '.repeat(330_000)],
	['a page with one line of 5 MB', `<html><body><p>${'The tide is in. '.repeat(330_000)}</p></body></html>`],
	['a million spaces', `one${' '.repeat(1_000_000)}two\n- three${' '.repeat(1_000_000)}- four`],
	['a million empty lines', `one\n${'\n'.repeat(1_000_000)}two`],
	['100,000 furniture lines', `A title\n\n${paragraph('The bridge')}\n\n${'Advertisement\n\n'.repeat(100_000)}`],
	['20,000 brackets', `# A title\n\n${paragraph('The bridge')} ${'['.repeat(20_000)}`],
])('%s makes a draft, or is refused in time', async (_, text) => {
	expect(['too-slow', 'too-many-parts', undefined]).toContain(await reasonFor(text));
});

test('entities of a page’s own are nothing', async () => {
	const bomb =
		'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
	const { blocks } = await draftFor(
		`${bomb}<html><body><article><h1>A bridge</h1><p>${paragraph('The &c; bridge')}</p></article></body></html>`,
	);
	expect(blocks.at(-1)?.text).toBe(paragraph('The &c; bridge'));
});

test('characters that change the reading direction are taken out and reported, and invisible ones are reported', async () => {
	const draft = await draftFor(
		pageWith(
			`<p>${paragraph('The \u202Edredger\u202C and the pi\u00ADlot \u200Bboat')}</p><p>${paragraph('A family \u{1F468}\u200D\u{1F469}')}</p>`,
		),
	);
	expect(draft.blocks[0]?.text).toBe(paragraph('The dredger and the pi\u00ADlot \u200Bboat'));
	expect(draft.blocks[1]?.text).toContain('\u{1F468}\u200D\u{1F469}');
	expect(draft.oddCharacters).toEqual([
		{ code: 'U+202E', count: 1, removed: true },
		{ code: 'U+202C', count: 1, removed: true },
		{ code: 'U+00AD', count: 1, removed: false },
		{ code: 'U+200B', count: 1, removed: false },
	]);
});
