import type { Markdown } from '../../bot/reply/markdown.ts';
import { limits } from './limits.ts';
import { characterStarts, itemStarts, lineStarts, wordStarts } from './split-points.ts';
import { type Span, type SplitPoints, splitToFit } from './split-to-fit.ts';

/*
 * Each function resolves a block's Markdown to the texts that show it, in order: one when it fits a message, several when it is too
 * long, none when there is nothing to see.
 */

/** A heading on one line. */
export function writeHeading(text: Markdown): string[] {
	return writePrefixed(text, '### ', (markdown) => [markdown.replace(/\s+/g, ' ').trim()]);
}

/** Small print, line by line. */
export function writeNote(text: Markdown): string[] {
	return writePrefixed(text, '-# ', (markdown) => markdown.split('\n').filter((line) => line.trim() !== ''));
}

/** Text as it is. */
export function writeText({ markdown }: Markdown): string[] {
	return splitMarkdown(markdown, [lineStarts(markdown)]);
}

/** A list. An item that takes several lines stays one item. */
export function writeList(items: readonly Markdown[]): string[] {
	const full = items.filter(({ markdown }) => markdown.trim() !== '');
	const list = full.map(({ markdown }) => `- ${markdown.trim().replaceAll('\n', '\n  ')}`).join('\n');
	return splitMarkdown(list, [itemStarts(list), lineStarts(list)]);
}

function writePrefixed({ markdown }: Markdown, prefix: string, linesOf: (markdown: string) => string[]): string[] {
	if (markdown.trim() === '') return [];
	const all = linesOf(markdown);
	const [only = ''] = all;
	// Nearly every heading and note is one short line.
	if (all.length === 1 && prefix.length + only.length < limits.text) return [prefix + only.trim()];
	const parts = all.flatMap((line) => splitMarkdown(line, [], limits.text - prefix.length));
	const text = parts.map((line) => prefix + line).join('\n');
	return splitMarkdown(text, [lineStarts(text)]);
}

/** Splits Markdown into as few texts as the room allows, at these points or else between words or characters. */
function splitMarkdown(markdown: string, points: readonly SplitPoints[], room: number = limits.text): string[] {
	const whole = markdown.trim();
	if (whole.length < room) return whole === '' ? [] : [whole];
	const fits = ({ start, end }: Span) => markdown.slice(start, end).trim().length < room;
	const spans = splitToFit({ start: 0, end: markdown.length }, fits, [
		...points,
		wordStarts(markdown),
		characterStarts(markdown),
	]);
	return spans.map((span) => textAt(markdown, span)).filter((text) => text !== '');
}

/** The text of a span. Escapes what was inside a line and would become a heading or a list at the beginning of a message. */
function textAt(markdown: string, { start, end }: Span): string {
	const isInsideLine = start > 0 && markdown[start - 1] !== '\n';
	const text = markdown.slice(start, end).trim();
	return isInsideLine ? text.replace(/^(?=[#>+-])/, '\\').replace(/^(\d+)(?=\.)/, '$1\\') : text;
}
