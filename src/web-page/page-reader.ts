import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { type AskOptions, askForPage } from './ask-for-page.ts';
import { decodeText } from './decode-text.ts';
import { hostOf, isWebPort, portOf, readPageAddress, redirectTarget } from './page-address.ts';
import { PAGE_LIMITS, type PageLimits } from './page-limits.ts';
import { attachmentType, type PageType, pageType } from './page-type.ts';
import { isPublicAddress } from './public-address.ts';
import { readBody } from './read-body.ts';
import { createReadingSlots } from './reading-slots.ts';
import { type PageRefusal, PageRefused, type RefusalReason } from './refusal.ts';
import { resolveHost } from './resolve-host.ts';

/** A page that was read. */
export type WebPage = {
	/** Where it was in the end, after redirects, without the part behind `#`. */
	readonly address: string;
	readonly mediaType: PageType;
	/** Everything it holds, decoded. Each character is what the bytes say; none was replaced. */
	readonly text: string;
	/** The encoding it was in, by its lower-case WHATWG name, such as `utf-8` or `windows-1252`. */
	readonly charset: string;
};

export type ReadOptions = {
	/** The id of the server that the page is read for. */
	readonly guild: string;
	/** Stops reading. The promise is then rejected with the signal's reason. */
	readonly signal?: AbortSignal;
};

export type AttachmentOptions = ReadOptions & {
	/** Where attachments may be, as origins: `https://example.com`. The operator trusts them, so their addresses may be private. */
	readonly allowedOrigins: readonly string[];
};

/** Reads single pages and attachments that members name. Reading changes nothing, and nothing is kept between pages. */
export type PageReader = {
	/**
	 * Reads a page of the public web: HTML, XHTML, Markdown or plain text. Resolves to a refusal, never rejects, for anything that the
	 * member or the other side can cause.
	 */
	readonly readWebPage: (address: string, options: ReadOptions) => Promise<WebPage | PageRefusal>;
	/** Reads an attachment from one of the allowed origins, with the same limits. It may also be JSON. It follows no redirects. */
	readonly readAttachment: (url: string, options: AttachmentOptions) => Promise<WebPage | PageRefusal>;
};

/** What pages may be and where, and how names are resolved. Only tests have another network than the public one. */
export type PageNetwork = {
	readonly resolve: (host: string, signal: AbortSignal) => Promise<readonly string[]>;
	readonly isPublic: (address: string) => boolean;
	readonly isUsualPort: (port: number) => boolean;
	/** Certificates to trust instead of the usual authorities. */
	readonly authorities?: string;
};

const PUBLIC_WEB: PageNetwork = { resolve: resolveHost, isPublic: isPublicAddress, isUsualPort: isWebPort };

/** What may come over the connections besides the page itself: headers, the marks between chunks. In bytes. */
const OVERHEAD = 500_000;

/** No page needs more. A name server could send thousands. */
const MOST_ADDRESSES = 32;

/** How many of a host's addresses are tried. */
const TRIED_ADDRESSES = 4;

/** What DNS says of a name that does not exist, or has no address. */
const UNKNOWN_HOST = ['ENOTFOUND', 'ENODATA', 'EBADNAME'];

const REDIRECTS = [301, 302, 303, 307, 308];
const DENIED = [401, 402, 403, 407, 429, 451];

/**
 * Makes the reader of a process. It counts what is read at the same time, so a process needs exactly one. The bot passes nothing: a test
 * says by `network` what is public for it, and by `changed` which limits it needs smaller.
 */
export function createPageReader(network = PUBLIC_WEB, changed: Partial<PageLimits> = {}): PageReader {
	const limits = { ...PAGE_LIMITS, ...changed };
	const inSlot = createReadingSlots(limits);

	async function read(guild: string, signal: AbortSignal | undefined, steps: (trip: Trip) => Promise<WebPage>) {
		signal?.throwIfAborted();
		try {
			return await inSlot(guild, () => withinTime(limits, signal, steps));
		} catch (error) {
			if (error instanceof PageRefused) return error.refusal;
			throw error;
		}
	}

	return {
		readWebPage: (address, { guild, signal }) =>
			read(guild, signal, async (trip) => {
				let url = readPageAddress(address);
				const seen = new Set<string>();
				for (;;) {
					if (seen.has(url.href) || seen.size > limits.redirects) throw new PageRefused('too-many-redirects');
					seen.add(url.href);
					const addresses = await publicAddresses(url, network, trip.signal);
					const response = await trip.ask(url, { addresses, authorities: network.authorities });
					const { location } = response.headers;
					if (!REDIRECTS.includes(response.statusCode ?? 0) || location === undefined)
						return await pageIn(response, url, pageType, trip);
					response.destroy();
					url = redirectTarget(location, url);
				}
			}),
		readAttachment: (address, { guild, signal, allowedOrigins }) =>
			read(guild, signal, async (trip) => {
				const url = readAttachmentUrl(address, allowedOrigins);
				const response = await trip.ask(url, { addresses: undefined, authorities: network.authorities });
				return await pageIn(response, url, attachmentType, trip);
			}),
	};
}

