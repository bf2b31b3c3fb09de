import { ArticleFile } from '../model/article.ts';
import { deepFreeze } from '../model/deep-freeze.ts';
import type { Fault, LineAndColumn, LocatedFault } from './fault.ts';
import { scanJson } from './json-scan.ts';
import { lineAndColumnIn } from './line-and-column.ts';
import { locateFaults } from './locate-faults.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { faultsOf } from './rules.ts';
import { salvageArticle } from './salvage-article.ts';
import { shapeFaults } from './shape-faults.ts';
import { type ShapeIssue, withoutUnions } from './shape-issues.ts';
import { syntaxFault } from './syntax-fault.ts';

/** An article that can be trusted, frozen with everything in it; or all its faults, in the order of the file. */
type ReadArticle = { readonly article: ArticleFile } | { readonly faults: readonly LocatedFault[] };

/** The longest file that is read, in characters. A book of 12,000 claims fits. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
/** The deepest nesting that is read. Articles nest five deep, and a file must not exhaust the stack of the parsers. */
const DEEPEST = 32;

/**
 * Reads an article from the text of its file, and checks it: JSON, then its shape, then the rules. Reports as many faults as
 * possible at once, so that an author need not run the check once for each.
 */
export function readArticle(text: string): ReadArticle {
	const json = text.replace(/^\uFEFF/, '');
	if (json.length > MOST_CHARACTERS) return refuse('is larger than 16 MiB: split it into several articles');
	const lost = json.indexOf('\uFFFD');
	if (lost >= 0)
		return refuse(
			'has lost a character (U+FFFD): type it again and save the file as UTF-8',
			lineAndColumnIn(json)(lost),
		);
	const { depth, keys } = scanJson(json);
	if (depth > DEEPEST) return refuse(`is nested more than ${DEEPEST} deep, which no article is: check its brackets`);
	try {
		return verifyArticle(json, JSON.parse(json), keys);
	} catch (error) {
		if (error instanceof SyntaxError) return { faults: [syntaxFault(json, error.message)] };
		throw error;
	}
}

const refuse = (message: string, at: LineAndColumn = { line: 1, column: 1 }): ReadArticle => ({
	faults: [{ path: [], message, ...at }],
});

function verifyArticle(json: string, value: unknown, keys: number): ReadArticle {
	const repeated = repeatedKeys(json, value, keys);
	const parsed = ArticleFile.safeParse(value);
	const faults = parsed.success
		? faultsOf(parsed.data)
		: faultsOfMisshapen(value, withoutUnions(value, parsed.error.issues));
	if (parsed.success && faults.length === 0 && repeated.length === 0) return { article: deepFreeze(parsed.data) };
	return { faults: inFileOrder([...repeated, ...locateFaults(json, faults)]) };
}

/** The faults of shape, and those of the rules if enough of the article is left to apply them. */
function faultsOfMisshapen(value: unknown, issues: readonly ShapeIssue[]): Fault[] {
	const shape = shapeFaults(value, issues);
	const rest = salvageArticle(value, issues);
	if (!rest) return shape;
	const isMisshapen = (path: Fault['path']) => shape.some((fault) => isAboveOrBelow(fault.path, path));
	return [...shape, ...faultsOf(rest).filter(({ path }) => !isMisshapen(path))];
}

const isAboveOrBelow = (a: Fault['path'], b: Fault['path']) => a.every((step, n) => n >= b.length || step === b[n]);

const inFileOrder = (faults: readonly LocatedFault[]) =>
	faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
