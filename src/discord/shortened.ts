const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A label of at most `most` UTF-16 units; a longer one ends in "…", between two characters. Only for labels, which are an
 * editor's or the bot's own words: a quotation is never shortened.
 */
export function shortened(label: string, most: number): string {
	const line = label.toWellFormed().replace(/\s+/g, ' ').trim();
	if (line === '') return '…';
	if (line.length <= most) return line;
	const ends = [...graphemes.segment(line.slice(0, most + 1))].map(({ index }) => index);
	return `${line.slice(0, ends.findLast((end) => end < most) ?? 0).trimEnd()}…`;
}
