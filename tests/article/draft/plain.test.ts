import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainBlocks } from '../../../src/article/draft/plain/plain-blocks.ts';
import { blockLines, draftFor, paragraph } from './draft-for.ts';

/** Lines as a teletype broke them, the first one of each paragraph indented. */
const WRAPPED = [
	'                        The Bridge at Low Water',
	'',
	'  Mr. OAKES. Madam Chair, I have crossed that bridge every day for',
	'thirty years, and I have never seen the river as low as it was in the',
	'week before the vote. Nobody at the weir-',
	'house could explain it.',
	'  I do not say that the mill is to blame. I say that we should ask the',
	'people who own it, and that we should ask them before',
	'',
	'[[Page 17]]',
	'',
	'the summer, when the water will be lower still.',
	'       (a) Findings.--The council finds that the river has lost a third',
	'     of its water in ten years.',
	'       (b) Policy.--The mill shall report what it takes from the river',
	'     each month.',
	'  The CHAIR. The gentleman from the lower town has made his point, and',
	'we thank him for it.',
];

test('lines that were wrapped become paragraphs, and a page mark does not divide a sentence', () => {
	const blocks = plainBlocks(WRAPPED.join('\n'));
	expect(blocks.map(({ kind, text }) => `${kind}: ${text.slice(0, 24)} … ${text.slice(-22)}`)).toEqual([
		'heading: The Bridge at Low Water … he Bridge at Low Water',
		'paragraph: Mr. OAKES. Madam Chair,  … ouse could explain it.',
		'paragraph: I do not say that the mi … r will be lower still.',
		'aside: [[Page 17]] … [[Page 17]]',
		'item: (a) Findings.--The counc … ts water in ten years.',
		'item: (b) Policy.--The mill sh …  the river each month.',
		'paragraph: The CHAIR. The gentleman … d we thank him for it.',
	]);
	expect(blocks[1]?.text).toContain('Nobody at the weir-house could');
});

test('blank lines divide paragraphs, and what is between them may be a heading, a list or a caption', async () => {
	const draft = await draftFor([
		'A bridge for the lower town',
		'',
		'By Ana Ruiz',
		'4 May 2021',
		'',
		paragraph('The bridge'),
		'',
		'What it would cost',
		'',
		paragraph('The money'),
		'',
		'- Stone from the old mill',
		'- Two years of work',
		'1. A vote in June',
		'',
		'The bridge in flood. Photo: Ana Ruiz',
		'',
		paragraph('The vote'),
	]);
	expect(draft).toMatchObject({
		title: 'A bridge for the lower town',
		authors: ['Ana Ruiz'],
		published: '2021-05-04',
		format: 'plain',
	});
	expect(blockLines(draft)).toEqual([
		`paragraph: ${paragraph('The bridge')}`,
		'heading: What it would cost',
		`paragraph: ${paragraph('The money')}`,
		'item: Stone from the old mill',
		'item: Two years of work',
		'item: 1. A vote in June',
		'caption: The bridge in flood. Photo: Ana Ruiz',
		`paragraph: ${paragraph('The vote')}`,
	]);
	expect(draft.sections).toEqual([{ title: 'What it would cost', firstBlock: 1, suggested: false }]);
});

test('Spanish texts are read alike', async () => {
	const draft = await draftFor([
		'Un puente para el barrio de abajo',
		'Por Juan Peña y María de la Luz Soto',
		'23 de febrero de 2023',
		'El ayuntamiento aprobó anoche la construcción del puente, después de una sesión de cinco horas con los vecinos del barrio.',
		'Nadie explicó de dónde saldrá el dinero, y la alcaldesa prometió una respuesta antes de que termine el mes de marzo.',
		'El puente en 1950. Foto: Archivo municipal',
		'Los pescadores pidieron que la obra espere hasta el otoño, cuando el río lleva menos agua y no hay turistas.',
		'Lee también: Suben los precios del pescado',
		'Fuente: La Gaceta del Río',
		'Comparte esta nota',
	]);
	expect(draft).toMatchObject({
		title: 'Un puente para el barrio de abajo',
		authors: ['Juan Peña', 'María de la Luz Soto'],
		published: '2023-02-23',
		language: 'es',
		sourceName: 'La Gaceta del Río',
	});
	expect(draft.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'caption', 'paragraph']);
	expect(draft.leftOut.map(({ kind }) => kind).toSorted()).toEqual([
		'byline',
		'byline',
		'byline',
		'related',
		'sharing',
	]);
});

