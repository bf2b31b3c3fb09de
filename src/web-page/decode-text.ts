import { isAscii, isUtf8 } from 'node:buffer';
import type { ContentType } from './page-type.ts';
import { PageRefused } from './refusal.ts';

/** How far into HTML an encoding is looked for, in bytes. The standard says 1024, but long comments and scripts come before it too. */
const PRESCAN = 16_384;

/** Encodings in which every sequence of bytes is some text, by the names of the WHATWG. */
const READS_ANYTHING = /^(windows-|iso-8859-|ibm866|koi8-|macintosh|x-)/i;

/** What no text has at its beginning, by the standard for sniffing content types. */
const BINARY = /^%PDF-|[^\P{Cc}\s\u007F-\u009F]/u;

/**
 * Decodes a page by the encoding that its byte order mark, its header or its markup declares, in this order. Throws a PageRefused where
 * any character would be a guess: a quotation must be what the page says.
 * - Without a declaration, it must be UTF-8.
 * - If a single-byte encoding is declared and the bytes are valid UTF-8, with characters beyond ASCII, they are read as UTF-8. That is
 *   never so by chance, while servers that call every text Latin-1 are common.
 */
export async function decodeText(bytes: Buffer, { mediaType, label }: ContentType) {
	const charset = await charsetOf(bytes, { mediaType, label });
	const text = decoded(bytes, charset);
	// Only the beginning: editors leave stray control characters inside real texts.
	if (BINARY.test(text.slice(0, 1445))) throw new PageRefused('not-text');
	return { text, charset };
}

/** The encoding, by the lower-case name that TextDecoder uses. */
async function charsetOf(bytes: Buffer, { mediaType, label }: ContentType): Promise<string> {
	const { default: sniffEncoding } = await import('html-encoding-sniffer');
	const isMarkup = mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
	const xml = mediaType === 'application/xhtml+xml';
	const declared = sniffEncoding(isMarkup ? bytes : bytes.subarray(0, 3), {
		xml,
		defaultEncoding: 'none',
		...(!xml && { maxPrescanBytes: PRESCAN }),
		...(label !== undefined && { transportLayerEncodingLabel: label }),
	});
	const mayBeUtf8 = declared === 'none' || (READS_ANYTHING.test(declared) && !isAscii(bytes));
	if (mayBeUtf8 && isUtf8(bytes)) return 'utf-8';
	if (declared === 'none') throw new PageRefused('wrong-encoding');
	return declared.toLowerCase();
}

function decoded(bytes: Buffer, charset: string): string {
	try {
		return new TextDecoder(charset, { fatal: true }).decode(bytes);
	} catch {
		// Bytes that are not in this encoding, or an encoding that is only there to be refused ("replacement").
		throw new PageRefused('wrong-encoding');
	}
}
