import { LANGUAGE_TAGS, LOCALES } from '../../../locales/locales.ts';
import { fold } from '../../words/fold.ts';
import { draftLexicon } from './lexicon.ts';

/** Names of months, in full and abbreviated, with their numbers, and names of days, in all languages. */
const MONTHS = new Map<string, number>();
const DAYS = new Set<string>();

/** The names are read when first asked for, since making a formatter takes a millisecond. */
function readNames() {
	if (MONTHS.size > 0) return;
	for (const locale of LOCALES)
		for (const form of ['long', 'short'] as const) {
			const month = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { month: form, timeZone: 'UTC' });
			const day = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { weekday: form, timeZone: 'UTC' });
			for (let n = 0; n < 12; n += 1) MONTHS.set(bare(month.format(new Date(Date.UTC(2024, n, 15)))), n + 1);
			for (let n = 1; n <= 7; n += 1) DAYS.add(bare(day.format(new Date(Date.UTC(2024, 0, n)))));
		}
	// ICU writes "Sept" in one version and "Sep" in another.
	MONTHS.set('sep', 9).set('sept', 9);
}

const bare = (name: string) => fold(name).replace(/\.$/, '');

const two = (number: number) => String(number).padStart(2, '0');

/** A day, month or year, or undefined if there is no such day. */
function dateOf(year: number, month?: number, day?: number): string | undefined {
	if (year < 1400 || year > 2200) return undefined;
	if (month === undefined) return String(year);
	if (month < 1 || month > 12) return undefined;
	if (day === undefined) return `${year}-${two(month)}`;
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
		? `${year}-${two(month)}-${two(day)}`
		: undefined;
}

/** The day, month or year of a date that a program wrote: `2023-02-23T10:00:00Z`, `2023-02`, `20230223`. */
export function machineDate(text: string | null | undefined): string | undefined {
	const [, year, month, day] = /^\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T\s].*)?$/.exec(text ?? '') ?? [];
	if (year !== undefined) return dateOf(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
	return text ? datesIn(text)[0] : undefined;
}

/** The dates that a text names in words or numbers, in order. A date whose day and month could be exchanged (3/4/2020) is not read. */
export function datesIn(text: string): string[] {
	readNames();
	return [...words(text)].flatMap(({ date }) => (date ? [date] : []));
}

/**
 * Whether a line has nothing but dates and times, and words such as "updated". A line with a name and a date has a name, so it is not
 * one.
 */
export function isDateLine(text: string): boolean {
	readNames();
	if (text.length > 120) return false;
	let dates = 0;
	for (const { date, rest } of words(text)) {
		if (date) dates += 1;
		else if (rest && !isDateWord(rest)) return false;
	}
	return dates > 0;
}

function isDateWord(word: string): boolean {
	const known =
		draftLexicon.dateWords.has(word) || draftLexicon.published.includes(word) || draftLexicon.updated.includes(word);
	return known || DAYS.has(word) || /^(?:\d{1,2}(?:[:.h]\d{2})?(?:[ap]m)?|last)$/.test(word);
}

/** The words of a text, folded; a date of several words is one. */
function* words(text: string): Generator<{ readonly date?: string; readonly rest?: string }> {
	const all = fold(text).split(/[\s,;|/()–]+|(?<!\d)-|-(?!\d)|(?<=\d)(?:st|nd|rd|th)\b/);
	const plain = all.map((word) => word.replace(/[.,:]+$/, '')).filter((word) => word !== '');
	for (let n = 0; n < plain.length; n += 1) {
		const found = dateAt(plain, n);
		if (found) {
			yield { date: found.date };
			n += found.length - 1;
		} else yield { rest: plain[n] ?? '' };
	}
}

/** The date that begins at this word: "23 de febrero de 2023", "february 23 2023", "feb 2023", "2023-02-23". */
function dateAt(all: readonly string[], from: number): { date: string; length: number } | undefined {
	const machine = /^(\d{4})-(\d{2})-(\d{2})(?:t.*)?$/.exec(all[from] ?? '');
	if (machine) return found(dateOf(Number(machine[1]), Number(machine[2]), Number(machine[3])), 1);
	let n = from;
	const numbers: number[] = [];
	let month: number | undefined;
	for (; n < all.length && n < from + 6; n += 1) {
		const word = all[n] ?? '';
		const asMonth = MONTHS.get(word);
		if (asMonth !== undefined && month === undefined) month = asMonth;
		else if (/^\d{1,2}$/.test(word) && numbers.length === 0) numbers.push(Number(word));
		else if (/^\d{4}$/.test(word) && month !== undefined)
			return found(dateOf(Number(word), month, numbers[0]), n + 1 - from);
		else if (n === from || !draftLexicon.dateWords.has(word)) return undefined;
	}
	return undefined;
}

const found = (date: string | undefined, length: number) => (date === undefined ? undefined : { date, length });
