import { INVISIBLE } from '../words/unseen-characters.ts';

/** Format characters, which no name needs, and what the rules of articles call invisible besides. */
const UNSEEN = new RegExp(`\\p{Cf}|${INVISIBLE.source}`, 'gu');

/** A name or title on one line, without characters that nobody sees. A text of an article is never changed like this. */
export function oneLine(text: string): string {
	const line = text.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ');
	return line.replace(UNSEEN, '').replace(/ +/g, ' ').trim();
}

/** The same, cut between two words if it has more than `most` characters. */
export function oneLineUpTo(most: number, text: string): string {
	const line = oneLine(text);
	if (line.length <= most) return line;
	const whole = line.slice(0, most).replace(/\s+\S*$/u, '');
	return (whole.isWellFormed() ? whole : whole.slice(0, -1)).trim();
}
