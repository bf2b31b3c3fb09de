import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { FilledOption, OptionValue, SentFile } from '../protocol.ts';
import { optionType } from './discord-numbers.ts';
import type { Leaf } from './leaf.ts';

/** An option that was filled in: what is sent, and what is shown in its place. */
export type Filled = { readonly name: string; readonly value: OptionValue | SentFile; readonly label: string };

/** A value to choose, as the list shows it. */
export type Choice = { readonly value: OptionValue | SentFile; readonly label: string; readonly note?: string };

/** The choices the bot was asked for: `nonce` names the question they will answer. */
export type Suggestions = {
	readonly nonce: string;
	readonly option: string;
	readonly state: 'loading' | 'ready' | 'failed';
	readonly choices: readonly Choice[];
};

/** Why a command cannot be sent yet, and which option to look at. */
export type Complaint =
	| { readonly says: 'missing' | 'unknown-option'; readonly option: string }
	| { readonly says: 'not-valid'; readonly option: string; readonly expected: string };

/** The command line: plain text, or a command with its options and the one being written. */
export type Line = {
	readonly text: string;
	readonly leaf: Leaf | undefined;
	readonly filled: readonly Filled[];
	readonly current: string | undefined;
	/** The row of the list that Enter would pick. */
	readonly active: number | undefined;
	/** Whether the list was closed by hand; typing opens it again. */
	readonly closed: boolean;
	readonly suggestions: Suggestions | undefined;
	/** Keys pressed while the choices were on their way: they are meant for the list that is about to appear. */
	readonly queued: readonly ('enter' | 'tab')[];
	readonly complaint: Complaint | undefined;
};

/** A line with nothing in it. */
export const emptyLine: Line = {
	text: '',
	leaf: undefined,
	filled: [],
	current: undefined,
	active: undefined,
	closed: false,
	suggestions: undefined,
	queued: [],
	complaint: undefined,
};

/** The options shown as pills, in order: the required ones, then those that were added. */
export function pills({ leaf, filled, current }: Line): APIApplicationCommandBasicOption[] {
	const options = leaf?.options ?? [];
	const added = [...filled.map(({ name }) => name), ...(current === undefined ? [] : [current])];
	const extra = options
		.filter((option) => !option.required && added.includes(option.name))
		.sort((a, b) => added.indexOf(a.name) - added.indexOf(b.name));
	return [...options.filter((option) => option.required), ...extra];
}

/** The options that could still be added. */
export function remainingOptions(line: Line): APIApplicationCommandBasicOption[] {
	const shown = pills(line);
	return (line.leaf?.options ?? []).filter((option) => !shown.includes(option));
}

/** The option being written. */
export function currentOption({ leaf, current }: Line): APIApplicationCommandBasicOption | undefined {
	return leaf?.options.find((option) => option.name === current);
}

/** Whether an option takes a file. */
export const takesFile = (option: APIApplicationCommandBasicOption | undefined): boolean =>
	option?.type === optionType.attachment;

/** The option that a file is for which the member drops or pastes: the one being written, else the first without a file. */
export function optionForFile(line: Line): APIApplicationCommandBasicOption | undefined {
	const current = currentOption(line);
	if (takesFile(current)) return current;
	return line.leaf?.options.find((one) => takesFile(one) && !isFilled(line, one.name));
}

/** Whether an option has a value, which the one being written may have, too: a file that is about to be replaced. */
export const isFilled = ({ filled }: Line, option: string | undefined): boolean =>
	filled.some(({ name }) => name === option);

/** The first required option that has no value yet. */
export function missingOption({ leaf, filled }: Line): APIApplicationCommandBasicOption | undefined {
	return leaf?.options.find((option) => option.required && !filled.some(({ name }) => name === option.name));
}

/** The options as they are sent, in the order the command declares them. */
export function optionsOf({ leaf, filled }: Line): FilledOption[] {
	return (leaf?.options ?? []).flatMap((option) => {
		const found = filled.find(({ name }) => name === option.name);
		return found ? [{ name: found.name, value: found.value }] : [];
	});
}
