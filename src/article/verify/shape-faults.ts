import { z } from 'zod';
import { ArticleFile } from '../model/article.ts';
import { nearestWord } from '../words/edit-distance.ts';
import type { Fault } from './fault.ts';
import { jsonPathOf, type ShapeIssue, valueAt } from './shape-issues.ts';

type Path = Fault['path'];

/** How to write a value of each type, by the schema's name for the type. */
const HOW_TO_WRITE: Readonly<Record<string, string>> = {
	string: 'text in quotation marks',
	number: 'a number',
	int: 'a whole number',
	array: 'a list: […]',
	object: 'an object: {…}',
	words: 'text in quotation marks, or one text for each language: {"en": "…", "es": "…"}',
};

/** Said of a key that should be a language tag. */
const NO_TAG = 'is not a language tag: write one such as "en" or "es-MX"';

/** Turns the issues that the schema found in a value into faults, in words for the person who wrote the file. */
export function shapeFaults(value: unknown, issues: readonly ShapeIssue[]): Fault[] {
	return issues.flatMap((issue) => {
		const path = jsonPathOf(issue);
		if (issue.code === 'invalid_key') return [{ path, message: NO_TAG, isUnknownField: true }];
		if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownFieldFault(path, key));
		const given = valueAt(value, path);
		const message = given === undefined ? `is missing: ${instructionFor(issue)}` : messageFor(issue, given, path);
		return [{ path, message }];
	});
}

function unknownFieldFault(path: Path, key: string): Fault {
	const known = fieldsAt(path);
	const suggestion = nearestWord(key, known);
	const fix = suggestion ? `did you mean "${suggestion}"?` : 'delete it';
	const message = `is an unknown field: ${fix} (known fields here: ${known.join(', ')})`;
	return { path: [...path, key], message, isUnknownField: true };
}

/** The names of the fields that an object at this path of an article may have. */
function fieldsAt(path: Path): string[] {
	const schema = unwrapOptional(schemaAt(path));
	return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The part of the schema for the value at this path of an article. */
function schemaAt(path: Path): unknown {
	let schema: unknown = ArticleFile;
	for (const step of path) {
		const outer = unwrapOptional(schema);
		if (outer instanceof z.ZodArray) schema = outer.element;
		else if (outer instanceof z.ZodObject) schema = outer.shape[step];
	}
	return schema;
}

const unwrapOptional = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);

/** What to write instead. */
function instructionFor(issue: ShapeIssue): string {
	if (issue.code === 'invalid_type') return `write ${HOW_TO_WRITE[issue.expected] ?? issue.expected}`;
	if (issue.code === 'invalid_value')
		return `write ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`.replace(/, (?=[^,]*$)/, ' or ');
	return issue.message;
}

function messageFor(issue: ShapeIssue, given: unknown, path: Path): string {
	switch (issue.code) {
		case 'invalid_type':
			return `has the wrong type: ${instructionFor(issue)}`;
		case 'invalid_value':
			return notOneOf(issue, given);
		case 'too_big':
			return tooBig(issue, given);
		case 'too_small':
			return tooSmall(issue, path);
		case 'invalid_format':
			return wrongFormat(issue);
		default:
			return issue.message;
	}
}

function notOneOf(issue: z.core.$ZodIssueInvalidValue, given: unknown): string {
	const suggestion = typeof given === 'string' ? nearestWord(given, issue.values.map(String)) : undefined;
	return `is not one of the values that are allowed here: ${suggestion ? `did you mean "${suggestion}"? Otherwise ` : ''}${instructionFor(issue)}`;
}

function tooBig({ maximum }: z.core.$ZodIssueTooBig, given: unknown): string {
	if (typeof given !== 'string') return `is too large: write ${maximum} at most`;
	return `is ${given.length} characters long: shorten it to ${maximum} at most`;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, path: Path): string {
	if (origin === 'number' || origin === 'int') return `is too small: write ${minimum} or more`;
	const orLeaveOut = schemaAt(path) instanceof z.ZodOptional ? ', or leave the field out' : '';
	return origin === 'string'
		? `is empty: write something${orLeaveOut}`
		: `is an empty list: name at least one${orLeaveOut}`;
}

function wrongFormat({ format, message }: z.core.$ZodIssueInvalidStringFormat): string {
	if (format === 'url') return 'is not a web address: write one that begins with https:// (or http://)';
	return format === 'date' ? 'is not a day of the calendar: write it as 2025-03-31' : message;
}
