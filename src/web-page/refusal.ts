/** Why a web page or an attachment was not read. The bot has words for each. */
export const REFUSAL_REASONS = [
	/** What was typed is no web address, or one longer than any page needs. */
	'bad-address',
	/** An address of another kind, such as `ftp:` or `file:`. */
	'not-http',
	/** An address with a user name or password before the host (`user@host`). It can look like another host than it is. */
	'has-login',
	/** An address with a port that web pages are not on. */
	'unusual-port',
	/** The host is this machine, or inside a network that is not public. */
	'private-address',
	/** No such host is known. */
	'unknown-host',
	/** The host does not answer, or closes the connection. */
	'cannot-connect',
	/** No secure connection: the certificate is not valid for this host, or the host does not speak TLS. */
	'not-secure',
	/** A secure page that leads to an insecure one. */
	'made-insecure',
	/** More redirects than allowed, or redirects in a circle. */
	'too-many-redirects',
	/** The site wants a login, a payment, or no programs as readers (401, 402, 403, 407, 429, 451). */
	'denied',
	/** The site has no such page (404, 410). */
	'not-found',
	/** The site says that it failed, or answers with a status that no page has. */
	'site-fault',
	/** A picture, a PDF, or anything else that is no text. */
	'not-text',
	'too-large',
	'too-slow',
	/** The bytes are no text in the encoding that they are said to be in, or nothing says what encoding it is. */
	'wrong-encoding',
	/** The answer is no valid HTTP, ends too early, or cannot be decompressed. */
	'broken-answer',
	/** An attachment that is not where attachments are allowed to be. */
	'not-an-attachment',
	/** Too many pages are being read at this moment, for this server or in all. */
	'busy',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/**
 * A page that was not read. `code` is for the log: a status or the code of an error, such as `ECONNREFUSED`. It never holds anything
 * that the other side sent.
 */
export type PageRefusal = { readonly refused: RefusalReason; readonly code?: string };

/** Thrown inside this room; its doors turn it into a PageRefusal. */
export class PageRefused extends Error {
	override name = 'PageRefused';
	readonly refusal: PageRefusal;

	constructor(refused: RefusalReason, code?: string) {
		super(code === undefined ? refused : `${refused} (${code})`);
		this.refusal = code === undefined ? { refused } : { refused, code };
	}
}
