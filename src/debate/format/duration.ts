const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The shortest and the longest a phase may be planned for, in milliseconds. */
const SHORTEST_DURATION = MINUTE;
const LONGEST_DURATION = 30 * DAY;

/** A length of time in English or Spanish, greatest unit first, each unit once: "1d12h", "2 horas y 30 min". */
const WRITTEN = new RegExp(
	[
		String.raw`^(?=\d)(?:(\d{1,5}) ?(?:d|days?|días?|dias?))?`,
		String.raw`(?:(\d{1,5}) ?(?:h|hrs?|hours?|horas?))?`,
		String.raw`(?:(\d{1,5}) ?(?:m|mins?|minutes?|minutos?))?$`,
	].join('(?:(?:,| and| y)? )?'),
);

/** The milliseconds a member means by "90m", "1 h 30 min" or "3 días"; undefined when it is none or out of bounds. */
export function parseDuration(typed: string): number | undefined {
	const text = typed.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
	const [, days = 0, hours = 0, minutes = 0] = WRITTEN.exec(text) ?? [];
	const duration = Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE;
	return duration >= SHORTEST_DURATION && duration <= LONGEST_DURATION ? duration : undefined;
}

/** How `parseDuration` would read these milliseconds back, to the minute: "1d12h". */
export function durationText(duration: number): string {
	const parts = [
		[Math.floor(duration / DAY), 'd'],
		[Math.floor((duration % DAY) / HOUR), 'h'],
		[Math.floor((duration % HOUR) / MINUTE), 'm'],
	] as const;
	return parts.flatMap(([count, unit]) => (count > 0 ? `${count}${unit}` : [])).join('');
}
