import type { Entry } from '../model/entry.ts';

/** Thrown for an article that cannot be used until its file is fixed. The message lists the faults of the file, one on each line. */
export class ArticleFault extends Error {
	override name = 'ArticleFault';
	/** The title is the id if the file had faults from the start, since then no title was read from it. */
	readonly entry: Pick<Entry, 'id' | 'title'>;
	/** The hash of the file's bytes. Undefined if the file could not be read, or had faults from the start. */
	readonly hash: string | undefined;

	constructor(entry: Pick<Entry, 'id' | 'title'>, hash: string | undefined, message: string, options?: ErrorOptions) {
		super(message, options);
		this.entry = entry;
		this.hash = hash;
	}
}
