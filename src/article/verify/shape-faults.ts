import { z } from 'zod';
import { Article } from '../model/article.ts';
import { nearestWord } from '../words/edit-distance.ts';
import type { Fault } from './fault.ts';

type Issue = z.core.$ZodIssue;
type Path = Fault['path'];

const KINDS: Readonly<Record<string, string>> = {
	string: 'text in quotation marks',
	number: 'a number',
	int: 'a whole number',
	array: 'a list: […]',
	object: 'an object: {…}',
};

/** What is wrong with the shape of a value that should be an article, in words for the person who wrote it. */
export function shapeFaults(value: unknown, issues: readonly Issue[]): Fault[] {
	return issues.flatMap((issue) => {
		const path = issue.path.filter((step) => typeof step !== 'symbol');
		if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(path, key));
		const given = valueAt(value, path);
		return [{ path, says: given === undefined ? `is missing: ${wanted(issue)}` : wrong(issue, given, path) }];
	});
}

/** The value at a path of own properties; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((at, step) => {
		if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
		return Object.entries(at).find(([key]) => key === String(step))?.[1];
	}, value);
}

function unknownField(path: Path, key: string): Fault {
	const known = fieldsAt(path);
	const meant = nearestWord(key, known);
	const mend = meant ? `did you mean "${meant}"?` : 'delete it';
	const says = `unknown field "${key}": ${mend} (known fields here: ${known.join(', ')})`;
	return { path: [...path, key], says, isField: true };
}

/** The names of the fields that an object at this path of an article may have. */
function fieldsAt(path: Path): string[] {
	const schema = required(schemaAt(path));
	return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** What the schema says of the value at this path of an article. */
function schemaAt(path: Path): unknown {
	let schema: unknown = Article;
	for (const step of path) {
		const outer = required(schema);
		if (outer instanceof z.ZodArray) schema = outer.element;
		else if (outer instanceof z.ZodObject) schema = outer.shape[step];
	}
	return schema;
}

const required = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);

/** What belongs there. */
function wanted(issue: Issue): string {
	if (issue.code === 'invalid_type') return `write ${KINDS[issue.expected] ?? issue.expected}`;
	if (issue.code === 'invalid_value')
		return `write ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`.replace(/, (?=[^,]*$)/, ' or ');
	return issue.message;
}

function wrong(issue: Issue, given: unknown, path: Path): string {
	switch (issue.code) {
		case 'invalid_type':
			return `is of the wrong kind: ${wanted(issue)}`;
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
	const meant = typeof given === 'string' ? nearestWord(given, issue.values.map(String)) : undefined;
	return `is none of the words that belong here: ${meant ? `did you mean "${meant}"? Else ` : ''}${wanted(issue)}`;
}

function tooBig({ maximum }: z.core.$ZodIssueTooBig, given: unknown): string {
	if (typeof given !== 'string') return `is too large: ${maximum} at most`;
	return `is ${given.length} characters long: shorten it to ${maximum} at most`;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, path: Path): string {
	if (origin === 'number' || origin === 'int') return `is too small: numbers here begin at ${minimum}`;
	const mend = schemaAt(path) instanceof z.ZodOptional ? ', or leave the field out' : '';
	return origin === 'string' ? `is empty: write something${mend}` : `is an empty list: name at least one${mend}`;
}

function wrongFormat({ format, message }: z.core.$ZodIssueInvalidStringFormat): string {
	if (format === 'url') return 'is no web address: write one that begins with https:// (or http://)';
	return format === 'date' ? 'is no day of the calendar: write it as 2025-03-31' : message;
}
