/** A reason to refuse an article: what is wrong with the value at `path`, and how to fix it. */
export type Fault = {
	/** The names of fields and the indexes of items that lead to the value, as in `['claims', 3, 'quote']`. */
	readonly path: readonly (string | number)[];
	/** Continues a line that begins with the path: "is missing: write a number". */
	readonly message: string;
	/** The list that has nothing with the id which is given here. */
	readonly missingFrom?: 'actors' | 'claims' | 'issues';
	/** The article may not have this field at all, so the fault is located at the field's name and not at its value. */
	readonly isUnknownField?: true;
};

/** A place in the text of a file. Both numbers count from 1. */
export type LineAndColumn = { readonly line: number; readonly column: number };

/** A fault, and where in the file its cause is. `where` names the thing for a reader: `claim "last-tide", label`. */
export type LocatedFault = Fault & LineAndColumn & { readonly where: string };
