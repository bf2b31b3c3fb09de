import { expect, test } from 'vitest';
import { faultsIn, HARBOUR, harbourWith, nth } from '../../articles.ts';

/** The faults of the shared article with these words as the label of its first claim. */
const faultsOfLabel = (label: unknown) =>
	faultsIn(JSON.stringify(harbourWith((d) => Object.assign(nth(d.claims, 0), { label }))));

test('words may be given by language', () => {
	expect(faultsOfLabel({ en: 'The harbour fails', es: 'El puerto fracasa' })).toEqual([]);
	expect(faultsOfLabel({ 'en-GB': 'The harbour fails', 'es-MX': 'El puerto fracasa' })).toEqual([]);
});

test.each([
	[
		'without the article’s own language',
		{ es: 'El puerto fracasa' },
		'claims.0.label | has no text in the article\'s own language: add one as "en"',
	],
	['without any language', {}, 'claims.0.label | has no text in the article\'s own language: add one as "en"'],
	[
		'with a name in place of a language tag',
		{ en: 'The harbour fails', spanish: 'El puerto fracasa' },
		'claims.0.label.spanish | is not a language tag: write one such as "en" or "es-MX"',
	],
	[
		'with the tag of no language',
		{ en: 'The harbour fails', sp: 'El puerto fracasa' },
		'claims.0.label.sp | is the tag of no language: write one such as "en" for English or "es" for Spanish',
	],
	[
		'too long in one language',
		{ en: 'The harbour fails', es: 'x'.repeat(91) },
		'claims.0.label.es | is 91 characters long: shorten it to 90 at most',
	],
	['empty in one language', { en: 'The harbour fails', es: '' }, 'claims.0.label.es | is empty: write something'],
	[
		'with a number in one language',
		{ en: 'The harbour fails', es: 5 },
		'claims.0.label.es | has the wrong type: write text in quotation marks',
	],
	[
		'with two spaces in one language',
		{ en: 'The harbour fails', es: 'El  puerto' },
		'claims.0.label.es | has two spaces in a row: delete one of them',
	],
	[
		'of another type',
		5,
		'claims.0.label | has the wrong type: write text in quotation marks, or one text for each language: {"en": "…", "es": "…"}',
	],
	[
		'in a list',
		['The harbour fails'],
		'claims.0.label | has the wrong type: write text in quotation marks, or one text for each language: {"en": "…", "es": "…"}',
	],
	['that are empty', '', 'claims.0.label | is empty: write something'],
	['that are too long', 'x'.repeat(91), 'claims.0.label | is 91 characters long: shorten it to 90 at most'],
])('words %s are refused, and the fault says how to fix it', (_, label, fault) => {
	expect(faultsOfLabel(label)).toEqual([fault]);
});

test('a missing field of words is missing, whatever form it may have', () => {
	const json = HARBOUR.replace(/\n\s*"label": "[^"]*",/, '');
	expect(faultsIn(json)).toEqual([
		'claims.0.label | is missing: write text in quotation marks, or one text for each language: {"en": "…", "es": "…"}',
	]);
});

test('a wrong key is located at the key', () => {
	const json = JSON.stringify(JSON.parse(HARBOUR), null, 1).replace(
		/"label": "([^"]*)"/,
		'"label": {"en": "$1",\n"spanish": "x"}',
	);
	expect(faultsIn(json)).toEqual([expect.stringContaining('claims.0.label.spanish')]);
});

test('a thesis is optional, and may be given by language', () => {
	const withThesis = (thesis: unknown) => faultsIn(JSON.stringify(harbourWith((d) => Object.assign(d, { thesis }))));
	expect(withThesis('The author says that the town should not sell.')).toEqual([]);
	expect(withThesis({ en: 'The author says no.', es: 'El autor dice que no.' })).toEqual([]);
	expect(withThesis('')).toEqual(['thesis | is empty: write something, or leave the field out']);
	expect(withThesis({ en: 'No.', es: '' })).toEqual(['thesis.es | is empty: write something, or leave the field out']);
});
