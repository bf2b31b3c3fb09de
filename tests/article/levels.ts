import type { ArticleFile } from '../../src/article/file/article-file.ts';
import { type Edition, makeEdition } from '../../src/article/model/edition.ts';
import { fillIn } from '../../src/article/model/fill-in.ts';
import { readArticle } from '../../src/article/verify/read-article.ts';

/** The edition of an article in format 2, which must have no faults. */
export function editionOfFile(file: ArticleFile): Edition {
	const read = readArticle(JSON.stringify(file));
	if ('faults' in read) throw new Error(read.faults.map(({ where, message }) => `${where}: ${message}`).join('\n'));
	return makeEdition(fillIn(read.file));
}

const mill = {
	format: 2,
	id: 'mill',
	title: 'The Old Mill Reopens',
	language: 'en',
} as const;

/** A text and nothing else. */
export const textOnly: ArticleFile = {
	...mill,
	blocks: [
		'The old mill on Weir Lane opens again in May, after nine years behind boards. Its owner, Ada Brandt, says that she will grind flour “for the valley, and for nobody else”.',
		'Neighbours are divided. Some hope for jobs; others fear lorries at five in the morning. The parish council has asked for a traffic plan.',
		'A plan was promised for last week. It had not arrived when this went to print.',
	],
};

/** A text with headings, a list, a table and a note. */
export const withHeadings: ArticleFile = {
	...mill,
	blocks: [
		'This report was written for the parish.',
		{ kind: 'heading', level: 1, text: 'What is planned' },
		'The mill opens again in May.',
		{ kind: 'item', text: 'Two stones will turn at first.' },
		{ kind: 'item', text: 'A third follows in autumn.' },
		{ kind: 'heading', level: 2, text: 'Lorries' },
		{ kind: 'row', text: 'May | 6 lorries a day', cells: ['May', '6 lorries a day'] },
		{ kind: 'row', text: 'October | 11 lorries a day', cells: ['October', '11 lorries a day'] },
		{ kind: 'heading', level: 1, text: 'What neighbours say' },
		'Some hope for jobs. Others fear the noise.1',
		{ kind: 'note', mark: '1', text: 'Letters to the parish, March.' },
	],
};

/** A transcript: every block but the stage direction has a speaker. */
export const transcript: ArticleFile = {
	...mill,
	title: 'The Parish Meets About the Mill',
	actors: [
		{ id: 'brandt', name: 'Ada Brandt', kind: 'person', role: 'Owner of the mill' },
		{ id: 'chair', name: 'Ned Moss', kind: 'person', role: 'Chair of the parish' },
	],
	blocks: [
		{ speaker: 'chair', text: 'Mrs Brandt, will lorries drive at night?' },
		{ speaker: 'brandt', text: 'No. We promise that none will drive before seven.' },
		{ kind: 'aside', text: '(Laughter.)' },
		{ speaker: 'chair', text: 'Then I have no further questions about the lorries this evening.' },
	],
};

/** Some claims: one by two holders, one through a chain of reporters and over the end of a paragraph, one with a gap, a question, and one that nobody is recorded as saying. */
export const someClaims: ArticleFile = {
	...textOnly,
	authors: ['herald', 'fenn'],
	source: { name: 'The Weir Valley Herald', published: '2025-04' },
	actors: [
		{ id: 'herald', name: 'The Weir Valley Herald', kind: 'medium' },
		{ id: 'fenn', name: 'Iris Fenn', kind: 'person' },
		{ id: 'brandt', name: 'Ada Brandt', kind: 'person' },
		{ id: 'some', name: 'Some neighbours', kind: 'unnamed' },
		{ id: 'others', name: 'Other neighbours', kind: 'unnamed' },
		{ id: 'council', name: 'The parish council', kind: 'government' },
	],
	claims: [
		{
			id: 'valley',
			passages: [{ paragraph: 1, quote: 'she will grind flour “for the valley, and for nobody else”' }],
			holders: ['brandt'],
			reportedBy: ['fenn', 'council'],
		},
		{
			id: 'divided',
			label: 'Neighbours disagree',
			passages: [{ paragraph: 2, quote: 'Some hope for jobs; others fear lorries at five in the morning.' }],
			holders: ['some', 'others'],
			mode: 'hedged',
		},
		{
			id: 'plan',
			passages: [
				{ paragraph: 2, quote: 'The parish council has asked for a traffic plan.' },
				{ paragraph: 3, quote: 'A plan was promised for last week.' },
			],
			caution: 'Nobody says who promised it.',
		},
		{
			id: 'gap',
			passages: [
				{ paragraph: 1, quote: 'The old mill on Weir Lane opens again in May' },
				{ paragraph: 3, quote: 'It had not arrived when this went to print.' },
			],
			holders: ['herald'],
			mode: 'foil',
		},
	],
};

/** Every one of them by its name. */
export const LEVELS: readonly (readonly [string, ArticleFile])[] = [
	['a text and nothing else', textOnly],
	['a text with headings', withHeadings],
	['a transcript', transcript],
	['a text with some claims', someClaims],
];
