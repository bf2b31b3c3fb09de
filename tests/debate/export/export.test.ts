import fc from 'fast-check';
import { expect, test } from 'vitest';
import { debateJson, type ExportedDebate, type ExportLabels } from '../../../src/debate/export/export.ts';
import { debateCsv } from '../../../src/debate/export/export-csv.ts';
import { debateMarkdown } from '../../../src/debate/export/export-markdown.ts';
import { type TooFew, tooFew } from '../../../src/debate/swing/swing.ts';
import { publishedSwing } from '../swing/published-swing.ts';

const START = Date.UTC(2026, 7, 1, 12);
const swing = publishedSwing(
	{
		for: { for: 31, against: 0, undecided: 0 },
		against: { for: 0, against: 44, undecided: 0 },
		undecided: { for: 11, against: 5, undecided: 9 },
	},
	5,
);

const debate: ExportedDebate = {
	motion: 'Saltmouth should sell its harbour.',
	format: 'Oxford debate',
	phases: [
		{ name: 'First vote', from: START, to: START + 3_600_000 },
		{ name: 'Discussion', from: START + 3_600_000, to: undefined },
	],
	quotes: [
		{
			side: 'against',
			words: 'The fishers’ guild warned that a private owner would “price the small boats out within two seasons”.',
			holder: "Fishers' guild",
			reportedBy: 'Mara Quill',
			place: 'paragraph 3',
		},
		{ side: undefined, words: 'See [*4_b*] & <@1>', holder: 'Mara Quill', reportedBy: undefined, place: undefined },
	],
	turnout: { first: 120, last: 104 },
	swing,
	abandoned: undefined,
};

const labels: ExportLabels = {
	...{ for: 'For', against: 'Against', undecided: 'Undecided', format: 'Format', phases: 'Phases' },
	...{ quotes: 'Evidence used', noSide: 'For neither side', reportedBy: 'as reported by', turnout: 'Turnout' },
	unrecorded: 'nobody has recorded who says this',
	...{ first: 'First vote', last: 'Last vote', result: 'Result', gain: 'Change in votes' },
	outcome: 'For wins: it gained the most',
	abandoned: undefined,
};
const markdown = (change: Partial<ExportedDebate> = {}) => debateMarkdown({ ...debate, ...change }, labels, 'en');

/** The records of a CSV file, read as RFC 4180 says. */
function recordsOf(csv: string): Record<string, string>[] {
	const rows: string[][] = [[]];
	for (const [, cell = '', end] of csv.slice(1).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
		rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
		if (end !== ',') rows.push([]);
	}
	const [head = [], ...records] = rows.slice(0, -1);
	return records.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ''])));
}
const recordsFor = (change: Partial<ExportedDebate>) => recordsOf(debateCsv({ ...debate, ...change }));

test('the JSON gives back the words, the times and a matrix that makes the same result', () => {
	const file = JSON.parse(debateJson(debate));
	expect(file.quotes).toEqual(JSON.parse(JSON.stringify(debate.quotes)));
	expect(file.phases).toEqual([
		{ name: 'First vote', from: '2026-08-01T12:00:00.000Z', to: '2026-08-01T13:00:00.000Z' },
		{ name: 'Discussion', from: '2026-08-01T13:00:00.000Z' },
	]);
	expect(publishedSwing(file.result.matrix, 5)).toEqual(swing);
	expect({ kind: 'swing', ...file.result }).toEqual(swing);
});

test('E5: an export has nothing but the debate, whatever else it is given', () => {
	const careless = {
		...debate,
		openedBy: 'MEMBER',
		quotes: debate.quotes.map((quote) => ({ ...quote, by: 'MEMBER' })),
		phases: debate.phases.map((phase) => ({ ...phase, by: 'MEMBER' })),
		swing: { ...swing, ballots: [{ member: 'MEMBER' }] },
	};
	for (const text of [debateJson(careless), debateCsv(careless), debateMarkdown(careless, labels, 'en')])
		expect(text).not.toContain('MEMBER');
});

test('the CSV has a row for the motion, each phase, each quote, each turnout, those who voted twice and each cell of the matrix', () => {
	const parts = Object.groupBy(recordsFor({}), ({ part }) => part ?? '');
	expect(Object.entries(parts).map(([part, rows]) => [part, rows?.length])).toEqual([
		['motion', 1],
		['format', 1],
		['phase', 2],
		['quote', 2],
		['turnout', 3],
		['matrix', 9],
	]);
	const { matrix, quote, turnout } = parts;
	expect(turnout?.map(({ name, count }) => [name, count])).toEqual([
		['first', '120'],
		['last', '104'],
		['both', '100'],
	]);
	expect(matrix).toContainEqual(expect.objectContaining({ from: 'undecided', to: 'for', count: '11' }));
	expect(quote?.[0]).toMatchObject({
		side: 'against',
		text: debate.quotes[0]?.words,
		reported_by: 'Mara Quill',
	});
});

