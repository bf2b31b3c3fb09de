import type { z } from 'zod';
import type { Fault } from './fault.ts';

/** Something that the schema found wrong with a value. Its path begins at the article, and it is never `invalid_union`. */
export type ShapeIssue = z.core.$ZodIssue;

/**
 * Replaces the issue of a union by those of the form that the author chose. The unions of the schema are editorial words, which are a text
 * or texts by language, and blocks, which are a text or an object. A value of neither type has the wrong type for `words` or `block`.
 */
export function withoutUnions(value: unknown, issues: readonly z.core.$ZodIssue[]): ShapeIssue[] {
	return issues.flatMap((issue): ShapeIssue[] => {
		if (issue.code !== 'invalid_union') return [issue];
		const given = valueAt(value, jsonPathOf(issue));
		const expected = issue.path[0] === 'blocks' ? 'block' : 'words';
		// An empty or overlong text is a text all the same.
		if (typeof given === 'string') return inner(issue, 0);
		const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
		return isObject ? inner(issue, 1) : [{ ...issue, code: 'invalid_type', expected }];
	});
}

/** The issues of one form of a union. */
const inner = ({ path, errors }: z.core.$ZodIssueInvalidUnion, form: number): ShapeIssue[] =>
	(errors[form] ?? []).map((one) => ({ ...one, path: [...path, ...one.path] }));

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
