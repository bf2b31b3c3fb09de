import { isUtf8 } from 'node:buffer';
import { isIP } from 'node:net';
import { PageRefused } from './refusal.ts';

/** Addresses of pages are far shorter; longer ones carry something else. */
const LONGEST = 2048;

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/;

/** What names inside a network end with, by RFC 6761, RFC 6762, RFC 8375 and ICANN. A name without a dot is one too. */
const INNER_ENDINGS = ['.localhost', '.local', '.internal', '.home.arpa'];

/** An address typed without its scheme, as in `example.com/news`. */
const WITHOUT_SCHEME = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]|$)/u;

/**
 * Reads the address of a page as a member typed it: perhaps in the angle brackets with which Discord hides previews, perhaps without
 * `https://`. Throws a PageRefused if it is not one that may be asked for.
 *
 * The notations of an IP address (decimal, octal, hexadecimal, short, with wide digits) all become one, because `URL` parses them.
 */
export function readPageAddress(typed: string): URL {
	const address = typed.trim().replace(/^<(.*)>$/s, '$1');
	if (address.length > LONGEST || /\s/.test(address)) throw new PageRefused('bad-address');
	return checkedUrl(WITHOUT_SCHEME.test(address) ? `https://${address}` : address);
}

/** The address that a redirect leads to. Throws a PageRefused if it may not be asked for. */
export function redirectTarget(location: string, from: URL): URL {
	const target = checkedUrl(asUtf8(location), from.href);
	if (from.protocol === 'https:' && target.protocol === 'http:') throw new PageRefused('made-insecure');
	return target;
}

/** The host of an address as sockets and DNS take it: an IPv6 address without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** The port an address leads to, also if it does not name it. */
export function portOf({ port, protocol }: URL): number {
	if (port !== '') return Number(port);
	return protocol === 'https:' ? 443 : 80;
}

/** Ports of the web. The bot cannot be used to look for what else listens on somebody's machine. */
export const isWebPort = (port: number): boolean => port === 80 || port === 443;

function checkedUrl(address: string, base?: string): URL {
	if (address.length > LONGEST) throw new PageRefused('bad-address');
	const url = URL.parse(address, base);
	if (!url) throw new PageRefused('bad-address');
	if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new PageRefused('not-http');
	if (url.username || url.password) throw new PageRefused('has-login');
	url.hash = '';
	// With the dot at its end a name is the same host, but certificates and our own rules would not recognise it.
	url.hostname = url.hostname.replace(/\.$/, '');
	const host = hostOf(url);
	if (isIP(host)) return url;
	if (!HOST_NAME.test(host)) throw new PageRefused('bad-address');
	if (!host.includes('.') || INNER_ENDINGS.some((ending) => host.endsWith(ending)))
		throw new PageRefused('private-address');
	return url;
}

/** Node reads headers as Latin-1, while servers that do not escape an address write UTF-8. */
function asUtf8(header: string): string {
	const bytes = Buffer.from(header, 'latin1');
	return isUtf8(bytes) ? bytes.toString('utf8') : header;
}
