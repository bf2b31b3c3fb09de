import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Fault, LocatedFault } from './fault.ts';
import { parseJsonTree } from './json-tree.ts';
import { lineAndColumnIn } from './line-and-column.ts';

/**
 * Adds line and column to faults of this JSON: those of the field's name if the field is unknown, otherwise those of the value. If
 * the value is missing, they are those of the nearest object or list around it.
 */
export function locateFaults(json: string, faults: readonly Fault[]): LocatedFault[] {
	const root = parseJsonTree(json);
	const lineAndColumn = lineAndColumnIn(json);
	return faults.map((fault) => ({ ...fault, ...lineAndColumn(offsetOf(root, fault)) }));
}

function offsetOf(root: Node | undefined, { path, isUnknownField }: Fault): number {
	for (let length = path.length; root && length >= 0; length--) {
		const node = findNodeAtLocation(root, path.slice(0, length));
		if (node) return isUnknownField ? (node.parent?.offset ?? node.offset) : node.offset;
	}
	return 0;
}
