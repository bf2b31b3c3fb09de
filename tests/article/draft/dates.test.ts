import { expect, test } from 'vitest';
import { datesIn, isDateLine, machineDate } from '../../../src/article/draft/recognise/dates.ts';

test.each([
	['Thursday, February 23, 2023', ['2023-02-23'], true],
	['Updated 11:21 pm CST, Tuesday, November 19, 2019', ['2019-11-19'], true],
	['5 May 2020', ['2020-05-05'], true],
	['May 2020', ['2020-05'], true],
	['2023-02-23 10:00', ['2023-02-23'], true],
	['Publicado el 23 de febrero de 2023', ['2023-02-23'], true],
	['jueves 4 de mayo de 2023, 10:30 h', ['2023-05-04'], true],
	['3/4/2020', [], false],
	['February 31, 2023', [], false],
	['On May 5, 2020 the bridge fell.', ['2020-05-05'], false],
	['Ana Ruiz, 5 May 2020', ['2020-05-05'], false],
])('%s', (text, dates, isLine) => {
	expect(datesIn(text)).toEqual(dates);
	expect(isDateLine(text)).toBe(isLine);
});

test.each([
	['2019-11-18T08:22:00-05:00', '2019-11-18'],
	['20191118', '2019-11-18'],
	['2019-11', '2019-11'],
	['2019', '2019'],
	['Mon, 04 May 2020 10:00', '2020-05-04'],
	['2019-13-40', undefined],
	['yesterday', undefined],
])('a page’s date %s is %s', (text, date) => {
	expect(machineDate(text)).toBe(date);
});
