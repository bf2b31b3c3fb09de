import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/article/model/edition.ts';
import { excerptsOf } from '../../../src/article/model/excerpt.ts';
import { readArticle } from '../../../src/article/verify/read-article.ts';
import { faultsIn, HARBOUR, harbourWith, nth } from '../articles.ts';

/** The faults of a text as `line:column path`. */
function placesIn(json: string): string[] {
	const read = readArticle(json);
	return 'faults' in read ? read.faults.map(({ line, column, path }) => `${line}:${column} ${path.join('.')}`) : [];
}

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

test('a fault of a rule has the line and column of its value', () => {
	const json = HARBOUR.replace('"holder": "guild"', '"holder": "gild"');
	expect(placesIn(json)).toEqual([`${lineOf(json, '"gild"')}:14 claims.5.holder`]);
});

test('a fault of an unknown field has the line and column of its name, and lists the known fields', () => {
	const json = HARBOUR.replace('"holder": "guild"', '"holders": "guild"');
	const [missing, unknown] = faultsIn(json);
	expect(missing).toBe('claims.5.holder | is missing: write text in quotation marks');
	expect(unknown).toContain(
		'claims.5.holders | is an unknown field: did you mean "holder"? (known fields here: id, paragraph, quote,',
	);
	expect(placesIn(json)[1]).toBe(`${lineOf(json, '"holders"')}:4 claims.5.holders`);
});

test.each([
	[
		'a missing field',
		(d: object) => Object.assign(d, { title: undefined }),
		'title | is missing: write text in quotation marks',
	],
	[
		'a number instead of a text',
		(d: object) => Object.assign(d, { title: 5 }),
		'title | has the wrong type: write text in quotation marks',
	],
	[
		'a text instead of a list',
		(d: object) => Object.assign(d, { positions: 'none' }),
		'positions | has the wrong type: write a list: ["none"]',
	],
	[
		'another format',
		(d: object) => {
			for (const field of Object.keys(d)) Reflect.deleteProperty(d, field);
			Object.assign(d, { format: 3, id: 'short', title: 'Short', language: 'en', blocks: ['One sentence.'] });
		},
		'format | is not one of the values that are allowed here: write 2',
	],
	[
		'an id with spaces',
		(d: object) => Object.assign(d, { id: 'The Harbour' }),
		'id | must be lower-case words joined by hyphens',
	],
	[
		'a language tag that is not one',
		(d: object) => Object.assign(d, { language: 'English!' }),
		'language | must be a language tag',
	],
	[
		'a script instead of an address',
		(d: object) => Object.assign(d, { source: { name: 'x', url: 'javascript:alert(1)' } }),
		'source.url | is not a web address',
	],
	[
		'a day that does not exist',
		(d: object) => Object.assign(d, { source: { name: 'x', published: '2025-02-30' } }),
		'source.published | is not a day of the calendar',
	],
	['an empty title', (d: object) => Object.assign(d, { title: '' }), 'title | is empty'],
	[
		'a title too long',
		(d: object) => Object.assign(d, { title: 'x'.repeat(201) }),
		'title | is 201 characters long: shorten it to 200 at most',
	],
])('%s is refused in plain words', (_, change, fault) => {
	expect(faultsIn(JSON.stringify(harbourWith(change)))).toEqual([expect.stringContaining(fault)]);
});

test('a misspelt value is refused, and the nearest allowed value suggested', () => {
	expect(faultsIn(HARBOUR.replace('"mode": "hedged"', '"mode": "hegded"'))).toEqual([
		expect.stringContaining('claims.11.mode | is not one of the values that are allowed here: did you mean "hedged"?'),
	]);
});

test('faults of shape and of rules are reported together, in the order of the file', () => {
	const json = JSON.stringify(
		harbourWith((d) => {
			Object.assign(nth(d.sections, 0), { title: 5 });
			Object.assign(nth(d.claims, 1), { quote: 'What divides the village' });
			Object.assign(nth(d.claims, 2), { mode: 'sure' });
			Object.assign(nth(d.positions, 0), { actor: 'nobody' });
		}),
	);
	expect(faultsIn(json).map((fault) => fault.split(' ')[0])).toEqual([
		'sections.0.title',
		'claims.1.quote',
		'claims.2.mode',
		'positions.0.actor',
	]);
});

test.each([
	['an empty file', '', '1:1'],
	['a comment', '{\n  // no\n}', '2:3'],
	['a missing comma', '{\n"a": 1\n"b": 2}', '3:1'],
	['a comma too many', '{\n"a": 1,\n}', '3:1'],
	['a string without its end', '{"a": "b', '1:7'],
	['text after the end', '{}\n}', '2:1'],
	['a raw tab in a string', '{"a": "\t"}', '1:7'],
	['a word without quotation marks', 'nul', '1:1'],
])('%s is not JSON, and the line and column are reported', (_, json, place) => {
	expect(placesIn(json).map((at) => at.trim())).toContain(place);
	expect(faultsIn(json).filter((fault) => fault.includes('is not JSON: '))).toHaveLength(1);
});

test('one syntax error is one fault, even if others follow from it', () => {
	expect(faultsIn(HARBOUR.replace('"claims": [', '"claims": [}'))).toHaveLength(1);
});

