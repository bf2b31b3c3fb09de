import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Fault } from './fault.ts';

/** A place in a file, both counted from 1. */
export type Position = { readonly line: number; readonly column: number };
type Placed = Fault & Position;

/** By the parser's names for its errors. */
const WORDS: Readonly<Record<string, string>> = {
	InvalidSymbol: 'a word without quotation marks',
	InvalidNumberFormat: 'a number JSON does not know',
	PropertyNameExpected: 'a field name in quotation marks is missing, or the comma before is one too many',
	ValueExpected: 'a value is missing, or the comma before is one too many',
	ColonExpected: 'a colon is missing',
	CommaExpected: 'a comma is missing',
	CloseBraceExpected: 'a closing } is missing',
	CloseBracketExpected: 'a closing ] is missing',
	EndOfFileExpected: 'the file goes on after its end: a bracket was closed too early',
	InvalidCommentToken: 'JSON has no comments: delete it',
	UnexpectedEndOfComment: 'JSON has no comments: delete it',
	UnexpectedEndOfString: 'the closing quotation mark is missing',
	InvalidUnicode: 'an escape that is no character: write \\u and four digits',
	InvalidEscapeCharacter: 'a backslash that escapes nothing: write \\\\ for a backslash',
	InvalidCharacter: 'a raw control character: write \\n, \\t or \\u and four digits',
};

/** The place of an offset in a text. */
export const positionOf = (text: string, offset: number): Position => placesIn(text)(offset);

/** Tells the places of many offsets in one text. */
function placesIn(text: string): (offset: number) => Position {
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	return (offset) => {
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = (low + high) >>> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}

const parsed = (json: string, errors: ParseError[]) =>
	parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });

/** Where a text stops being JSON: the first place alone, since what follows from it is no fault; `otherwise` when only the engine's parser objects. */
export function syntaxFault(json: string, otherwise: string): Placed {
	const errors: ParseError[] = [];
	parsed(json, errors);
	const [first] = errors.sort((a, b) => a.offset - b.offset);
	if (!first) return { path: [], says: `is not JSON: ${otherwise}`, line: 1, column: 1 };
	const says = WORDS[printParseErrorCode(first.error)] ?? 'something does not belong here';
	return { path: [], says: `is not JSON: ${says}`, ...positionOf(json, first.offset) };
}

/** Each fault with the place of what it is about: a field's name where the field is unknown, else its value, else what should hold it. */
export function located(json: string, faults: readonly Fault[]): Placed[] {
	const root = parsed(json, []);
	const place = placesIn(json);
	return faults.map((fault) => ({ ...fault, ...place(offsetOf(root, fault)) }));
}

function offsetOf(root: Node | undefined, { path, isField }: Fault): number {
	for (let length = path.length; root && length >= 0; length--) {
		const node = findNodeAtLocation(root, path.slice(0, length));
		if (node) return isField ? (node.parent?.offset ?? node.offset) : node.offset;
	}
	return 0;
}

/** Fields that are given twice in one object: JSON would silently keep the last. */
export function repeatedFields(json: string): Placed[] {
	const root = parsed(json, []);
	return root ? repeatedIn(placesIn(json), root, []) : [];
}

function repeatedIn(place: (offset: number) => Position, node: Node, path: Fault['path']): Placed[] {
	const seen = new Map<unknown, number>();
	return (node.children ?? []).flatMap((child, n): Placed[] => {
		if (node.type !== 'object') return repeatedIn(place, child, [...path, n]);
		const [key, value] = child.children ?? [];
		const here = [...path, String(key?.value)];
		const inside = value ? repeatedIn(place, value, here) : [];
		const earlier = seen.get(key?.value);
		if (earlier === undefined) seen.set(key?.value, child.offset);
		if (earlier === undefined) return inside;
		const says = `is given twice, first on line ${place(earlier).line}: delete one`;
		return [{ path: here, says, ...place(child.offset) }, ...inside];
	});
}
