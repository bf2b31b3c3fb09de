import type { Markdown } from '../../bot/reply/markdown.ts';
import { type Borders, cut, type Span } from './cut.ts';
import { limits } from './limits.ts';
import { characterBorders, itemBorders, lineBorders, wordBorders } from './text-borders.ts';

/** A heading on one line. */
export function writtenHeading(text: Markdown): string[] {
	return prefixed(text, '### ', (markdown) => [markdown.replace(/\s+/g, ' ').trim()]);
}

/** Small print, line by line. */
export function writtenNote(text: Markdown): string[] {
	return prefixed(text, '-# ', (markdown) => markdown.split('\n').filter((line) => line.trim() !== ''));
}

/** Text as it is. */
export function writtenText({ markdown }: Markdown): string[] {
	return fitting(markdown, [lineBorders(markdown)]);
}

/** A list; items that take several lines stay items. */
export function writtenList(items: readonly Markdown[]): string[] {
	const full = items.filter(({ markdown }) => markdown.trim() !== '');
	const list = full.map(({ markdown }) => `- ${markdown.trim().replaceAll('\n', '\n  ')}`).join('\n');
	return fitting(list, [itemBorders(list), lineBorders(list)]);
}

function prefixed({ markdown }: Markdown, prefix: string, lines: (markdown: string) => string[]): string[] {
	if (markdown.trim() === '') return [];
	const all = lines(markdown);
	const [only = ''] = all;
	// As nearly everything is.
	if (all.length === 1 && prefix.length + only.length < limits.text) return [prefix + only.trim()];
	const pieces = all.flatMap((line) => fitting(line, [], limits.text - prefix.length));
	const text = pieces.map((line) => prefix + line).join('\n');
	return fitting(text, [lineBorders(text)]);
}

/** In as few pieces as each has room for. None where there is nothing to see. */
function fitting(markdown: string, borders: readonly Borders[], room: number = limits.text): string[] {
	const whole = markdown.trim();
	if (whole.length < room) return whole === '' ? [] : [whole];
	const fits = ({ start, end }: Span) => markdown.slice(start, end).trim().length < room;
	const spans = cut({ start: 0, end: markdown.length }, fits, [
		...borders,
		wordBorders(markdown),
		characterBorders(markdown),
	]);
	return spans.map((span) => piece(markdown, span)).filter((text) => text !== '');
}

/** What stood within a line does not become a heading or a list by standing first in the next message. */
function piece(markdown: string, { start, end }: Span): string {
	const within = start > 0 && markdown[start - 1] !== '\n';
	const text = markdown.slice(start, end).trim();
	return within ? text.replace(/^(?=[#>+-])/, '\\').replace(/^(\d+)(?=\.)/, '$1\\') : text;
}
