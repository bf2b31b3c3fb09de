import { Article } from '../model/article.ts';
import { deepFreeze } from '../model/deep-freeze.ts';
import type { Fault } from './fault.ts';
import { fieldsIn, scanJson } from './json-scan.ts';
import { located, type Position, positionOf, repeatedFields, syntaxFault } from './json-text.ts';
import { faultsOf } from './rules.ts';
import { salvaged } from './salvage.ts';
import { shapeFaults } from './shape-faults.ts';

/** A fault and where in the file it stands, line and column counted from 1. */
export type LocatedFault = Fault & Position;

/** An article that can be trusted, frozen to its last word, or everything that is wrong with it. */
export type ReadArticle = { readonly article: Article } | { readonly faults: readonly LocatedFault[] };

/** The longest file that is read, in characters; a book of 12,000 claims fits. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
/** Articles nest five deep; the parsers recurse, and a file must not exhaust their stack. */
const DEEPEST = 32;

/** Reads an article from the text of its file: syntax, shape and rules, all faults in one go. */
export function readArticle(text: string): ReadArticle {
	const json = text.replace(/^\uFEFF/, '');
	if (json.length > MOST_CHARACTERS) return refused('is larger than 16 MiB: split it into several articles');
	const lost = json.indexOf('\uFFFD');
	if (lost >= 0)
		return refused('a character was lost (U+FFFD): type it anew and save the file as UTF-8', positionOf(json, lost));
	const scan = scanJson(json);
	if (scan.depth > DEEPEST) return refused(`is nested more than ${DEEPEST} deep: an article never is`);
	try {
		return verified(json, JSON.parse(json), scan.fields);
	} catch (error) {
		if (error instanceof SyntaxError) return { faults: [syntaxFault(json, error.message)] };
		throw error;
	}
}

const refused = (says: string, place: Position = { line: 1, column: 1 }): ReadArticle => ({
	faults: [{ path: [], says, ...place }],
});

function verified(json: string, value: unknown, fields: number): ReadArticle {
	const repeated = fields === fieldsIn(value) ? [] : repeatedFields(json);
	const read = Article.safeParse(value);
	const faults = read.success ? faultsOf(read.data) : brokenFaults(value, read.error.issues);
	if (read.success && faults.length === 0 && repeated.length === 0) return { article: deepFreeze(read.data) };
	return { faults: inOrder([...repeated, ...located(json, faults)]) };
}

/** The faults of shape, and those of the rules where what remains still makes an article. */
function brokenFaults(value: unknown, issues: Parameters<typeof shapeFaults>[1]): Fault[] {
	const shape = shapeFaults(value, issues);
	const rest = salvaged(value, issues);
	if (!rest) return shape;
	const touched = (path: Fault['path']) => shape.some((fault) => overlaps(fault.path, path));
	return [...shape, ...faultsOf(rest).filter(({ path }) => !touched(path))];
}

const overlaps = (a: Fault['path'], b: Fault['path']) => a.every((step, n) => n >= b.length || step === b[n]);

const inOrder = (faults: readonly LocatedFault[]) => faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
