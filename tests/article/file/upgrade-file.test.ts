import { expect, test } from 'vitest';
import { readTrusted } from '../../../src/article/file/read-trusted.ts';
import { fileTextOf } from '../../../src/article/file/write-file.ts';
import { fillIn } from '../../../src/article/model/fill-in.ts';
import { editionOf, editionWith, faultsIn, HARBOUR, harbour, harbourWith, itemWithId } from '../articles.ts';

test('a file of format 1 says the same in format 2, and the upgraded file has no faults', () => {
	const text = fileTextOf(readTrusted(HARBOUR));
	expect(faultsIn(text)).toEqual([]);
	expect(JSON.parse(text)).toMatchObject({ format: 2, authors: ['quill'], $schema: '../article.schema.json' });
	expect(editionOf(text).article).toEqual(harbour.article);
	expect(text.endsWith('}\n')).toBe(true);
});

test('holders, reporters and quotes become lists, and everything else of a claim stays', () => {
	const { claims } = readTrusted(HARBOUR);
	expect(claims?.find(({ id }) => id === 'last-tide')).toMatchObject({
		passages: [{ paragraph: 2, quote: expect.stringContaining('last tide') }],
		holders: ['calderon'],
		reportedBy: ['quill'],
		mode: 'asserted',
	});
});

test('a paragraph that was marked as a repeat is still one, of the paragraph that has the claims', () => {
	expect(harbour.article.paragraphs.map(({ repeats }) => repeats).filter(Boolean)).toEqual([1]);
	const later = editionWith((d) => {
		for (const one of d.claims) if (one.paragraph === 1) one.paragraph = 4;
	});
	expect(later.paragraph(1)?.repeats).toBe(4);
	expect(later.claim('failing')?.paragraph).toBe(4);
});

test('a section in several places of the text becomes several sections, each with the summary', () => {
	const file = readTrusted(
		JSON.stringify(
			harbourWith((d) => {
				itemWithId(d.sections, 'quarrel').paragraphs = [1, 2, 4, 7];
				itemWithId(d.sections, 'third-way').paragraphs = [8];
			}),
		),
	);
	const sections = file.sections?.map(({ id, firstParagraph }) => `${id} ${firstParagraph}`);
	expect(sections).toEqual(['quarrel 1', 'guild 3', 'contract 5', 'quarrel-2 7', 'third-way 8']);
	expect(file.sections?.[3]).toMatchObject({ title: 'What the town is divided over (2)', summary: expect.any(String) });
});

test('what an editor left out of a file is filled in with nothing', () => {
	const article = fillIn({ format: 2, id: 'short', title: 'Short', language: 'en', blocks: ['One. Two.'] });
	expect(article).toEqual({
		id: 'short',
		title: 'Short',
		language: 'en',
		authors: [],
		paragraphs: [{ kind: 'paragraph', text: 'One. Two.' }],
		sections: [{ id: 'text', title: 'Short', paragraphs: [1] }],
		actors: [],
		issues: [],
		claims: [],
		positions: [],
	});
});
