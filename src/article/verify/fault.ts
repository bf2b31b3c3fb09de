/** A reason to refuse an article: what is wrong with the thing at `path`, and how to mend it. */
export type Fault = {
	readonly path: readonly (string | number)[];
	readonly says: string;
	/** What is wrong is that the field is there at all, not what it holds. */
	readonly isField?: true;
};