test.each([
	'about',
	'keywords',
	'supports',
])('an empty list of %s is refused, and the fault says both ways to fix it', (field) => {
	const json = JSON.stringify(harbourWith((d) => Object.assign(nth(d.claims, 0), { [field]: [] })));
	expect(faultsIn(json)).toEqual([`claims.0.${field} | is an empty list: name at least one, or leave the field out`]);
});

test('the fault of an empty required list does not suggest leaving it out', () => {
	const json = JSON.stringify(harbourWith((d) => Object.assign(nth(d.positions, 0), { evidence: [] })));
	expect(faultsIn(json)).toEqual([expect.stringMatching(/name at least one$/)]);
});

test('a claim needs neither about nor keywords', () => {
	const json = JSON.stringify(
		harbourWith((d) => Object.assign(nth(d.claims, 0), { about: undefined, keywords: undefined })),
	);
	expect(faultsIn(json)).toEqual([]);
});

test('a field that is given twice is refused, with the line and column of the second', () => {
	const json = HARBOUR.replace('"holder": "guild",', '"holder": "guild",\n"holder": "northway",');
	expect(faultsIn(json)).toEqual([expect.stringContaining('claims.5.holder | is given twice, first on line ')]);
	expect(placesIn(json)).toEqual([`${lineOf(json, '"holder": "guild"') + 1}:1 claims.5.holder`]);
});

test.each(['__proto__', 'constructor', 'toString'])('"%s" is an unknown field like any other', (key) => {
	expect(faultsIn(HARBOUR.replace('{', `{"${key}": {"polluted": true},`))).toEqual([
		expect.stringContaining(`${key} | is an unknown field: `),
	]);
	expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a byte order mark is no fault', () => {
	expect(faultsIn(`\uFEFF${HARBOUR}`)).toEqual([]);
});

test('a character that was lost is refused', () => {
	expect(faultsIn(HARBOUR.replace('Calderón', 'Calder\uFFFDn'))).toEqual([
		expect.stringContaining('has lost a character'),
	]);
});

test.each([
	['a list nested a million deep', '['.repeat(1_000_000)],
	['a file of 17 MiB', `"${'x'.repeat(17 * 1024 * 1024)}"`],
	['a list', '[]'],
	['nothing', 'null'],
])('%s is refused with one fault', (_, json) => {
	expect(faultsIn(json)).toHaveLength(1);
});

test('an article without faults is frozen with everything in it', () => {
	const read = readArticle(HARBOUR);
	if ('faults' in read) throw new Error('the fixture is bad');
	const isFrozen = (value: unknown): boolean =>
		typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
	expect(isFrozen(read.article)).toBe(true);
});

/** Any place in the shared article, and any value to put there. */
const mutation = fc.tuple(
	fc.nat(),
	fc.oneof(fc.jsonValue(), fc.string(), fc.integer(), fc.constantFrom('quill', 'failing', 4)),
);

function harbourWithValueAt([at, value]: readonly [number, unknown]): string {
	const draft: unknown = JSON.parse(HARBOUR);
	const places: [object, string][] = [];
	const walk = (thing: unknown) => {
		if (typeof thing !== 'object' || thing === null) return;
		for (const [key, inner] of Object.entries(thing)) {
			places.push([thing, key]);
			walk(inner);
		}
	};
	walk(draft);
	const [holder, key] = nth(places, at % places.length);
	Object.defineProperty(holder, key, { value, enumerable: true });
	return JSON.stringify(draft);
}

test('an article changed anywhere is refused with line and column, or all its quotes are slices of its text', () => {
	fc.assert(
		fc.property(mutation, (change) => {
			const read = readArticle(harbourWithValueAt(change));
			if ('faults' in read) {
				expect(read.faults.length).toBeGreaterThan(0);
				for (const { line, column, message } of read.faults)
					expect(line > 0 && column > 0 && message !== '').toBe(true);
				return;
			}
			const edition = makeEdition(read.article);
			for (const claim of edition.article.claims) {
				const excerpts = excerptsOf(edition.article, claim);
				expect(excerpts.map(({ quote }) => quote)).toEqual(claim.passages.map(({ quote }) => quote));
				for (const [n, { before, quote, after }] of excerpts.entries())
					expect(before + quote + after).toBe(edition.paragraph(claim.passages[n]?.paragraph ?? 0)?.text);
			}
		}),
		{ numRuns: 300 },
	);
});

test('a quote with any one character changed is refused', () => {
	fc.assert(
		fc.property(fc.nat(14), fc.nat(), fc.constantFrom('x', 'Q', '‽', ' '), (claim, at, character) => {
			const json = JSON.stringify(
				harbourWith((d) => {
					const { quote } = nth(d.claims, claim);
					const where = at % quote.length;
					const letter = quote[where] === character ? '#' : character;
					nth(d.claims, claim).quote = quote.slice(0, where) + letter + quote.slice(where + 1);
				}),
			);
			expect(faultsIn(json).join('\n')).toContain(`claims.${claim}.quote | `);
		}),
		{ numRuns: 150 },
	);
});

test('reading never throws, whatever the text', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
			expect(faultsIn(text).length).toBeGreaterThan(0);
		}),
	);
});
