import { expect, test } from 'vitest';
import { numberRanges } from '../../../src/bot/reply/number-ranges.ts';

test.each([
	[[], []],
	[[4], ['4']],
	[
		[1, 2],
		['1', '2'],
	],
	[
		[3, 4, 5, 6, 7, 12],
		['3–7', '12'],
	],
	[
		[9, 1, 2, 2, 3, 8],
		['1–3', '8', '9'],
	],
])('the numbers %j are said as %j', (numbers, said) => {
	expect(numberRanges(numbers)).toEqual(said);
});
