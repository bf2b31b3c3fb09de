import type { Borders, Span } from './cut.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where the lines of a text begin. */
export const lineBorders = (text: string): Borders => matching(text, /(?<=\n)/g);

/** Where the items of a written list begin. */
export const itemBorders = (text: string): Borders => matching(text, /(?<=\n)(?=- )/g);

/** Where the sentences of a text begin. */
export const sentenceBorders = (text: string): Borders => segmented(text, sentences);

/** Where words begin: after a space, so that an escape or a mark is never parted from what it marks. */
export const wordBorders = (text: string): Borders => matching(text, /(?<=\s)(?=\S)/g);

/** The least stretch worth cutting out of text without spaces, in UTF-16 units. */
const STRETCH = 50;

/** Every now and then where a character a reader sees begins, but never between a backslash and what it escapes. */
export function characterBorders(text: string): Borders {
	return (span) => {
		const safe = segmented(text, graphemes)(span).filter((at) => !isEscaped(text, at));
		return safe.filter((at, n) => Math.floor(at / STRETCH) > Math.floor((safe[n - 1] ?? span.start) / STRETCH));
	};
}

/** Where the words of a text begin, in any script. */
export const anyWordBorders = (text: string): Borders => segmented(text, words);

function matching(text: string, border: RegExp): Borders {
	return (span) => inside(span, [...text.slice(span.start, span.end).matchAll(border)]);
}

function segmented(text: string, segmenter: Intl.Segmenter): Borders {
	return (span) => inside(span, [...segmenter.segment(text.slice(span.start, span.end))]);
}

const inside = ({ start, end }: Span, found: readonly { readonly index: number }[]) =>
	found.map(({ index }) => start + index).filter((at) => at > start && at < end);

/** Whether an odd run of backslashes stands before a place. */
function isEscaped(text: string, at: number): boolean {
	let from = at;
	while (text[from - 1] === '\\') from -= 1;
	return (at - from) % 2 === 1;
}
