import { jsonPathOf, type ShapeIssue, valueAt } from './shape-issues.ts';

/** The value that replaces a field of the wrong type, by the type the schema wants. */
const EMPTY: Readonly<Record<string, () => unknown>> = {
	string: () => '',
	words: () => '',
	number: () => 0,
	int: () => 0,
	array: () => [],
};

/**
 * Makes a copy of a misshapen article that the rules can check: fields of the wrong type are emptied. Returns undefined if more than
 * fields of single items are wrong, because then every rule would only repeat that.
 */
export function salvageArticle(value: unknown, issues: readonly ShapeIssue[]): unknown {
	const copy: unknown = structuredClone(value);
	for (const issue of issues) {
		if (issue.code !== 'invalid_type' && issue.code !== 'invalid_key') continue;
		const field = issue.path.at(-1);
		// The schema does not check the text under a key that is no language tag.
		const empty = EMPTY[issue.code === 'invalid_key' ? 'string' : issue.expected];
		const holder = valueAt(copy, jsonPathOf(issue).slice(0, -1));
		if (issue.path.length < 3 || !empty || typeof field === 'symbol' || field === undefined) return undefined;
		if (typeof holder !== 'object' || holder === null) return undefined;
		// Assignment would call the setter of `__proto__`.
		Object.defineProperty(holder, field, { value: empty(), enumerable: true, configurable: true, writable: true });
	}
	return copy;
}
