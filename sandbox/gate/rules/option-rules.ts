import type { OptionBody } from '../command-body.ts';
import { type Fault, faultIf } from '../fault.ts';
import { longValues } from './choice-rules.ts';
import { localeFaults, nameFaults } from './name-rules.ts';

const subcommand = 1;
const group = 2;
const completing = [3, 4, 10];

const words = {
	APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID: 'Required options must be placed before non-required options',
	APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS: 'Option name already exists',
	APPLICATION_COMMAND_OPTIONS_TYPE_INVALID: 'Subcommands and groups are mutually exclusive to all other types',
	APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE: 'Choices and autocomplete are mutually exclusive',
	APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID: 'Only text and numbers can be completed',
	NUMBER_TYPE_MAX: 'The least is greater than the most.',
} as const;

/** What Discord asks of a command's options beyond the schema, subcommands included. */
export function optionFaults(options: readonly OptionBody[], path: readonly PropertyKey[]): Fault[] {
	return [
		...orderFaults(options, path),
		...kindFaults(options, path),
		...options.flatMap((option, n) => singleFaults(option, [...path, n])),
	];
}

function orderFaults(options: readonly OptionBody[], path: readonly PropertyKey[]): Fault[] {
	const firstOptional = options.findIndex(({ required }) => !required);
	const names = options.map(({ name }) => name);
	return options.flatMap(({ required, name }, n) => {
		const late = required === true && firstOptional >= 0 && n > firstOptional;
		return [
			...faultInWords(late, [...path, n], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'),
			...faultInWords(names.indexOf(name) < n, [...path, n, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'),
		];
	});
}

/** A command has either subcommands or plain options, not both. */
function kindFaults(options: readonly OptionBody[], path: readonly PropertyKey[]): Fault[] {
	const nests = ({ type }: OptionBody) => type === subcommand || type === group;
	return faultInWords(options.some(nests) && !options.every(nests), path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID');
}

function singleFaults(option: OptionBody, path: readonly PropertyKey[]): Fault[] {
	const { type, autocomplete, min_value, max_value, min_length, max_length } = option;
	const choices = option.choices ?? [];
	const completes = autocomplete === true;
	return [
		...nameFaults(option, path),
		...localeFaults(option, path),
		...optionFaults(option.options ?? [], [...path, 'options']),
		...longValues(choices, [...path, 'choices']),
		...faultInWords(
			completes && choices.length > 0,
			[...path, 'choices'],
			'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
		),
		...faultInWords(
			completes && !completing.includes(type),
			[...path, 'autocomplete'],
			'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID',
		),
		...faultInWords(isRangeEmpty(min_value, max_value), [...path, 'min_value'], 'NUMBER_TYPE_MAX'),
		...faultInWords(isRangeEmpty(min_length, max_length), [...path, 'min_length'], 'NUMBER_TYPE_MAX'),
	];
}

function faultInWords(wrong: boolean, path: readonly PropertyKey[], code: keyof typeof words): Fault[] {
	return faultIf(wrong, path, code, words[code]);
}

function isRangeEmpty(least: number | null | undefined, most: number | null | undefined): boolean {
	return least != null && most != null && least > most;
}
