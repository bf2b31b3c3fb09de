import type { ChoiceBody, CommandBody, OptionBody } from '../command-body.ts';
import { type Fault, faultIf, missingIf } from '../fault.ts';
import { localeFaults, nameFaults } from './name-rules.ts';
import { optionFaults } from './option-rules.ts';

const chatInput = 1;
const maxCharacters = 8000;
const atMost: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** What Discord asks of a command beyond the schema. */
export function commandFaults(command: CommandBody): Fault[] {
	const typed = (command.type ?? chatInput) === chatInput;
	const size = charactersOf(command);
	const says = `Command exceeds maximum size (${maxCharacters}): ${size}`;
	return [
		...(typed ? faultsOfType(command) : contextMenuFaults(command)),
		...localeFaults(command, []),
		...optionFaults(command.options ?? [], ['options']),
		...permissionFaults(command),
		...faultIf(size > maxCharacters, [], 'APPLICATION_COMMAND_TOO_LARGE', says),
	];
}

/** What Discord asks of all commands together. */
export function commandListFaults(commands: readonly CommandBody[]): Fault[] {
	const typeOf = ({ type }: CommandBody) => type ?? chatInput;
	return commands.flatMap((command, n) => {
		const before = commands.slice(0, n).filter((one) => typeOf(one) === typeOf(command));
		const twice = before.some(({ name }) => name === command.name);
		const most = atMost[typeOf(command)] ?? 0;
		const tooMany = `Maximum number of application commands reached (${most})`;
		return [
			...commandFaults(command).map((one) => ({ ...one, path: [n, ...one.path] })),
			...faultIf(twice, [n, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique'),
			...faultIf(before.length >= most, [n], 'MAX_APPLICATION_COMMANDS', tooMany),
		];
	});
}

function faultsOfType(command: CommandBody): Fault[] {
	return [...nameFaults(command, []), ...missingIf(!command.description, ['description'])];
}

function contextMenuFaults({ description, options }: CommandBody): Fault[] {
	const code = (field: string) => `APPLICATION_COMMAND_CONTEXT_MENU_${field}_NOT_ALLOWED`;
	const says = (field: string) => `Context menu commands cannot have ${field}`;
	return [
		...faultIf(!!description, ['description'], code('DESCRIPTION'), says('description')),
		...faultIf(!!options?.length, ['options'], code('OPTIONS'), says('options')),
	];
}

/** Discord takes the bits as digits in a string, which its schema does not say. */
function permissionFaults({ default_member_permissions: bits }: CommandBody): Fault[] {
	const wrong = bits != null && !/^\d+$/.test(String(bits));
	return faultIf(wrong, ['default_member_permissions'], 'NUMBER_TYPE_COERCE', `Value "${bits}" is not int.`);
}

/** Names, descriptions and values together; of translations the longest counts. */
function charactersOf(one: CommandBody | OptionBody): number {
	const inside = one.options ?? [];
	const choices = 'choices' in one ? (one.choices ?? []) : [];
	return (
		longest(one.name, one.name_localizations) +
		longest(one.description ?? '', one.description_localizations) +
		inside.reduce((sum, option) => sum + charactersOf(option), 0) +
		choices.reduce((sum, choice) => sum + choiceCharacters(choice), 0)
	);
}

function choiceCharacters({ name, name_localizations, value }: ChoiceBody): number {
	return longest(name, name_localizations) + String(value).length;
}

function longest(text: string, translations: Readonly<Record<string, string | null>> | null | undefined): number {
	return Math.max(text.length, ...Object.values(translations ?? {}).map((one) => one?.length ?? 0));
}
