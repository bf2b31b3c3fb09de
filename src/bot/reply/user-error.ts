import type { Markdown } from './markdown.ts';
import type { Block } from './reply.ts';

/** Something the member can put right: shown to them privately, in plain words with what to do. */
export class UserError extends Error {
	readonly blocks: readonly Block[];

	/** With a `cause` it goes into the log: something failed that the member cannot see. */
	constructor(blocks: readonly Block[], options?: ErrorOptions) {
		super('told to the member', options);
		this.blocks = blocks;
	}
}

/** A UserError of one paragraph. */
export const refusal = (text: Markdown, options?: ErrorOptions) => new UserError([{ kind: 'text', text }], options);
