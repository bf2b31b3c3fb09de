import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationText, parseDuration } from '../../../src/debate/format/duration.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
	['90m', 90 * MINUTE],
	['2h', 2 * HOUR],
	['3d', 3 * DAY],
	['1d12h', 36 * HOUR],
	['1d 12h 30m', 36 * HOUR + 30 * MINUTE],
	['1 h 30 min', 90 * MINUTE],
	['1 hour, 30 minutes', 90 * MINUTE],
	['2 horas', 2 * HOUR],
	['3 días', 3 * DAY],
	['3 di\u0301as', 3 * DAY],
	['3 DÍAS', 3 * DAY],
	['1 día y 2 horas', 26 * HOUR],
	['1 día, 2 horas y 5 minutos', 26 * HOUR + 5 * MINUTE],
	['  2H\t', 2 * HOUR],
])('“%s” is %s milliseconds', (typed, duration) => {
	expect(parseDuration(typed)).toBe(duration);
});

test.each([
	'',
	' ',
	'un rato',
	'30',
	'h',
	'2 weeks',
	'1h30',
	'1.5h',
	'-2h',
	'2h 1d',
	'1h 1h',
	', 3h',
	'and 2h',
	'2h,',
	'２h',
	'1e3m',
])('“%s” is no duration', (typed) => {
	expect(parseDuration(typed)).toBeUndefined();
});

test('a phase lasts at least one minute and 30 days at most', () => {
	expect(parseDuration('0m')).toBeUndefined();
	expect(parseDuration('1m')).toBe(MINUTE);
	expect(parseDuration('30d')).toBe(30 * DAY);
	expect(parseDuration('30d1m')).toBeUndefined();
	expect(parseDuration('99999d')).toBeUndefined();
});

test('a duration written out is read back as the same', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 30 * 24 * 60 }), (minutes) => {
			expect(parseDuration(durationText(minutes * MINUTE))).toBe(minutes * MINUTE);
		}),
	);
});
