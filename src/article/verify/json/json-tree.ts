import { type Node, type ParseError, parseTree } from 'jsonc-parser';

/** Parses JSON into a tree in which every value has its offset, and collects the errors. Undefined if there is no value at all. */
export function parseJsonTree(json: string, errors: ParseError[] = []): Node | undefined {
	return parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
}
