const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Shortens a label, title or name to `most` UTF-16 units. A longer one is cut between two characters (graphemes) and ends in "…".
 * Never use it for quotations.
 */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	const ends = [...graphemes.segment(text.slice(0, most + 1))].map(({ index }) => index);
	return `${text.slice(0, ends.findLast((end) => end < most) ?? 0).trimEnd()}…`;
}

/**
 * Joins the parts of a row by dots, in `most` UTF-16 units: the middle part is shortened first or left out, and only then the end
 * of the whole.
 */
export function rowText(first: string, middle: string, last: string, most = 100): string {
	const room = most - first.length - last.length - 6;
	if (room >= middle.length) return `${first} · ${middle} · ${last}`;
	return room > 3 ? `${first} · ${shorten(middle, room)} · ${last}` : shorten(`${first} · ${last}`, most);
}
