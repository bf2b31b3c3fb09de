import { escapeMarkdown } from '../../bot/reply/markdown.ts';
import type { Quotation } from '../../bot/reply/reply.ts';
import { type Borders, cut, type Span } from './cut.ts';
import { limits } from './limits.ts';
import { anyWordBorders, characterBorders, sentenceBorders } from './text-borders.ts';

/** The author's text as one string, and which stretch of it stands out. */
type Passage = { readonly text: string; readonly strong: Span };

/**
 * A quotation as Markdown: quoted line by line, every character of the author's there, none of them formatting anything. One
 * that is too long for a message comes in several, each of which fits, cut between sentences and outside the quoted words.
 */
export function writtenQuote({ words, before = '', after = '' }: Quotation): string[] {
	const strong = { start: before.length, end: before.length + words.length };
	const text = before + words + after;
	if (text.trim() === '') return [];
	const passage = { text, strong };
	// Without context there is nothing for the words to stand out from.
	const plain = before === '' && after === '';
	const write = (span: Span) => written(plain ? { ...passage, strong: { start: 0, end: 0 } } : passage, span);
	const whole = { start: 0, end: text.length };
	const one = write(whole);
	if (one.length <= limits.text) return [one];
	const fits = (span: Span) => write(span).length <= limits.text;
	return cut(whole, fits, bordersOf(passage)).map(write);
}

/** Words are cut only where they alone are too long for a message, which no claim's are. */
function bordersOf({ text, strong }: Passage): readonly Borders[] {
	const outside =
		(borders: Borders): Borders =>
		(span) =>
			borders(span).filter((at) => at <= strong.start || at >= strong.end);
	const around: Borders = ({ start, end }) => [strong.start, strong.end].filter((at) => at > start && at < end);
	const sentences = sentenceBorders(text);
	const anyWords = anyWordBorders(text);
	return [outside(sentences), around, sentences, anyWords, characterBorders(text)];
}

function written({ text, strong }: Passage, { start, end }: Span): string {
	let at = start;
	const lines = text
		.slice(start, end)
		.split('\n')
		.map((line) => {
			const span = { start: at, end: at + line.length };
			at = span.end + 1;
			return `> ${writtenLine(text, strong, span)}`;
		});
	return lines.join('\n');
}

function writtenLine(text: string, strong: Span, { start, end }: Span): string {
	const from = Math.min(Math.max(strong.start, start), end);
	const to = Math.max(Math.min(strong.end, end), from);
	const words = escapeMarkdown(text.slice(from, to)).markdown;
	const standing = words.trim() === '' ? words : `**${words}**`;
	return escapeMarkdown(text.slice(start, from)).markdown + standing + escapeMarkdown(text.slice(to, end)).markdown;
}
