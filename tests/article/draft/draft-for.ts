import type { DraftText } from '../../../src/article/draft/draft-text.ts';
import { type DraftSource, makeDraft } from '../../../src/article/draft/make-draft.ts';

/** A draft of these lines. */
export const draftFor = (text: string | readonly string[], source: Partial<DraftSource> = {}): Promise<DraftText> =>
	makeDraft({ text: typeof text === 'string' ? text : text.join('\n'), ...source });

/** What a draft says of each block, in short: `heading: Why now`. */
export const blockLines = ({ blocks }: DraftText): string[] => blocks.map(({ kind, text }) => `${kind}: ${text}`);

/** A page with these elements in its article, between a menu and a footer. */
export const pageWith = (
	article: string,
	head = '',
): string => `<!doctype html><html lang="en"><head><title>Harbour to stay open | The Quay</title>${head}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour to stay open</h1>${article}</article>
<footer>All rights reserved by The Quay</footer></body></html>`;

/** A paragraph long enough to be somebody's own words. */
export const paragraph = (subject: string): string =>
	`${subject} came before the council on Tuesday night, and after three hours of talk, with the gallery full and the windows open, nobody had changed their mind about it.`;
