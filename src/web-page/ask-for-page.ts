import { Agent as AgentOfHttp, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as AgentOfHttps, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, portOf } from './page-address.ts';
import { ACCEPTED_ENCODINGS } from './read-body.ts';
import { PageRefused } from './refusal.ts';

/** Some sites send more headers than the 16 KB that Node takes otherwise. */
const MOST_HEADER_BYTES = 65_536;

/** How many informational answers (1xx) may come before the answer. Sites send one or two. */
const MOST_INFORMATION = 10;

/** How long a connection may take before the next address is tried, in milliseconds. */
const NEXT_ADDRESS_AFTER = 1000;

const HEADERS = {
	// Says that a program asks, in the form that most servers expect. No cookies, no referrer, nothing of the member who asks.
	'user-agent': 'Mozilla/5.0 (compatible; Lectern)',
	accept: 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.1',
	'accept-encoding': ACCEPTED_ENCODINGS,
};

export type AskOptions = {
	/** The only addresses to connect to. Undefined for a host that is trusted: the system then looks them up. */
	readonly addresses: readonly string[] | undefined;
	/** Certificates to trust instead of the usual authorities. */
	readonly authorities?: string | undefined;
	/** Is told the size of everything that comes over the connection. */
	readonly spend: (bytes: number) => void;
	readonly signal: AbortSignal;
};

/**
 * Sends one GET and resolves to the answer, whatever its status, once its headers have come. The caller must read its body or destroy it.
 * Rejects with a PageRefused, or when the signal is aborted.
 */
export function askForPage(url: URL, { addresses, authorities, spend, signal }: AskOptions): Promise<IncomingMessage> {
	const isSecure = url.protocol === 'https:';
	// An agent of its own: nothing is shared between pages, and no proxy of the environment chooses where the connection goes.
	const agent = new (isSecure ? AgentOfHttps : AgentOfHttp)({
		keepAlive: false,
		autoSelectFamily: true,
		autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER,
		...(addresses && { lookup: lookupAmong(addresses) }),
	});
	const request = (isSecure ? requestHttps : requestHttp)({
		protocol: url.protocol,
		host: hostOf(url),
		port: portOf(url),
		path: url.pathname + url.search,
		headers: HEADERS,
		signal,
		agent,
		maxHeaderSize: MOST_HEADER_BYTES,
		// These are the defaults, but the environment could change them.
		insecureHTTPParser: false,
		rejectUnauthorized: true,
		...(authorities !== undefined && { ca: authorities }),
	});
	return new Promise((resolve, reject) => {
		request.on('response', resolve);
		let informed = 0;
		request.on('information', () => {
			informed += 1;
			if (informed > MOST_INFORMATION) request.destroy(new PageRefused('broken-answer', 'too much information'));
		});
		request.on('upgrade', (_, socket) => {
			socket.destroy();
			reject(new PageRefused('broken-answer'));
		});
		// It stays when the answer has come, since errors may follow that would otherwise end the process.
		request.on('error', (error) => reject(refusalOf(error)));
		// Counted here and not in the body, since the parser drops some of what comes: informational answers, what is between chunks.
		request.on('socket', (socket) => socket.on('data', ({ length }) => spend(length)));
		request.end();
	});
}

/** Answers each lookup with addresses that were checked, so that the name server cannot give another one now. */
function lookupAmong(addresses: readonly string[]): LookupFunction {
	const found = addresses.map((address) => ({ address, family: isIP(address) }));
	return (_, { all }, callback) => {
		const [first] = found;
		if (!first) callback(Object.assign(new Error('No address'), { code: 'ENOTFOUND' }), '', 0);
		else if (all) callback(null, found);
		else callback(null, first.address, first.family);
	};
}

/** Codes of TLS and of certificates. */
const TLS_CODE = /^(ERR_(TLS|SSL)_.+|EPROTO|UNABLE_TO_.+|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|.*CERT.*|.*CRL.*)$/;

/** What an error before the answer means. An error without a code is a bug of ours, and stays as it is. */
function refusalOf(error: Error): Error {
	if (error instanceof PageRefused || !('code' in error)) return error;
	const code = String(error.code);
	if (code === 'HPE_HEADER_OVERFLOW') return new PageRefused('too-large', code);
	if (code.startsWith('HPE_')) return new PageRefused('broken-answer', code);
	return new PageRefused(TLS_CODE.test(code) ? 'not-secure' : 'cannot-connect', code);
}
