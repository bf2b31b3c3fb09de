import { MIMEType } from 'node:util';

/** What a page can be. Only attachments can be JSON. */
export type PageType = 'text/html' | 'application/xhtml+xml' | 'text/markdown' | 'text/plain' | 'application/json';

/** The kind of text an answer is, and the encoding its header names. */
export type ContentType = { readonly mediaType: PageType; readonly label: string | undefined };

const TYPES: ReadonlyMap<string, PageType> = new Map([
	['text/html', 'text/html'],
	['application/xhtml+xml', 'application/xhtml+xml'],
	['text/markdown', 'text/markdown'],
	['text/x-markdown', 'text/markdown'],
	['text/plain', 'text/plain'],
]);

const ENDINGS: ReadonlyMap<string, PageType> = new Map([
	['html', 'text/html'],
	['htm', 'text/html'],
	['xhtml', 'application/xhtml+xml'],
	['md', 'text/markdown'],
	['markdown', 'text/markdown'],
	['txt', 'text/plain'],
]);

/** Node's parser takes time by the square of a header's length: seconds for the longest that a site can send. */
const LONGEST_HEADER = 500;

/**
 * The type of a page by its `Content-Type`; undefined if it is no text that can be read. Many servers say of every text that it is
 * plain: then the ending of the name says more.
 */
export function pageType(header: string | undefined, { pathname }: URL): ContentType | undefined {
	const mime = mimeOf(header);
	const type = mime && TYPES.get(mime.essence);
	if (!type) return undefined;
	return withLabel(type === 'text/plain' ? (ENDINGS.get(endingOf(pathname)) ?? type) : type, mime);
}

/** The same for an attachment, which may also be JSON. One that is of no type in particular has the type of its ending. */
export function attachmentType(header: string | undefined, url: URL): ContentType | undefined {
	const mime = mimeOf(header);
	const essence = mime?.essence ?? 'application/octet-stream';
	if (essence === 'application/json') return withLabel('application/json', mime);
	if (essence !== 'text/plain' && essence !== 'application/octet-stream') return pageType(header, url);
	const ending = endingOf(url.pathname);
	const type = ending === 'json' ? 'application/json' : (ENDINGS.get(ending) ?? TYPES.get(essence));
	return type && withLabel(type, mime);
}

const withLabel = (mediaType: PageType, mime: MIMEType | undefined): ContentType => ({
	mediaType,
	label: mime?.params.get('charset') ?? undefined,
});

const endingOf = (pathname: string): string => /\.([a-z]+)$/i.exec(pathname)?.[1]?.toLowerCase() ?? '';

function mimeOf(header: string | undefined): MIMEType | undefined {
	if (header === undefined || header.length > LONGEST_HEADER) return undefined;
	try {
		return new MIMEType(header);
	} catch {
		return undefined;
	}
}
