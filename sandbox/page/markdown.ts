import { type Inline, parseInline } from './markdown-inline.ts';

/** A block of a message: something that takes whole lines. */
export type Block =
	| { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
	| { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
	| { readonly kind: 'subtext'; readonly content: readonly Inline[] }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| { readonly kind: 'code'; readonly language: string; readonly text: string }
	| List;

/** A list; an item may hold lists indented below it. */
export type List = {
	readonly kind: 'list';
	readonly start: number | undefined;
	readonly items: readonly { readonly content: readonly Inline[]; readonly lists: readonly List[] }[];
};

const fence = /```(?:([\w+#.-]+)\n)?\n*([\s\S]*?[^\n])\n*```/g;
const heading = /^(#{1,3}) +(.*\S.*)$/;
const subtext = /^-# +(.*\S.*)$/;
const listItem = /^( *)(?:[-*]|(\d{1,9})\.) +(.*\S.*)$/;

/** Discord's markdown as a tree. Every character of the text that is not markup is in it, in order. */
export function parseMarkdown(text: string, inQuote = false): Block[] {
	const blocks: Block[] = [];
	let from = 0;
	for (const match of text.matchAll(fence)) {
		if (isEscaped(text, match.index) || opensLongQuote(text.slice(from, match.index), inQuote)) continue;
		const before = text.slice(from, match.index);
		blocks.push(...parseLines(before.replace(/\n$/, ''), inQuote));
		blocks.push({ kind: 'code', language: match[1] ?? '', text: match[2] ?? '' });
		from = match.index + match[0].length;
		if (text[from] === '\n') from += 1;
	}
	return [...blocks, ...parseLines(text.slice(from), inQuote)];
}

function isEscaped(text: string, index: number): boolean {
	return text[index - 1] === '\\' && text[index - 2] !== '\\';
}

// A fence inside a ">>> " or "> " quote belongs to that quote, which parses its own inside.
function opensLongQuote(before: string, inQuote: boolean): boolean {
	return !inQuote && (/^>>> /m.test(before) || /(^|\n)> [^\n]*$/.test(before));
}

function parseLines(text: string, inQuote: boolean): Block[] {
	if (text === '') return [];
	const blocks: Block[] = [];
	const lines = text.split('\n');
	while (lines.length > 0) blocks.push(takeBlock(lines, inQuote));
	return blocks;
}

/** Takes one block off the front of the lines. */
function takeBlock(lines: string[], inQuote: boolean): Block {
	const line = lines[0] ?? '';
	const title = heading.exec(line);
	const small = subtext.exec(line);
	if (title || small) lines.shift();
	if (title) return { kind: 'heading', level: title[1]?.length ?? 1, content: parseInline(title[2] ?? '') };
	if (small) return { kind: 'subtext', content: parseInline(small[1] ?? '') };
	if (isQuote(line, inQuote)) return takeQuote(lines);
	if (listItem.test(line)) return takeList(lines);
	return takeParagraph(lines, inQuote);
}

function isQuote(line: string, inQuote: boolean): boolean {
	return !inQuote && /^>(?:>>)? /.test(line);
}

function takeQuote(lines: string[]): Block {
	const long = lines[0]?.startsWith('>>> ') === true;
	const end = lines.findIndex((line) => !line.startsWith('> '));
	const taken = lines.splice(0, long || end < 0 ? lines.length : end);
	const inside = long ? taken.join('\n').slice(4) : taken.map((line) => line.slice(2)).join('\n');
	return { kind: 'quote', blocks: parseMarkdown(inside, true) };
}

function takeList(lines: string[]): List {
	const first = listItem.exec(lines[0] ?? '');
	const indent = first?.[1]?.length ?? 0;
	const start = first?.[2] === undefined ? undefined : Number(first[2]);
	const items: { content: Inline[]; lists: List[] }[] = [];
	for (;;) {
		const next = listItem.exec(lines[0] ?? '');
		const depth = next?.[1]?.length ?? 0;
		const last = items.at(-1);
		if (!next || depth < indent) break;
		if (last && depth > indent + 1) {
			last.lists.push(takeList(lines));
			continue;
		}
		if ((next[2] === undefined) !== (start === undefined)) break;
		items.push({ content: parseInline(next[3] ?? ''), lists: [] });
		lines.shift();
	}
	return { kind: 'list', start, items };
}

function takeParagraph(lines: string[], inQuote: boolean): Block {
	const starts = (line: string) =>
		heading.test(line) || subtext.test(line) || listItem.test(line) || isQuote(line, inQuote);
	const end = lines.findIndex((line, n) => n > 0 && starts(line));
	const taken = lines.splice(0, end < 0 ? lines.length : end);
	// A browser swallows the last line break of a block: an empty last line needs one more to be seen.
	const text = taken.at(-1) === '' ? `${taken.join('\n')}\n` : taken.join('\n');
	return { kind: 'paragraph', content: parseInline(text) };
}
