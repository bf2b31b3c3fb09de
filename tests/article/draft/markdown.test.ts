import { expect, test } from 'vitest';
import { blockLines, draftFor, paragraph } from './draft-for.ts';

test('Markdown becomes blocks of every kind', async () => {
	const draft = await draftFor([
		'# A bridge for the lower town',
		'',
		'By [Ana Ruiz](mailto:ana@example.org) and [John Smith](https://example.org)',
		'',
		'May 2021',
		'',
		'## Contents',
		'- [Why](#why)',
		'- [How](#how)',
		'',
		'## Why',
		'',
		`${paragraph('The **bridge**')}[^1]`,
		'',
		'- stone\n- [x] wood, with a \\$5 permit',
		'',
		'> We will not pay twice, said the mill.',
		'',
		'| Year | Cost |\n| --- | --- |\n| 2021 | *3* |',
		'',
		'* * *',
		'',
		'Half of it.<sup id="r2"><a href="#n2">2</a></sup> The other half & more.',
		'',
		'[^1]: See the minutes of *March*.',
		'',
		'<p class="footnote" id="n2">2. By weight.</p>',
	]);
	expect(draft).toMatchObject({
		format: 'markdown',
		title: 'A bridge for the lower town',
		authors: ['Ana Ruiz', 'John Smith'],
		published: '2021-05',
	});
	expect(blockLines(draft)).toEqual([
		'heading: Why',
		`paragraph: ${paragraph('The bridge')}[^1]`,
		'item: stone',
		'item: wood, with a $5 permit',
		'paragraph: We will not pay twice, said the mill.',
		'row: Year | Cost',
		'row: 2021 | 3',
		'paragraph: Half of it.2 The other half & more.',
		'note: See the minutes of March.',
		'note: 2. By weight.',
	]);
	expect(draft.blocks.filter(({ kind }) => kind === 'note').map(({ mark }) => mark)).toEqual(['1', '2']);
	expect(draft.leftOut).toContainEqual({ kind: 'contents', words: 'Contents' });
});

test('quotation marks and dashes stay as they were typed', async () => {
	const draft = await draftFor(['# A title', '', `"Never" -- he said... 'never', ${paragraph('and the bridge')}`]);
	expect(draft.blocks[0]?.text).toMatch(/^"Never" -- he said\.\.\. 'never', and the bridge/);
});

test('what is at the top of a file between two lines says who wrote it and when', async () => {
	const draft = await draftFor(
		[
			'---',
			'title: "Un puente"',
			'author: Ana Ruiz',
			'date: 2021-05-04',
			'lang: es-MX',
			'---',
			'',
			'El puente se abrirá mañana, dijo la alcaldesa en la plaza, delante de los vecinos y de los pescadores del barrio.',
		],
		{ fileName: 'puente.md' },
	);
	expect(draft).toMatchObject({
		title: 'Un puente',
		authors: ['Ana Ruiz'],
		published: '2021-05-04',
		language: 'es-MX',
	});
	expect(draft.blocks).toHaveLength(1);
});
