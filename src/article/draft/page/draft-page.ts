import type { ReadText } from '../draft-of-blocks.ts';
import { plainBlocks } from '../plain/plain-blocks.ts';
import { removeFurniture } from './furniture.ts';
import { removeHidden } from './hidden.ts';
import { wrapLooseText } from './loose-text.ts';
import { pageMetadata } from './metadata.ts';
import { pageBlocks } from './page-blocks.ts';
import { type PageDocument, type PageElement, parsePage, shownText } from './page-dom.ts';

/** The share of a page's text in one `pre` element that makes it a plain text in the frame of a page. */
const PREFORMATTED = 0.8;

/** Reads a page: finds its article, and what it says about it. */
export async function readPage(html: string): Promise<ReadText> {
	const document = await parsePage(html);
	const { language, url, ...frame } = pageMetadata(document);
	removeHidden(document);
	const plain = preformattedText(document);
	if (plain !== undefined) return { format: 'html', blocks: plainBlocks(plain), frame, leftOut: [], language, url };
	wrapLooseText(document);
	const leftOut = removeFurniture(document);
	const root = await articleRoot(document);
	return { format: 'html', blocks: root ? pageBlocks(root) : [], frame, leftOut, language, url };
}

async function articleRoot(document: PageDocument): Promise<PageElement | null> {
	const { Readability } = await import('@mozilla/readability');
	const reader = new Readability<PageElement>(document as never, {
		keepClasses: true,
		disableJSONLD: true,
		serializer: (node) => node as never,
	});
	return reader.parse()?.content ?? document.body;
}

function preformattedText(document: PageDocument): string | undefined {
	const body = document.body;
	const pre = body?.querySelector('pre');
	if (!body || !pre) return undefined;
	const text = pre.textContent ?? '';
	return shownText(pre).length > PREFORMATTED * shownText(body).length ? text : undefined;
}
