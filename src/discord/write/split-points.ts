import type { Span, SplitPoints } from './split-to-fit.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where the lines of a text begin. */
export const lineStarts = (text: string): SplitPoints => matchesIn(text, /(?<=\n)/g);

/** Where the items of a Markdown list begin. */
export const itemStarts = (text: string): SplitPoints => matchesIn(text, /(?<=\n)(?=- )/g);

/** Where the sentences of a text begin. */
export const sentenceStarts = (text: string): SplitPoints => segmentsIn(text, sentences);

/** Where words begin: only after a space, so that a backslash or a mark stays with the characters it belongs to. */
export const wordStarts = (text: string): SplitPoints => matchesIn(text, /(?<=\s)(?=\S)/g);

/** The shortest stretch worth splitting off text without spaces, in UTF-16 units. */
const STRETCH = 50;

/** Where a character as a reader sees it begins, about every `STRETCH` units, and never between a backslash and what it escapes. */
export function characterStarts(text: string): SplitPoints {
	return (span) => {
		const safe = segmentsIn(text, graphemes)(span).filter((at) => !isEscaped(text, at));
		return safe.filter((at, n) => Math.floor(at / STRETCH) > Math.floor((safe[n - 1] ?? span.start) / STRETCH));
	};
}

/** Where the words of a text begin, in any script. */
export const wordStartsInAnyScript = (text: string): SplitPoints => segmentsIn(text, words);

function matchesIn(text: string, border: RegExp): SplitPoints {
	return (span) => inside(span, [...text.slice(span.start, span.end).matchAll(border)]);
}

function segmentsIn(text: string, segmenter: Intl.Segmenter): SplitPoints {
	return (span) => inside(span, [...segmenter.segment(text.slice(span.start, span.end))]);
}

const inside = ({ start, end }: Span, found: readonly { readonly index: number }[]) =>
	found.map(({ index }) => start + index).filter((at) => at > start && at < end);

/** Whether an odd number of backslashes comes right before a place. */
function isEscaped(text: string, at: number): boolean {
	let from = at;
	while (text[from - 1] === '\\') from -= 1;
	return (at - from) % 2 === 1;
}
