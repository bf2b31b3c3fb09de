import type { z } from 'zod';
import type { Article } from '../model/article.ts';
import { valueAt } from './shape-faults.ts';

type Issue = z.core.$ZodIssue;

/** The value that replaces a field of the wrong type, by the type the schema wants. */
const EMPTY: Readonly<Record<string, () => unknown>> = {
	string: () => '',
	number: () => 0,
	int: () => 0,
	array: () => [],
};

/**
 * Makes a copy of a misshapen article that the rules can check: fields of the wrong type are emptied. Returns undefined if more than
 * fields of single items are wrong, because then every rule would only repeat that.
 */
export function salvageArticle(value: unknown, issues: readonly Issue[]): Article | undefined {
	const copy: unknown = structuredClone(value);
	for (const issue of issues) {
		if (issue.code !== 'invalid_type') continue;
		const field = issue.path.at(-1);
		const empty = EMPTY[issue.expected];
		const holder = valueAt(
			copy,
			issue.path.slice(0, -1).filter((step) => typeof step !== 'symbol'),
		);
		if (issue.path.length < 3 || !empty || typeof field === 'symbol' || field === undefined) return undefined;
		if (typeof holder !== 'object' || holder === null) return undefined;
		// Assignment would call the setter of `__proto__`.
		Object.defineProperty(holder, field, { value: empty(), enumerable: true, configurable: true, writable: true });
	}
	// Every field now has its type. Lengths, formats and listed words may still be wrong, but no rule relies on those.
	return copy as Article;
}
