import type { z } from 'zod';
import type { Article } from '../model/article.ts';
import { valueAt } from './shape-faults.ts';

type Issue = z.core.$ZodIssue;

/** What stands in for a field of the wrong type, so that the rules can look at everything else. */
const EMPTY: Readonly<Record<string, () => unknown>> = {
	string: () => '',
	number: () => 0,
	int: () => 0,
	array: () => [],
};

/**
 * A copy of a misshapen article that is whole enough for the rules: wrong fields of its items are emptied. Undefined when
 * more than single fields of items is missing, since then every rule would only repeat that.
 */
export function salvaged(value: unknown, issues: readonly Issue[]): Article | undefined {
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
		Object.defineProperty(holder, field, { value: empty(), enumerable: true, configurable: true, writable: true });
	}
	// Every field now has its type; what may still be wrong are lengths, formats and words, and no rule relies on those.
	return copy as Article;
}