test.each([
	'=1+1',
	'+1',
	'-1',
	'@SUM(A1)',
	'\t=1',
	'＝1',
	'=HYPERLINK("https://evil.example","see")',
])('a motion %j is no formula in a spreadsheet', (motion) => {
	expect(recordsFor({ motion })[0]).toMatchObject({ text: `'${motion}` });
});

test('any other text comes back from the CSV as it went in', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.string({ unit: fc.constantFrom(...'",\r\n ;x') }),
			(a, b) => {
				const words = `x${a}${b}`;
				const quote = { side: 'for', words, holder: words, reportedBy: undefined, place: undefined } as const;
				const record = recordsFor({ quotes: [quote] }).find(({ part }) => part === 'quote');
				expect(record).toMatchObject({ text: words, holder: words });
			},
		),
	);
});

test('every record of the CSV ends with CRLF and has all columns', () => {
	const lines = debateCsv({ ...debate, quotes: [] }).split('\r\n');
	expect(lines.pop()).toBe('');
	expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([10]));
});

test('the Markdown has the whole debate from motion to result', () => {
	expect(markdown()).toMatchInlineSnapshot(`
		"# Saltmouth should sell its harbour.

		Format: Oxford debate

		## Phases

		- First vote: 2026-08-01T12:00:00.000Z – 2026-08-01T13:00:00.000Z
		- Discussion: 2026-08-01T13:00:00.000Z – …

		## Evidence used

		### Against

		> The fishers’ guild warned that a private owner would “price the small boats out within two seasons”.

		— Fishers' guild, as reported by Mara Quill, paragraph 3

		### For neither side

		> See \\[\\*4\\_b\\*\\] \\& \\<@1\\>

		— Mara Quill

		## Turnout

		- First vote: 120
		- Last vote: 104

		## Result

		**For wins: it gained the most**

		|  | For | Against | Undecided |
		| --- | ---: | ---: | ---: |
		| First vote | 31% | 44% | 25% |
		| Last vote | 42% | 49% | 9% |
		| Change in votes | \\+11 | \\+5 |  |

		| First vote → Last vote (N = 100) | For | Against | Undecided |
		| --- | ---: | ---: | ---: |
		| For | 31 | 0 | 0 |
		| Against | 0 | 44 | 0 |
		| Undecided | 11 | 5 | 9 |
		"
	`);
});

const few: Pick<ExportedDebate, 'swing'> & { readonly swing: TooFew } = { swing: tooFew(2, 5) };

test('B7: of too few voters an export has their number and turnout, and no other figure', () => {
	expect(JSON.parse(debateJson({ ...debate, ...few }))).toMatchObject({ turnout: debate.turnout });
	expect(JSON.parse(debateJson({ ...debate, ...few })).result).toEqual({
		n: 2,
		outcome: { kind: 'too-few', needed: 5 },
	});
	const records = recordsFor(few);
	expect(records.filter(({ part }) => part === 'matrix')).toEqual([]);
	expect(records).toContainEqual(expect.objectContaining({ part: 'turnout', name: 'both', count: '2' }));
	expect(markdown(few).split('## Result\n\n')[1]).toBe('**For wins: it gained the most**\n\nN = 2\n');
});

test('B7, E6: an abandoned debate has no outcome, and of too few voters only their number', () => {
	const abandoned = { ...debate, abandoned: 'gone' };
	expect(JSON.parse(debateJson(abandoned)).result).not.toHaveProperty('outcome');
	expect(JSON.parse(debateJson({ ...abandoned, ...few })).result).toEqual({ n: 2 });
});

test('without votes the Markdown has no result, and without quotes no evidence', () => {
	const text = markdown({ quotes: [], turnout: undefined, swing: undefined });
	expect(text).not.toMatch(/Evidence|Turnout|Result/);
});

test('words in Markdown are escaped so that reading shows them character for character', () => {
	const words = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>#|~&$-+=1.) ab“—é'), minLength: 1, maxLength: 30 });
	fc.assert(
		fc.property(words, (said) => {
			const quote = { side: 'for', words: said, holder: 'X', reportedBy: undefined, place: undefined } as const;
			const line = /^> (.*)$/m.exec(markdown({ quotes: [quote] }))?.[1] ?? '';
			expect(line.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(said);
			expect(line.replace(/\\./g, 'x')).not.toMatch(/[\\`*_[\]<>#|~&$]|^\s*(?:[-+=]|\d+[.)])/);
		}),
	);
});

test('of words that nobody has recorded who says them, the page says so, and the files for programs name no holder', () => {
	const quote = { side: undefined, words: 'X', holder: undefined, reportedBy: undefined, place: 'paragraph 7' };
	expect(markdown({ quotes: [quote] })).toContain('> X\n\n— nobody has recorded who says this, paragraph 7');
	expect(recordsFor({ quotes: [quote] })).toContainEqual(expect.objectContaining({ part: 'quote', holder: '' }));
	expect(JSON.parse(debateJson({ ...debate, quotes: [quote] })).quotes).toEqual([{ words: 'X', place: 'paragraph 7' }]);
});
