const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const longStyle: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short' };

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
	t: { timeStyle: 'short' },
	T: { timeStyle: 'medium' },
	d: { dateStyle: 'short' },
	D: { dateStyle: 'long' },
	F: { dateStyle: 'full', timeStyle: 'short' },
	s: { dateStyle: 'short', timeStyle: 'short' },
	S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** A moment in one of Discord's styles; `R` counts from now. `seconds` are those of Unix. */
export function moment(seconds: number, style: string, locale: string, now: number): string {
	const date = new Date(seconds * 1000);
	if (Number.isNaN(date.getTime())) return String(seconds);
	if (style === 'R') return relative(seconds - now / 1000, locale);
	return new Intl.DateTimeFormat(locale, styles[style] ?? longStyle).format(date);
}

/** How far away it is, in the largest unit that fits: "in 2 hours". */
function relative(seconds: number, locale: string): string {
	const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	const units = [
		['year', 365 * day],
		['month', 30 * day],
		['day', day],
		['hour', hour],
		['minute', minute],
	] as const;
	const unit = units.find(([, length]) => Math.abs(seconds) >= length);
	return unit ? format.format(Math.round(seconds / unit[1]), unit[0]) : format.format(Math.round(seconds), 'second');
}

/** The hour a message was sent at. */
export function hourOf(timestamp: string, locale: string): string {
	return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(timestamp));
}

/** The day it was sent on, in full. */
export function dayOf(timestamp: string, locale: string): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(timestamp));
}

/** The moment in full, as a pointer resting on a time shows it. */
export function fullMoment(timestamp: string | number, locale: string): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(timestamp));
}
