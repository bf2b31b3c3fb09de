import { escapeMarkdown } from '../../bot/reply/markdown.ts';
import type { Quotation } from '../../bot/reply/reply.ts';
import { limits } from './limits.ts';
import { characterStarts, sentenceStarts, wordStartsInAnyScript } from './split-points.ts';
import { type Span, type SplitPoints, splitToFit } from './split-to-fit.ts';

/** The author's text as one string, and which stretch of it is bold. */
type MarkedText = { readonly text: string; readonly strong: Span };

/**
 * A quotation as Markdown, quoted line by line. Every character of the author's is there, and none of them formats anything. One that
 * is too long for a message is split into several texts, between sentences and outside the quoted words where that is possible.
 */
export function writeQuote({ words, before = '', after = '' }: Quotation): string[] {
	const strong = { start: before.length, end: before.length + words.length };
	const text = before + words + after;
	if (text.trim() === '') return [];
	const passage = { text, strong };
	// Without context there is nothing from which bold words could stand out.
	const isPlain = before === '' && after === '';
	const write = (span: Span) => writeSpan(isPlain ? { ...passage, strong: { start: 0, end: 0 } } : passage, span);
	const whole = { start: 0, end: text.length };
	const one = write(whole);
	if (one.length <= limits.text) return [one];
	const fits = (span: Span) => write(span).length <= limits.text;
	return splitToFit(whole, fits, splitPointsOf(passage)).map(write);
}

/** The quoted words are split only when they alone are too long for a message, and no claim's words are. */
function splitPointsOf({ text, strong }: MarkedText): readonly SplitPoints[] {
	const outside =
		(points: SplitPoints): SplitPoints =>
		(span) =>
			points(span).filter((at) => at <= strong.start || at >= strong.end);
	const around: SplitPoints = ({ start, end }) => [strong.start, strong.end].filter((at) => at > start && at < end);
	const sentences = sentenceStarts(text);
	return [outside(sentences), around, sentences, wordStartsInAnyScript(text), characterStarts(text)];
}

function writeSpan({ text, strong }: MarkedText, { start, end }: Span): string {
	let at = start;
	const lines = text
		.slice(start, end)
		.split('\n')
		.map((line) => {
			const span = { start: at, end: at + line.length };
			at = span.end + 1;
			return `> ${writeLine(text, strong, span)}`;
		});
	return lines.join('\n');
}

function writeLine(text: string, strong: Span, { start, end }: Span): string {
	const from = Math.min(Math.max(strong.start, start), end);
	const to = Math.max(Math.min(strong.end, end), from);
	const words = escapeMarkdown(text.slice(from, to)).markdown;
	const bold = words.trim() === '' ? words : `**${words}**`;
	return escapeMarkdown(text.slice(start, from)).markdown + bold + escapeMarkdown(text.slice(to, end)).markdown;
}
