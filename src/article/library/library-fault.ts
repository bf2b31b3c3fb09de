import type { Entry } from '../model/entry.ts';

/** The file of one article is faulty: the article cannot be used until that is fixed. The message lists its faults, one a line. */
export class ArticleFault extends Error {
	override name = 'ArticleFault';
	/** The title is the id while nobody has read another from the file. */
	readonly entry: Pick<Entry, 'id' | 'title'>;
	/** The hash of the bytes that were refused; undefined when the file could not be read, or was faulty from the start. */
	readonly hash: string | undefined;

	constructor(entry: Pick<Entry, 'id' | 'title'>, hash: string | undefined, message: string, options?: ErrorOptions) {
		super(message, options);
		this.entry = entry;
		this.hash = hash;
	}
}
