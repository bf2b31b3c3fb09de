import { expect, test } from 'vitest';
import type { ArticleFile } from '../../../src/article/file/article-file.ts';
import { readArticle } from '../../../src/article/verify/read-article.ts';
import { nth } from '../articles.ts';
import { LEVELS, someClaims, textOnly, transcript, withHeadings } from '../levels.ts';

type Changed = { -readonly [K in keyof ArticleFile]?: unknown };

/** The faults of a text, each as `what it is about | message`. */
function faultsIn(json: string): string[] {
	const read = readArticle(json);
	return 'faults' in read ? read.faults.map(({ where, message }) => `${where} | ${message}`) : [];
}

const faultsOf = (file: Changed) => faultsIn(JSON.stringify(file));
const claims = someClaims.claims ?? [];

test.each(LEVELS)('%s is an article without faults', (_, file) => {
	expect(faultsOf(file)).toEqual([]);
});

test.each([
	[
		'a person’s name in place of an id',
		{ ...someClaims, authors: ['Iris Fenn'] },
		'authors[0] | is no id: write that of an actor, such as "iris-fenn", and add the actor to "actors"',
	],
	[
		'one holder that is in no list',
		{ ...someClaims, claims: [{ ...nth(claims, 1), holders: 'some' }] },
		'claim "divided", holders | has the wrong type: write a list: ["some"]',
	],
	[
		'a speaker who is no actor',
		{ ...textOnly, blocks: [{ speaker: 'brandt', text: 'No.' }] },
		'paragraph 1, speaker | there is no actor "brandt"',
	],
	[
		'passages that are not in the order of the text',
		{ ...someClaims, claims: [{ ...nth(claims, 2), passages: nth(claims, 2).passages.toReversed() }] },
		'claim "plan", passages[1].quote | is not after the passage before it',
	],
	[
		'a quote that differs by a no-break space',
		{
			...someClaims,
			claims: [{ id: 'jobs', passages: [{ paragraph: 2, quote: 'Some hope\u00A0for jobs' }] }],
		},
		'claim "jobs", passages[0].quote | is not in paragraph 2 character for character (character 10 is a space in the text, and a no-break space (U+00A0) in the quote): write the nearest passage: "Some hope for jobs"',
	],
	[
		'a quotation mark in the words to paste, as JSON has it',
		{
			...textOnly,
			blocks: ['She said "no" to it.'],
			claims: [{ id: 'no', passages: [{ paragraph: 1, quote: 'said “no” to it' }] }],
		},
		String.raw`write the nearest passage: "said \"no\" to it"`,
	],
	[
		'a level of what is no heading',
		{ ...textOnly, blocks: [{ text: 'One.', level: 2 }] },
		'paragraph 1, level | is only for a block of the kind "heading"',
	],
	[
		'a cell that is not in its row',
		{ ...textOnly, blocks: [{ kind: 'row', text: 'May | 6', cells: ['May', '7'] }] },
		'paragraph 1, cells[1] | is not in the text of its row',
	],
	[
		'headings and nothing below',
		{ ...textOnly, blocks: [{ kind: 'heading', text: 'One' }] },
		'blocks | has only headings: add the text below them',
	],
	[
		'a number in place of a block',
		{ ...textOnly, blocks: ['One.', 5] },
		'paragraph 2 | has the wrong type: write the text of a paragraph in quotation marks, or an object',
	],
	[
		'a section that begins nowhere',
		{ ...textOnly, sections: [{ id: 'end', title: 'End', firstParagraph: 9 }] },
		'section "end", firstParagraph | there is no paragraph 9: name one from 1 to 3',
	],
	[
		'sections in another order than the text',
		{
			...textOnly,
			sections: [
				{ id: 'b', title: 'B', firstParagraph: 2 },
				{ id: 'a', title: 'A', firstParagraph: 1 },
			],
		},
		'section "a", firstParagraph | is not after paragraph 2',
	],
	[
		'a day that does not exist',
		{ ...textOnly, source: { name: 'x', published: '2025-02-30' } },
		'source.published | is no date: write a day as 2025-03-31, a month as 2025-03, or a year as 2025',
	],
	[
		'a field that a block does not have',
		{ ...textOnly, blocks: [{ text: 'One.', speeker: 'x' }] },
		'paragraph 1, speeker | is an unknown field: did you mean "speaker"?',
	],
])('%s is refused by its name', (_, file, fault) => {
	expect(faultsOf(file)).toEqual([expect.stringContaining(fault)]);
});

test('sections may be inside others, and begin where those do', () => {
	const inner = [
		{ id: 'a1', title: 'One', firstParagraph: 1 },
		{ id: 'a2', title: 'Two', firstParagraph: 2 },
	];
	const sections = [
		{ id: 'a', title: 'A', firstParagraph: 1, sections: inner },
		{ id: 'b', title: 'B', firstParagraph: 3 },
	];
	expect(faultsOf({ ...textOnly, sections })).toEqual([]);
	const [outer] = sections;
	expect(faultsOf({ ...textOnly, sections: [outer, { id: 'b', title: 'B', firstParagraph: 2 }] })).toHaveLength(1);
});

test('a month or a year is a date', () => {
	for (const published of ['2025', '2025-03', '2025-03-31'])
		expect(faultsOf({ ...textOnly, source: { name: 'x', published } })).toEqual([]);
	for (const published of ['25', '2025-13', 'March', '2025-3'])
		expect(faultsOf({ ...textOnly, source: { name: 'x', published } })).toHaveLength(1);
});

test('every fault is reported even where the syntax is broken elsewhere', () => {
	const json = JSON.stringify({ ...someClaims, authors: ['nobody'] }, null, 1);
	const unescaped = json.replace('"label": "Neighbours disagree"', '"label": "Neighbours "disagree""');
	expect(faultsIn(unescaped)).toEqual([
		'authors[0] | there is no actor "nobody": add it to "actors", or name one that exists',
		'the file | is not JSON: the text ends here: write \\" for a quotation mark that is inside a text',
	]);
	const broken = json.replace('"id": "council",', '"id": "council"');
	expect(faultsIn(broken).map((fault) => fault.split(' | ')[1])).toEqual(['is not JSON: a comma is missing here']);
});

test('of a wrong bracket nothing else is said, since nobody knows what belongs to what', () => {
	const json = JSON.stringify(transcript, null, 1);
	expect(faultsIn(json.replace(/\]\s*\}$/, '}'))).toHaveLength(1);
	expect(faultsIn(JSON.stringify(withHeadings).slice(0, -1))).toHaveLength(1);
});
