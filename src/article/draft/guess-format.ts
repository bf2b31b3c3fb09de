import type { DraftFormat } from './draft-text.ts';

/** What is known of a text besides its characters. */
export type TextOrigin = { readonly mediaType?: string | undefined; readonly fileName?: string | undefined };

const BY_MEDIA_TYPE: Readonly<Record<string, DraftFormat>> = {
	'text/html': 'html',
	'application/xhtml+xml': 'html',
	'text/markdown': 'markdown',
	'text/x-markdown': 'markdown',
};
const BY_ENDING: Readonly<Record<string, DraftFormat>> = {
	html: 'html',
	htm: 'html',
	xhtml: 'html',
	md: 'markdown',
	markdown: 'markdown',
};

/** Signs of Markdown, each of which plain text rarely has. */
const MARKDOWN_SIGNS = [
	/^#{1,6} +\S/m,
	/\[[^\]\n]+\]\((?:https?:|\/|#|mailto:)[^)\s]*\)/,
	/(?<![*\w])\*\*[^*\s][^*\n]*\*\*/,
	/^\|.+\|\s*\n\|[\s:|-]+\|/m,
	/^\[\^[\w-]+\]: /m,
	/^```/m,
	/^> \S/m,
	/^- \[[ x]\] /m,
];
/** An HTML text has tags for its paragraphs. A Markdown text may have other tags. */
const TAGS = ['p', 'div', 'article', 'body', 'h1', 'br', 'pre', 'table'];
const HTML_TAG = new RegExp(`<(?:${TAGS.join('|')})(?:\\s[^<>]*)?/?>`, 'i');
const HTML_START = /^\s*<(?:html|!)/i;

const SAMPLE = 100_000;

/** What a file or a pasted text is: by its media type or the ending of its name, if they say so, else by its first characters. */
export function guessFormat(text: string, { mediaType, fileName }: TextOrigin = {}): DraftFormat {
	const said = BY_MEDIA_TYPE[(mediaType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''];
	if (said) return said;
	const named = BY_ENDING[/\.(\w+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? ''];
	if (named) return named;
	const sample = text.slice(0, SAMPLE);
	const markdown = MARKDOWN_SIGNS.filter((sign) => sign.test(sample)).length;
	const html = HTML_TAG.test(sample);
	if (HTML_START.test(sample)) return 'html';
	if (html && markdown < 2) return 'html';
	// A single sign may be an accident, but a heading or a link is none.
	return markdown >= 2 || MARKDOWN_SIGNS.slice(0, 2).some((sign) => sign.test(sample)) ? 'markdown' : 'plain';
}
