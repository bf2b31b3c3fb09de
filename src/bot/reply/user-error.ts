import type { Markdown } from './markdown.ts';
import type { Block } from './reply.ts';

/** An error the member can do something about. The host shows its blocks privately: what is wrong, in plain words, and what to do. */
export class UserError extends Error {
	readonly blocks: readonly Block[];

	/** Give it a `cause` if something failed that the member cannot see; it then goes into the log as a failure. */
	constructor(blocks: readonly Block[], options?: ErrorOptions) {
		super('shown to the member', options);
		this.blocks = blocks;
	}
}

/** A UserError with one paragraph. */
export const refusal = (text: Markdown, options?: ErrorOptions) => new UserError([{ kind: 'text', text }], options);