test('a title right above byline and date, as people paste them, is the title and no verse', async () => {
	const draft = await draftFor([
		'The bridge nobody asked for',
		'By Ana Torres and Mark Bell',
		'12 March 2026',
		'',
		paragraph('The bridge'),
	]);
	expect(draft.title).toBe('The bridge nobody asked for');
	expect(draft.authors).toEqual(['Ana Torres', 'Mark Bell']);
	expect(draft.blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('short lines between blank ones are verse', () => {
	const blocks = plainBlocks(
		'The ferry leaves at dawn\nwith nobody on board\nand gulls for company\n\nIt comes back at night\nwith nobody again\nand nobody minds',
	);
	expect(blocks.map(({ kind }) => kind)).toEqual(Array(6).fill('line'));
});

test('verse whose lines are as long as wrapped ones keeps them', () => {
	const verse = [
		'The ferry leaves the quay before the light has come,',
		'With nobody on board to see the water break,',
		'And gulls that follow it as if it were a drum',
		'That someone beat upon the surface of the lake,',
	];
	expect(plainBlocks([...verse, '', ...verse].join('\n')).map(({ kind }) => kind)).toEqual(Array(8).fill('line'));
});

test('a text with a line for each sentence keeps its lines, except for a quotation that goes on', () => {
	const lines = Array.from(
		{ length: 9 },
		(_, n) => `The keeper of lighthouse number ${n} wrote down each ship that passed in the night.`,
	);
	const blocks = plainBlocks(
		[
			...lines,
			'He called the last one "the fastest of the year.',
			'And the most silent", as he said to his wife at breakfast.',
			'She laughed.',
		].join('\n'),
	);
	expect(blocks).toHaveLength(10);
	expect(blocks.at(-1)?.text).toBe(
		'He called the last one "the fastest of the year. And the most silent", as he said to his wife at breakfast. She laughed.',
	);
});

test('names in a list of a wrapped text are lines', () => {
	const names = ['     Abbot', '     Barnes (OH)', '     Cole, Tom', '     Dunn'];
	expect(
		plainBlocks(
			[...WRAPPED, '', '                                AYES--4', '', ...names, '', ...WRAPPED.slice(2)].join('\n'),
		)
			.filter(({ kind }) => kind === 'line')
			.map(({ text }) => text),
	).toEqual(names.map((name) => name.trim()));
});

test('the credit of a picture is a caption, also when the text goes on behind its licence', async () => {
	const draft = await draftFor([
		'A bridge',
		'',
		paragraph('The bridge'),
		'',
		`Photo by Ana Ruiz (CC BY 2.0) ${paragraph('The mill')}`,
	]);
	expect(blockLines(draft).slice(1)).toEqual([
		'caption: Photo by Ana Ruiz (CC BY 2.0)',
		`paragraph: ${paragraph('The mill')}`,
	]);
});

test('a paragraph that is printed twice is recognised', async () => {
	const draft = await draftFor([
		'A bridge',
		'',
		paragraph('The bridge'),
		'',
		paragraph('The money'),
		'',
		paragraph('The bridge'),
	]);
	expect(draft.repeats).toEqual([{ block: 2, of: 0 }]);
	expect(draft.blocks).toHaveLength(3);
});

test('a comment form and lists of other articles at the end are left out', async () => {
	const draft = await draftFor([
		'A bridge',
		'',
		paragraph('The bridge'),
		'',
		paragraph('The money'),
		'',
		'By John Smith',
		'Source: The Lower Town Letter',
		'',
		'Related posts',
		'',
		'Mill opens again',
		'',
		'Leave a Reply',
		'',
		'Your email address will not be published.',
	]);
	expect(draft).toMatchObject({ authors: ['John Smith'], sourceName: 'The Lower Town Letter' });
	expect(draft.blocks).toHaveLength(2);
	expect(draft.leftOut.map(({ words }) => words)).toEqual(
		expect.arrayContaining(['Related posts', 'Mill opens again', 'Leave a Reply', 'By John Smith']),
	);
});

test('a long text without headings is cut where its topic changes, as a suggestion', async () => {
	const topics = [
		'harbour dredger sand tide pilot',
		'school teacher pupil lesson book',
		'railway engine driver station ticket',
	];
	const lines = topics.flatMap((topic) =>
		Array.from(
			{ length: 9 },
			(_, n) =>
				`${topic
					.split(' ')
					.map((word) => `The ${word} has number ${n} and another ${word} has none`)
					.join(', ')}, as everybody knew.`,
		),
	);
	const { sections } = await draftFor(['Three things that changed', '', ...lines.flatMap((line) => [line, ''])]);
	expect(sections.map(({ firstBlock }) => firstBlock)).toEqual([0, 9, 18]);
	expect(sections.every(({ suggested }) => suggested)).toBe(true);
	expect(sections[1]?.title).toBe('The school has number 0 and another …');
});

test('whatever the text, each block is a piece of it, and blocks keep their order', () => {
	const line = fc.stringMatching(/^[ -]{0,8}(?:[a-zA-ZñÉ0-9.,:;!?"“”()[\]{}*#-]{1,9} {0,3}){0,14}$/);
	const marks = fc.constantFrom('[[Page 3]]', '- one', '(a) two', '', '', '[1] A note', 'NAME: hello', '-----');
	fc.assert(
		fc.property(fc.array(fc.oneof(line, marks), { maxLength: 30 }), (lines) => {
			const blocks = plainBlocks(lines.join('\n'));
			// A page mark inside of a sentence stands after it, so only the order of the others is compared.
			const asides = new Set(blocks.filter(({ kind }) => kind === 'aside').map(({ text }) => text));
			const page = bare(lines.filter((text) => !asides.has(text.trim().replace(/ +/g, ' '))).join(''));
			let from = 0;
			for (const { text } of blocks.filter(({ kind }) => kind !== 'aside')) {
				const at = page.indexOf(bare(text), from);
				expect(at, text).toBeGreaterThanOrEqual(from);
				from = at + bare(text).length;
			}
		}),
		{ numRuns: 500 },
	);
});

const bare = (text: string) => text.replace(/\s+/g, '');
