import type { z } from 'zod';
import { ArticleFile } from '../file/article-file.ts';
import { Format1File } from '../file/format-1.ts';
import { isFormat1 } from '../file/read-trusted.ts';
import { format1Path, upgradeFile } from '../file/upgrade-file.ts';
import type { ArticleInAll } from '../model/article.ts';
import { fillIn } from '../model/fill-in.ts';
import type { Fault, LineAndColumn, LocatedFault } from './fault.ts';
import { format1Faults } from './format-1-faults.ts';
import { scanJson } from './json/json-scan.ts';
import { lineAndColumnIn } from './json/line-and-column.ts';
import { locateFaults } from './json/locate-faults.ts';
import { repeatedKeys } from './json/repeated-keys.ts';
import { readBrokenJson } from './json/syntax-faults.ts';
import { faultsOf } from './rules.ts';
import { salvageArticle } from './salvage-article.ts';
import { shapeFaults } from './shape-faults.ts';
import { withoutUnions } from './shape-issues.ts';

/** An article that can be trusted, and its file in format 2. */
export type TrustedArticle = {
	readonly article: ArticleInAll;
	readonly file: ArticleFile;
	/** Where the file that was read has what is at this path of `file`. */
	readonly pathInFile: (path: Fault['path']) => Fault['path'];
};

/** An article that can be trusted, frozen with everything in it; or all faults of its file, in their order. */
export type ReadArticle = TrustedArticle | { readonly faults: readonly LocatedFault[] };

/** The longest file that is read, in characters. A book of 12,000 claims fits. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
/** The deepest nesting that is read. Articles nest seven deep, and a file must not exhaust the stack of the parsers. */
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
		if (error instanceof SyntaxError) return { faults: faultsOfBroken(json, error.message) };
		throw error;
	}
}

const refuse = (message: string, at: LineAndColumn = { line: 1, column: 1 }): ReadArticle => ({
	faults: [{ path: [], where: 'the file', message, ...at }],
});

function verifyArticle(json: string, value: unknown, keys: number): ReadArticle {
	const repeated = repeatedKeys(json, value, keys);
	const checked = isFormat1(value) ? checkFormat1(value) : checkFormat2(value);
	if ('file' in checked && repeated.length === 0) return trusted(checked);
	const faults = 'file' in checked ? [] : checked.faults;
	return { faults: inFileOrder(locateFaults(json, [...repeated, ...faults])) };
}

/** At the start thousands of files are only checked, so the article is filled in when it is first asked for. */
function trusted({ file, pathInFile }: Pick<TrustedArticle, 'file' | 'pathInFile'>): TrustedArticle {
	let filled: ArticleInAll | undefined;
	return {
		file,
		pathInFile,
		get article() {
			filled ??= fillIn(file);
			return filled;
		},
	};
}

/** The faults of broken syntax, and all others of what can be read. */
function faultsOfBroken(json: string, engineMessage: string): LocatedFault[] {
	const { faults, value, mayFollow } = readBrokenJson(json, engineMessage);
	if (value === undefined) return [...faults];
	const checked = isFormat1(value) ? checkFormat1(value) : checkFormat2(value);
	const others = 'file' in checked ? [] : checked.faults.filter((fault) => !mayFollow(fault));
	return inFileOrder([...faults, ...locateFaults(json, others)]);
}

/** A file without faults, or its faults. */
type Checked = Pick<TrustedArticle, 'file' | 'pathInFile'> | { readonly faults: readonly Fault[] };

const checkFormat2 = (value: unknown): Checked =>
	check(value, ArticleFile, (file) => ({ file, faults: faultsOf(file), pathInFile: (path) => path }));

/** The rules are applied to the upgrade, and what they find is looked for in the file. */
const checkFormat1 = (value: unknown): Checked =>
	check(value, Format1File, (old) => {
		const file = upgradeFile(old);
		const pathInFile = (path: Fault['path']) => format1Path(path, old);
		const faults = faultsOf(file).map((fault) => ({ ...fault, path: pathInFile(fault.path) }));
		return { file, faults: [...format1Faults(old), ...faults], pathInFile };
	});

/** Checks the shape of a value, and applies the rules to it, or if its shape is wrong, to what is left of it. */
function check<T>(
	value: unknown,
	schema: z.ZodType<T>,
	applyRules: (file: T) => Pick<TrustedArticle, 'file' | 'pathInFile'> & { readonly faults: readonly Fault[] },
): Checked {
	const parsed = schema.safeParse(value);
	if (parsed.success) {
		const { faults, ...read } = applyRules(parsed.data);
		return faults.length === 0 ? read : { faults };
	}
	const issues = withoutUnions(value, parsed.error.issues);
	const shape = shapeFaults(value, issues, schema);
	const rest = salvageArticle(value, issues);
	if (rest === undefined) return { faults: shape };
	const isMisshapen = (path: Fault['path']) => shape.some((fault) => isAboveOrBelow(fault.path, path));
	// Every field of what is left has its type. Lengths, formats and listed words may still be wrong, but no rule relies on those.
	return { faults: [...shape, ...applyRules(rest as T).faults.filter(({ path }) => !isMisshapen(path))] };
}

const isAboveOrBelow = (a: Fault['path'], b: Fault['path']) => a.every((step, n) => n >= b.length || step === b[n]);

const inFileOrder = (faults: readonly LocatedFault[]) =>
	faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
