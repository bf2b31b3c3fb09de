const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A label, title or name within `most` UTF-16 units; a longer one ends in "…", between two characters. Never for quotations. */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	const ends = [...graphemes.segment(text.slice(0, most + 1))].map(({ index }) => index);
	return `${text.slice(0, ends.findLast((end) => end < most) ?? 0).trimEnd()}…`;
}

/** The parts of a row joined by dots: the first is kept whole, the middle ones give way, the last stays. */
export function rowText(first: string, middle: string, last: string, most = 100): string {
	const room = most - first.length - last.length - 6;
	if (room >= middle.length) return `${first} · ${middle} · ${last}`;
	return room > 3 ? `${first} · ${shorten(middle, room)} · ${last}` : shorten(`${first} · ${last}`, most);
}
