import type { Entry } from './entry.ts';

/** Some article cannot be trusted; the message is what `npm run check` prints about it. */
export class LibraryFault extends Error {
	override name = 'LibraryFault';
}

/** The file of one article went bad after it was verified: the article cannot be used until that is mended. */
export class ArticleFault extends LibraryFault {
	override name = 'ArticleFault';
	readonly entry: Entry;
	/** The hash of the bytes that were refused; undefined when the file could not be read. */
	readonly hash: string | undefined;

	constructor(entry: Entry, hash: string | undefined, message: string, options?: ErrorOptions) {
		super(message, options);
		this.entry = entry;
		this.hash = hash;
	}
}
