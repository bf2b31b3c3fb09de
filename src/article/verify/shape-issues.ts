import type { z } from 'zod';
import type { Fault } from './fault.ts';

/** Something that the schema found wrong with a value. Its path begins at the article, and it is never `invalid_union`. */
export type ShapeIssue = z.core.$ZodIssue;

/**
 * Replaces the issue of a union by those of the form that the author chose. The only unions of the schema are editorial words: a text,
 * or texts by language. A value of neither type has the wrong type for `words`.
 */
export function withoutUnions(value: unknown, issues: readonly z.core.$ZodIssue[]): ShapeIssue[] {
	return issues.flatMap((issue): ShapeIssue[] => {
		if (issue.code !== 'invalid_union') return [issue];
		const given = valueAt(value, jsonPathOf(issue));
		const isByLanguage = typeof given === 'object' && given !== null && !Array.isArray(given);
		if (!isByLanguage) return [{ ...issue, code: 'invalid_type', expected: 'words' }];
		const byLanguage = issue.errors[1] ?? [];
		return byLanguage.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
	});
}

/** The path of an issue in JSON, which has no symbols. */
export const jsonPathOf = ({ path }: Pick<ShapeIssue, 'path'>): Fault['path'] =>
	path.filter((step) => typeof step !== 'symbol');

/** The value at a path, through own properties only. Undefined if there is none. */
export function valueAt(value: unknown, path: Fault['path']): unknown {
	return path.reduce<unknown>((at, step) => {
		if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
		return Object.entries(at).find(([key]) => key === String(step))?.[1];
	}, value);
}
