import { expect, test } from 'vitest';
import { readDraft, readDurations, readMatrix, readPolls } from '../../../src/store/schema/json-columns.ts';

const draft = {
	guild: '1',
	channel: '2',
	motion: 'Saltmouth should sell its harbour',
	format: 'oxford',
	locale: 'en',
	durations: [null, 60_000, null],
	polls: ['first', null, 'last'],
	openedBy: '9',
};

test('a phase without a length or a poll, which JSON writes as null, is undefined', () => {
	expect(readDurations('[null,60000]')).toEqual([undefined, 60_000]);
	expect(readPolls('["first",null,"last"]')).toEqual(['first', undefined, 'last']);
});

test('a draft without the fields that are optional is read', () => {
	const polls = ['first', undefined, 'last'];
	expect(readDraft(JSON.stringify(draft))).toEqual({
		...draft,
		durations: [undefined, 60_000, undefined],
		polls,
	});
});

test.each([
	['a poll that does not exist', readPolls, ['second'], '0'],
	['a length in words', readDurations, ['1h'], '0'],
	['a list that is none', readDurations, { 0: 1 }, 'the whole'],
	['a matrix without a row', readMatrix, { for: { for: 1, against: 0, undecided: 0 } }, 'against'],
	['a draft without a motion', readDraft, { ...draft, motion: undefined }, 'motion'],
	['a draft in a language nobody speaks', readDraft, { ...draft, locale: 'la' }, 'locale'],
])('%s is refused with its path', (_, read, kept, path) => {
	const readKept = () => read(JSON.stringify(kept));
	expect(readKept).toThrow(TypeError);
	expect(readKept).toThrow(`(${path}: `);
});

test('the values of a refused column are not repeated, since members wrote them', () => {
	const kept = JSON.stringify({ ...draft, typed: { motion: ['a secret'] }, polls: ['another secret'] });
	const refused = (() => {
		try {
			return readDraft(kept);
		} catch (error) {
			return error;
		}
	})();
	expect(refused).toBeInstanceOf(TypeError);
	expect(String(refused)).not.toContain('secret');
});
