import { getLocation, getNodeValue, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Fault, LocatedFault } from '../fault.ts';
import { valueAt } from '../shape-issues.ts';
import { parseJsonTree } from './json-tree.ts';
import { lineAndColumnIn } from './line-and-column.ts';

/** What to say about each error, by jsonc-parser's name for it. */
const MESSAGES: Readonly<Record<string, string>> = {
	InvalidSymbol: 'put this word in quotation marks',
	InvalidNumberFormat: 'this is not a number in JSON: write it as 12 or 0.5',
	PropertyNameExpected: 'write a field name in quotation marks here, or delete the comma before it',
	ValueExpected: 'write a value here, or delete the comma before it',
	ColonExpected: 'a colon is missing here',
	CommaExpected: 'a comma is missing here',
	CloseBraceExpected: 'a closing } is missing here',
	CloseBracketExpected: 'a closing ] is missing here',
	EndOfFileExpected: 'the file goes on after its end: a bracket was closed too early',
	InvalidCommentToken: 'JSON has no comments: delete this one',
	UnexpectedEndOfComment: 'JSON has no comments: delete this one',
	UnexpectedEndOfString:
		'the closing quotation mark is missing: write it on the same line, since a text in JSON has no line breaks',
	InvalidUnicode: 'this escape is not a character: write \\u and four hexadecimal digits',
	InvalidEscapeCharacter: 'this backslash escapes nothing: write \\\\ for a backslash',
	InvalidCharacter: 'this is a raw control character: write \\n, \\t, or \\u and four hexadecimal digits',
};

const UNESCAPED = 'the text ends here: write \\" for a quotation mark that is inside a text';

/** Errors after which the rest of the file may be read as part of the wrong object or list. */
const OF_BRACKETS: ReadonlySet<string> = new Set(['CloseBraceExpected', 'CloseBracketExpected', 'EndOfFileExpected']);

/** A file whose syntax is broken: the faults of its syntax, and what can be read of it all the same. */
export type BrokenJson = {
	readonly faults: readonly LocatedFault[];
	/** Undefined if a bracket is wrong, so that nobody knows what belongs to what. */
	readonly value: unknown;
	/** Whether a fault that was found in `value` may only be there because of the broken syntax. */
	readonly mayFollow: (fault: Fault) => boolean;
};

/**
 * Reads as much as possible of a text that `JSON.parse` refused. Each broken item of a list has one fault, since errors after the first
 * usually follow from it. `engineMessage` is what `JSON.parse` said; it is used if jsonc-parser accepts the text.
 */
export function readBrokenJson(json: string, engineMessage: string): BrokenJson {
	const errors: ParseError[] = [];
	const root = parseJsonTree(json, errors);
	errors.sort((a, b) => a.offset - b.offset);
	const [first] = errors;
	const at = lineAndColumnIn(json);
	const fault = (message: string, offset: number): LocatedFault => ({
		path: [],
		where: 'the file',
		message: `is not JSON: ${message}`,
		...at(offset),
	});
	if (!first || !root) return unreadable(fault(first ? messageOf(json, first) : engineMessage, first?.offset ?? 0));
	const isOfBrackets = errors.some(({ error }) => OF_BRACKETS.has(printParseErrorCode(error)));
	if (isOfBrackets || root.type !== 'object') return unreadable(fault(messageOf(json, first), first.offset));
	const broken = firstOfEachItem(json, errors);
	const value: unknown = getNodeValue(root);
	return {
		faults: broken.map(({ error }) => fault(messageOf(json, error), error.offset)),
		value,
		mayFollow: (one) => broken.some(({ item }) => mayFollowFrom(item, one, value)),
	};
}

const unreadable = (fault: LocatedFault): BrokenJson => ({ faults: [fault], value: undefined, mayFollow: () => true });

/** An error, and the path of the item of a list, or of the field, that it is in. */
type BrokenItem = { readonly error: ParseError; readonly item: Fault['path'] };

/** More errors than these are not looked at: a text with so many is no JSON. */
const MOST_ERRORS = 50;

function firstOfEachItem(json: string, errors: readonly ParseError[]): BrokenItem[] {
	const items = errors.slice(0, MOST_ERRORS).map((error): BrokenItem => {
		const path = getLocation(json, error.offset).path.filter((step) => step !== '');
		return { error, item: path.slice(0, typeof path[1] === 'number' ? 2 : 1) };
	});
	return [...Map.groupBy(items, ({ item }) => item.join('.')).values()].flatMap(([one]) => one ?? []);
}

function mayFollowFrom(item: Fault['path'], { path, missingFrom }: Fault, value: unknown): boolean {
	const isInside = item.every((step, n) => path[n] === step);
	const container = path.slice(0, -1);
	const isMissingAround = valueAt(value, path) === undefined && container.every((step, n) => item[n] === step);
	return (item.length > 0 && isInside) || isMissingAround || (missingFrom !== undefined && item[0] === missingFrom);
}

/** A text that ends where a word or a text begins has a quotation mark inside that was not escaped. */
function messageOf(json: string, { error, offset }: ParseError): string {
	const code = printParseErrorCode(error);
	const isAfterText = json[offset - 1] === '"' && /[^\s,:\]}]/.test(json[offset] ?? '');
	if (isAfterText && (code === 'InvalidSymbol' || code === 'CommaExpected' || code === 'InvalidNumberFormat'))
		return UNESCAPED;
	return MESSAGES[code] ?? 'something does not belong here';
}
