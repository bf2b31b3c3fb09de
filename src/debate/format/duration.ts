import type { DurationWords } from '../../locales/duration-words.ts';
import { DURATION_WORDS } from '../../locales/languages.ts';
import { wordsIn } from '../../locales/word-list.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The shortest and the longest a phase may be planned for, in milliseconds. */
const SHORTEST_DURATION = MINUTE;
const LONGEST_DURATION = 30 * DAY;

/** The words of one kind in all languages, as alternatives of a regular expression. We don't know which language a duration is in. */
const anyWord = (kind: keyof DurationWords) =>
	Object.values(DURATION_WORDS)
		.flatMap((words) => wordsIn(words[kind]))
		.join('|');

/** Matches a duration in any language, largest unit first and each unit at most once: "1d12h", "2 horas y 30 min". */
const WRITTEN = new RegExp(
	[
		String.raw`^(?=\d)(?:(\d{1,5}) ?(?:${anyWord('days')}))?`,
		String.raw`(?:(\d{1,5}) ?(?:${anyWord('hours')}))?`,
		String.raw`(?:(\d{1,5}) ?(?:${anyWord('minutes')}))?$`,
	].join(`(?:(?:,| (?:${anyWord('and')}))? )?`),
);

/** The milliseconds that "90m", "1 h 30 min" or "3 días" stand for. Undefined for other texts and for durations out of bounds. */
export function parseDuration(typed: string): number | undefined {
	const text = typed.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
	const [, days = 0, hours = 0, minutes = 0] = WRITTEN.exec(text) ?? [];
	const duration = Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE;
	return duration >= SHORTEST_DURATION && duration <= LONGEST_DURATION ? duration : undefined;
}

/** These milliseconds as `parseDuration` reads them back, to the minute: "1d12h". */
export function durationText(duration: number): string {
	const parts = [
		[Math.floor(duration / DAY), 'd'],
		[Math.floor((duration % DAY) / HOUR), 'h'],
		[Math.floor((duration % HOUR) / MINUTE), 'm'],
	] as const;
	return parts.flatMap(([count, unit]) => (count > 0 ? `${count}${unit}` : [])).join('');
}