/** What the steps of reading one page share: its time, and how much it may transfer. */
type Trip = {
	readonly signal: AbortSignal;
	readonly most: number;
	readonly ask: (url: URL, options: Pick<AskOptions, 'addresses' | 'authorities'>) => Promise<IncomingMessage>;
};

/** Runs the steps until the time is over or the caller's signal is aborted. Closes every connection they opened, however they end. */
async function withinTime<T>(
	{ bytes, milliseconds }: PageLimits,
	stop: AbortSignal | undefined,
	steps: (trip: Trip) => Promise<T>,
): Promise<T> {
	const ended = new AbortController();
	const timer = setTimeout(() => ended.abort(new PageRefused('too-slow')), milliseconds);
	const signal = stop ? AbortSignal.any([ended.signal, stop]) : ended.signal;
	// Registered before anything else listens, so that what the abort itself makes fail is never taken for the reason.
	const aborted = Promise.withResolvers<never>();
	signal.addEventListener('abort', () => aborted.reject(signal.reason), { once: true });
	let left = bytes + OVERHEAD;
	const spend = (size: number) => {
		left -= size;
		if (left < 0) ended.abort(new PageRefused('too-large'));
	};
	const ask: Trip['ask'] = (url, options) => {
		// A lookup may end after the time is over.
		signal.throwIfAborted();
		return askForPage(url, { ...options, spend, signal });
	};
	try {
		return await Promise.race([steps({ signal, most: bytes, ask }), aborted.promise]);
	} finally {
		clearTimeout(timer);
		ended.abort();
	}
}

/** The addresses to connect to for a page. Throws a PageRefused unless every address of its host is public. */
async function publicAddresses(url: URL, network: PageNetwork, signal: AbortSignal): Promise<readonly string[]> {
	if (!network.isUsualPort(portOf(url))) throw new PageRefused('unusual-port');
	const host = hostOf(url);
	const addresses = isIP(host) ? [host] : await resolved(host, network, signal);
	if (addresses.length === 0) throw new PageRefused('unknown-host');
	if (addresses.length > MOST_ADDRESSES) throw new PageRefused('cannot-connect', 'too many addresses');
	if (!addresses.every((address) => network.isPublic(address))) throw new PageRefused('private-address');
	return addresses.slice(0, TRIED_ADDRESSES);
}

async function resolved(host: string, { resolve }: PageNetwork, signal: AbortSignal): Promise<readonly string[]> {
	try {
		return await resolve(host, signal);
	} catch (error) {
		const code = codeOf(error);
		throw code === undefined
			? error
			: new PageRefused(UNKNOWN_HOST.includes(code) ? 'unknown-host' : 'cannot-connect', code);
	}
}

function readAttachmentUrl(address: string, allowedOrigins: readonly string[]): URL {
	const url = URL.parse(address);
	if (!url || url.username || url.password || !allowedOrigins.includes(url.origin))
		throw new PageRefused('not-an-attachment');
	url.hash = '';
	return url;
}

/** The page in an answer that is no redirect to follow. */
async function pageIn(response: IncomingMessage, url: URL, typeOf: typeof pageType, { most }: Trip): Promise<WebPage> {
	const { statusCode = 0, headers } = response;
	if (statusCode !== 200 && statusCode !== 203) throw new PageRefused(reasonForStatus(statusCode), String(statusCode));
	const type = typeOf(headers['content-type'], url);
	if (!type) throw new PageRefused('not-text');
	const bytes = await wholeBody(response, most);
	const { text, charset } = await decodeText(bytes, type);
	return { address: url.href, mediaType: type.mediaType, text, charset };
}

function reasonForStatus(status: number): RefusalReason {
	if (DENIED.includes(status)) return 'denied';
	return status === 404 || status === 410 ? 'not-found' : 'site-fault';
}

async function wholeBody(response: IncomingMessage, most: number): Promise<Buffer> {
	try {
		return await readBody(response, most);
	} catch (error) {
		const code = codeOf(error);
		throw code === undefined ? error : new PageRefused('broken-answer', code);
	}
}

/** The code of an error of Node: of the system, DNS, HTTP or zlib. Undefined for a refusal, and for a bug of ours. */
const codeOf = (error: unknown): string | undefined =>
	error instanceof Error && 'code' in error ? String(error.code) : undefined;
