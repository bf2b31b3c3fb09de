import { expect, test } from 'vitest';
import { writeChoices } from '../../../src/discord/write/write-choices.ts';

test('the first 25 rows that can be sent are sent', () => {
	const rows = Array.from({ length: 40 }, (_, n) => ({ name: `Row ${n}`, value: n === 3 ? 'x'.repeat(101) : `${n}` }));
	const written = writeChoices(rows);
	expect(written).toHaveLength(25);
	expect(written.map(({ value }) => value).slice(0, 4)).toEqual(['0', '1', '2', '4']);
});

test('a long name is shortened, a value never', () => {
	expect(writeChoices([{ name: 'n'.repeat(101), value: 'v'.repeat(100) }])).toEqual([
		{ name: `${'n'.repeat(99)}…`, value: 'v'.repeat(100) },
	]);
});

test('a row without a value is left out, and one without a name is shown as an ellipsis', () => {
	expect(
		writeChoices([
			{ name: 'a', value: '' },
			{ name: ' ', value: 'b' },
		]),
	).toEqual([{ name: '…', value: 'b' }]);
});
