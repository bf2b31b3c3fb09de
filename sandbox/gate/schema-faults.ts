import type { $ZodIssue } from 'zod/v4/core';
import type { Fault } from './fault.ts';
import { fault } from './fault.ts';

/** Translates what a schema found wrong into faults with Discord's codes and words. */
export function schemaFaults(issues: readonly $ZodIssue[], body: unknown, path: readonly PropertyKey[] = []): Fault[] {
	return issues.flatMap((issue) => {
		const at = [...path, ...issue.path];
		if (issue.code !== 'invalid_union') return [fault(at, ...faultWords(issue, valueAt(body, issue.path)))];
		const value = valueAt(body, issue.path);
		const branch = likeliest(issue.errors);
		if (branch === undefined)
			return [fault(at, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one Discord allows here.')];
		return schemaFaults(branch, value, at);
	});
}

/** The branch of a union that was meant: among those whose `type` fits, the one with the fewest issues. Undefined if no `type` fits. */
function likeliest(branches: readonly (readonly $ZodIssue[])[]): readonly $ZodIssue[] | undefined {
	const meant = branches.filter((issues) => !issues.some(({ path }) => path[0] === 'type' && path.length === 1));
	const sorted = meant.toSorted((a, b) => a.length - b.length);
	return sorted[0];
}

function faultWords(issue: $ZodIssue, value: unknown): [code: string, message: string] {
	if (value === undefined && issue.code !== 'unrecognized_keys')
		return ['BASE_TYPE_REQUIRED', 'This field is required'];
	switch (issue.code) {
		case 'too_big':
			return tooMuch(issue.origin, Number(issue.maximum));
		case 'too_small':
			return tooLittle(issue.origin, Number(issue.minimum));
		case 'invalid_value':
			return ['BASE_TYPE_CHOICES', `Value must be one of {${issue.values.map(String).join(', ')}}.`];
		case 'invalid_format':
			return issue.format === 'url'
				? ['URL_TYPE_INVALID_URL', 'Not a well formed URL.']
				: [
						'NUMBER_TYPE_COERCE',
						`Value "${String(value)}" is not ${issue.format === 'regex' ? 'snowflake' : issue.format}.`,
					];
		case 'invalid_type':
			return ['BASE_TYPE_BAD_TYPE', `Must be of type ${issue.expected}.`];
		default:
			return ['BASE_TYPE_INVALID', issue.message || 'Invalid value'];
	}
}

function tooMuch(origin: string, maximum: number): [string, string] {
	if (origin === 'string') return ['BASE_TYPE_MAX_LENGTH', `Must be ${maximum} or fewer in length.`];
	if (origin === 'array') return ['BASE_TYPE_BAD_LENGTH', `Must be ${maximum} or fewer in length.`];
	return ['NUMBER_TYPE_MAX', `int value should be less than or equal to ${maximum}.`];
}

function tooLittle(origin: string, minimum: number): [string, string] {
	if (origin === 'string') return ['BASE_TYPE_MIN_LENGTH', `Must be ${minimum} or more in length.`];
	if (origin === 'array') return ['BASE_TYPE_BAD_LENGTH', `Must be ${minimum} or more in length.`];
	return ['NUMBER_TYPE_MIN', `int value should be greater than or equal to ${minimum}.`];
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
		body,
	);
}
