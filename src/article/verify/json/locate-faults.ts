import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Fault, LineAndColumn, LocatedFault } from '../fault.ts';
import { parseJsonTree } from './json-tree.ts';
import { lineAndColumnIn } from './line-and-column.ts';

/**
 * Adds to faults of this JSON what they are about, and line and column: those of the field's name if the field is unknown, otherwise those
 * of the value. If the value is missing, they are those of the nearest object or list around it. A fault that has them already keeps them.
 */
export function locateFaults(json: string, faults: readonly (Fault | (Fault & LineAndColumn))[]): LocatedFault[] {
	if (faults.length === 0) return [];
	const root = parseJsonTree(json);
	const lineAndColumn = lineAndColumnIn(json);
	return faults.map((fault) => ({
		where: whereIn(root, fault.path),
		...lineAndColumn(offsetOf(root, fault)),
		...fault,
	}));
}

function offsetOf(root: Node | undefined, { path, isUnknownField }: Fault): number {
	for (let length = path.length; root && length >= 0; length--) {
		const node = findNodeAtLocation(root, [...path.slice(0, length)]);
		if (node) return isUnknownField ? (node.parent?.offset ?? node.offset) : node.offset;
	}
	return 0;
}

/** What a thing is called, by the list that has it. */
const THINGS: Readonly<Record<string, string>> = {
	sections: 'section',
	actors: 'actor',
	issues: 'issue',
	claims: 'claim',
};

/** What is at a path, for someone who reads the file: things by their ids, paragraphs by their numbers, everything else as a JSON path. */
export function whereIn(root: Node | undefined, path: Fault['path']): string {
	const [list, n, ...rest] = path;
	if (path.length === 0) return 'the file';
	const name = root && typeof n === 'number' ? nameOf(root, String(list), n) : undefined;
	if (name === undefined) return jsonPath(path);
	return rest.length === 0 ? name : `${name}, ${jsonPath(rest)}`;
}

function nameOf(root: Node, list: string, n: number): string | undefined {
	const text = (...fields: (string | number)[]): unknown => {
		const node = findNodeAtLocation(root, [list, n, ...fields]);
		return node && getNodeValue(node);
	};
	if (list === 'paragraphs') return `paragraph ${n + 1}`;
	if (list === 'blocks') return nameOfBlock(root, n);
	if (list === 'positions') {
		const [actor, issue] = [text('actor'), text('issue')];
		return typeof actor === 'string' && typeof issue === 'string' ? `position of "${actor}" on "${issue}"` : undefined;
	}
	const [thing, id] = [THINGS[list], text('id')];
	return thing && typeof id === 'string' ? `${thing} "${id}"` : undefined;
}

function nameOfBlock(root: Node, n: number): string {
	const blocks = findNodeAtLocation(root, ['blocks'])?.children ?? [];
	const isHeading = (block: Node) => {
		const kind = block.type === 'object' ? findNodeAtLocation(block, ['kind']) : undefined;
		return kind?.value === 'heading';
	};
	const block = blocks[n];
	if (block && isHeading(block)) return `heading, block ${n + 1}`;
	return `paragraph ${blocks.slice(0, n + 1).filter((one) => !isHeading(one)).length}`;
}

/** A path as JavaScript writes it: `passages[0].quote`. */
const jsonPath = (path: Fault['path']): string =>
	path
		.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
		.join('')
		.replace(/^\./, '');
