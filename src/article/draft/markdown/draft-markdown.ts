import type { ReadText } from '../draft-of-blocks.ts';
import { removeHidden } from '../page/hidden.ts';
import { pageBlocks } from '../page/page-blocks.ts';
import { parsePage } from '../page/page-dom.ts';
import { machineDate } from '../recognise/dates.ts';
import type { TextFrame } from '../recognise/frame.ts';
import { namesIn } from '../recognise/names-in-byline.ts';

/** Reads Markdown. It becomes HTML first, since Markdown may contain HTML, and then its text is read as a page's. */
export async function readMarkdown(markdown: string): Promise<ReadText> {
	const { Marked } = await import('marked');
	const { body, frame, language } = frontMatter(markdown);
	const marked = new Marked({ gfm: true, extensions: [footnote] });
	const html = await marked.parse(body);
	const document = await parsePage(`<html><body>${html}</body></html>`);
	removeHidden(document);
	return { format: 'markdown', blocks: document.body ? pageBlocks(document.body) : [], frame, leftOut: [], language };
}

/** `[^1]: The text of a note.` is a note. The mark `[^1]` stays in the text as it was written. */
const footnote = {
	name: 'footnote',
	level: 'block' as const,
	start: (source: string) => /^\[\^/m.exec(source)?.index,
	tokenizer(source: string) {
		const [raw, mark, text] = /^\[\^([\w-]{1,20})\]:[ \t]+(.+(?:\n(?: {2,}|\t).+)*)(?:\n+|$)/.exec(source) ?? [];
		return raw === undefined ? undefined : { type: 'footnote', raw, mark, tokens: this.lexer.inlineTokens(text ?? '') };
	},
	renderer(token: FootnoteToken) {
		return `<p class="footnote" data-mark="${token['mark']}">${this.parser.parseInline(token.tokens ?? [])}</p>\n`;
	},
} satisfies import('marked').TokenizerAndRendererExtension;
type FootnoteToken = import('marked').Tokens.Generic;

/** The lines between `---` at the top of a file: `title: …`, `author: …`, `date: …`. */
function frontMatter(markdown: string): { body: string; frame: TextFrame; language?: string | undefined } {
	const [whole, lines] =
		/^\uFEFF?---[ \t]*\r?\n([\s\S]{0,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(markdown) ?? [];
	if (whole === undefined || lines === undefined) return { body: markdown, frame: { authors: [] } };
	const fields = new Map<string, string>();
	for (const line of lines.split(/\r?\n/)) {
		const [, name, value] = /^([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
		if (name !== undefined && value !== undefined)
			fields.set(name.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1'));
	}
	const authors = namesIn(fields.get('authors') ?? fields.get('author') ?? '');
	const frame = {
		title: fields.get('title'),
		authors,
		published: machineDate(fields.get('date')),
		updated: machineDate(fields.get('updated')),
		sourceName: fields.get('source'),
	};
	return { body: markdown.slice(whole.length), frame, language: fields.get('lang') ?? fields.get('language') };
}
