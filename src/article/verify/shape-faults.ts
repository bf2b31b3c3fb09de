import { z } from 'zod';
import { nearestWord } from '../words/edit-distance.ts';
import { fold } from '../words/fold.ts';
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
	block: 'the text of a paragraph in quotation marks, or an object: {"kind": "heading", "text": "…"}',
};

/** Said of a key that should be a language tag. */
const NO_TAG = 'is not a language tag: write one such as "en" or "es-MX"';

/** Turns the issues that the schema found in a value into faults, in words for the person who wrote the file. */
export function shapeFaults(value: unknown, issues: readonly ShapeIssue[], schema: z.ZodType): Fault[] {
	return issues.flatMap((issue) => {
		const path = jsonPathOf(issue);
		if (issue.code === 'invalid_key') return [{ path, message: NO_TAG, isUnknownField: true }];
		if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownFieldFault(path, key, schema));
		const given = valueAt(value, path);
		const message =
			given === undefined ? `is missing: ${instructionFor(issue, given)}` : messageFor(issue, given, path, schema);
		return [{ path, message }];
	});
}

function unknownFieldFault(path: Path, key: string, schema: z.ZodType): Fault {
	const known = fieldsAt(path, schema);
	const suggestion = nearestWord(key, known);
	const fix = suggestion ? `did you mean "${suggestion}"?` : 'delete it';
	const message = `is an unknown field: ${fix} (known fields here: ${known.join(', ')})`;
	return { path: [...path, key], message, isUnknownField: true };
}

/** The names of the fields that an object at this path of an article may have. */
function fieldsAt(path: Path, schema: z.ZodType): string[] {
	const here = unwrapOptional(schemaAt(path, schema));
	return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The part of the schema for the value at this path of an article. */
function schemaAt(path: Path, schema: z.ZodType): unknown {
	let here: unknown = schema;
	for (const step of path) {
		const outer = unwrapOptional(here);
		if (outer instanceof z.ZodArray) here = outer.element;
		else if (outer instanceof z.ZodObject) here = outer.shape[step];
	}
	return here;
}

/** The schema without what says that the value may be left out. Of a block, which may be a text, it is that of the object. */
function unwrapOptional(schema: unknown): unknown {
	if (schema instanceof z.ZodOptional) return unwrapOptional(schema.unwrap());
	return schema instanceof z.ZodUnion && schema.options[1] instanceof z.ZodObject ? schema.options[1] : schema;
}

/** What to write instead. */
function instructionFor(issue: ShapeIssue, given: unknown): string {
	if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof given === 'string')
		return `write a list: [${JSON.stringify(given)}]`;
	if (issue.code === 'invalid_type') return `write ${HOW_TO_WRITE[issue.expected] ?? issue.expected}`;
	if (issue.code === 'invalid_value')
		return `write ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`.replace(/, (?=[^,]*$)/, ' or ');
	return issue.message;
}

function messageFor(issue: ShapeIssue, given: unknown, path: Path, schema: z.ZodType): string {
	switch (issue.code) {
		case 'invalid_type':
			return `has the wrong type: ${instructionFor(issue, given)}`;
		case 'invalid_value':
			return notOneOf(issue, given);
		case 'too_big':
			return tooBig(issue, given);
		case 'too_small':
			return tooSmall(issue, path, schema);
		case 'invalid_format':
			return wrongFormat(issue, given, path);
		default:
			return issue.message;
	}
}

function notOneOf(issue: z.core.$ZodIssueInvalidValue, given: unknown): string {
	const suggestion = typeof given === 'string' ? nearestWord(given, issue.values.map(String)) : undefined;
	return `is not one of the values that are allowed here: ${suggestion ? `did you mean "${suggestion}"? Otherwise ` : ''}${instructionFor(issue, given)}`;
}

function tooBig({ maximum }: z.core.$ZodIssueTooBig, given: unknown): string {
	if (typeof given !== 'string') return `is too large: write ${maximum} at most`;
	return `is ${given.length} characters long: shorten it to ${maximum} at most`;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, path: Path, schema: z.ZodType): string {
	if (origin === 'number' || origin === 'int') return `is too small: write ${minimum} or more`;
	const orLeaveOut = schemaAt(path, schema) instanceof z.ZodOptional ? ', or leave the field out' : '';
	return origin === 'string'
		? `is empty: write something${orLeaveOut}`
		: `is an empty list: name at least one${orLeaveOut}`;
}

/** The fields that name actors by their ids. */
const ACTOR_FIELDS: ReadonlySet<unknown> = new Set([
	'author',
	'authors',
	'speaker',
	'holder',
	'holders',
	'reportedBy',
	'about',
	'actor',
]);

function wrongFormat({ format, message }: z.core.$ZodIssueInvalidStringFormat, given: unknown, path: Path): string {
	if (format === 'url') return 'is not a web address: write one that begins with https:// (or http://)';
	if (format === 'date') return 'is not a day of the calendar: write it as 2025-03-31';
	if (!path.some((step) => ACTOR_FIELDS.has(step))) return message;
	const id = idFrom(String(given));
	return `is no id: write that of an actor${id === '' ? '' : `, such as ${JSON.stringify(id)}`}, and add the actor to "actors"`;
}

const idFrom = (name: string) =>
	fold(name)
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 32)
		.replace(/^-+|-+$/g, '');
