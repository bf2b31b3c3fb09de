import type { Node } from 'jsonc-parser';
import type { Fault, LineAndColumn } from '../fault.ts';
import { parseJsonTree } from './json-tree.ts';
import { lineAndColumnIn } from './line-and-column.ts';

/** A fault that is not at the value that its path leads to. */
type FaultAt = Fault & LineAndColumn;

/**
 * Finds keys that occur twice in one object. `JSON.parse` keeps the last value without a word, and jsonc-parser reports no error
 * either, so an author would not notice that half of their work is ignored.
 *
 * `value` is what `JSON.parse` made of the text, and `keys` is how many keys the text has. If `value` has as many, no key is repeated.
 * This comparison is quick enough for every file; the tree, which takes longer than everything else, is only built if they differ.
 */
export function repeatedKeys(json: string, value: unknown, keys: number): FaultAt[] {
	if (countKeys(value) === keys) return [];
	const root = parseJsonTree(json);
	return root ? repeatedKeysIn(root, [], lineAndColumnIn(json)) : [];
}

/** How many keys all objects in a parsed value have together. */
function countKeys(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countKeys(item), 0);
	const inner = Object.values(value);
	return inner.reduce<number>((sum, item) => sum + countKeys(item), inner.length);
}

function repeatedKeysIn(node: Node, path: Fault['path'], lineAndColumn: (offset: number) => LineAndColumn): FaultAt[] {
	const firstOffsets = new Map<unknown, number>();
	return (node.children ?? []).flatMap((child, n): FaultAt[] => {
		if (node.type !== 'object') return repeatedKeysIn(child, [...path, n], lineAndColumn);
		const [key, value] = child.children ?? [];
		const here = [...path, String(key?.value)];
		const inside = value ? repeatedKeysIn(value, here, lineAndColumn) : [];
		const first = firstOffsets.get(key?.value);
		if (first === undefined) firstOffsets.set(key?.value, child.offset);
		if (first === undefined) return inside;
		const message = `is given twice, first on line ${lineAndColumn(first).line}: delete one of them`;
		return [{ path: here, message, ...lineAndColumn(child.offset) }, ...inside];
	});
}
