import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { LocatedFault } from './fault.ts';
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
	UnexpectedEndOfString: 'the closing quotation mark is missing',
	InvalidUnicode: 'this escape is not a character: write \\u and four hexadecimal digits',
	InvalidEscapeCharacter: 'this backslash escapes nothing: write \\\\ for a backslash',
	InvalidCharacter: 'this is a raw control character: write \\n, \\t, or \\u and four hexadecimal digits',
};

/**
 * The first syntax error of a text that `JSON.parse` refused. The errors after the first usually follow from it, so they are not
 * reported. `engineMessage` is what `JSON.parse` said; it is used if jsonc-parser accepts the text.
 */
export function syntaxFault(json: string, engineMessage: string): LocatedFault {
	const errors: ParseError[] = [];
	parseJsonTree(json, errors);
	const [first] = errors.sort((a, b) => a.offset - b.offset);
	if (!first) return { path: [], message: `is not JSON: ${engineMessage}`, line: 1, column: 1 };
	const message = MESSAGES[printParseErrorCode(first.error)] ?? 'something does not belong here';
	return { path: [], message: `is not JSON: ${message}`, ...lineAndColumnIn(json)(first.offset) };
}
