import type {
	APIApplicationCommand,
	APIApplicationCommandBasicOption,
	APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { commandType, optionType } from './discord-numbers.ts';
import { fold } from './fold.ts';

/** A command as a member picks it: a command, or one of its subcommands. */
export type Leaf = {
	readonly command: APIApplicationCommand;
	readonly subcommand: readonly string[];
	/** Its words in the member's language, such as `article list`. */
	readonly name: string;
	/** Its words as they are registered. */
	readonly key: string;
	readonly description: string;
	readonly options: readonly APIApplicationCommandBasicOption[];
};

type Localized = {
	readonly name: string;
	readonly description?: string;
	readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null;
	readonly description_localizations?: Readonly<Partial<Record<string, string | null>>> | null;
};

/** The name of a command, option or choice in the member's language, if it has one. */
export function nameIn(locale: string, thing: Localized): string {
	return thing.name_localizations?.[locale] ?? thing.name;
}

/** The command's description, in the member's language if the command has it. */
export function descriptionIn(locale: string, thing: Localized): string {
	return thing.description_localizations?.[locale] ?? thing.description ?? '';
}

/** The slash commands a member can pick, each subcommand as an entry of its own, in the order in which they were registered. */
export function slashLeaves(commands: readonly APIApplicationCommand[], locale: string): Leaf[] {
	return slashCommands(commands).flatMap((command) => leavesOf(command, command, locale, [], []));
}

/** The slash commands as they are registered, one each with all its subcommands. */
export function slashCommands(commands: readonly APIApplicationCommand[]): APIApplicationCommand[] {
	return commands.filter((command) => command.type === commandType.slash);
}

/** The commands of a message's menu. */
export function messageLeaves(commands: readonly APIApplicationCommand[], locale: string): Leaf[] {
	return commands
		.filter((command) => command.type === commandType.message)
		.map((command) => leafOf(command, command, locale, [], [nameIn(locale, command)], []));
}

/** The leaves that fit what was typed after the slash: those that begin with it before those that contain it. */
export function leavesFor(typed: string, leaves: readonly Leaf[]): Leaf[] {
	const wanted = fold(typed);
	const rank = (leaf: Leaf): number => {
		const names = [fold(leaf.name), leaf.key];
		if (names.some((name) => name.startsWith(wanted))) return 0;
		return names.some((name) => name.includes(wanted)) ? 1 : 2;
	};
	return leaves.filter((leaf) => rank(leaf) < 2).sort((a, b) => rank(a) - rank(b));
}

/** The command that was typed out in full, with what follows it: `/quote fierce` is `quote` and `fierce`. */
export function leafInText(text: string, leaves: readonly Leaf[]): { leaf: Leaf; rest: string } | undefined {
	const typed = text.toLowerCase();
	for (const leaf of leaves) {
		const name = [leaf.name, leaf.key].find((known) => typed.startsWith(`/${known.toLowerCase()} `));
		if (name !== undefined) return { leaf, rest: text.slice(name.length + 2) };
	}
	return undefined;
}

function leavesOf(
	command: APIApplicationCommand,
	node: APIApplicationCommand | APIApplicationCommandOption,
	locale: string,
	path: readonly string[],
	names: readonly string[],
): Leaf[] {
	const options: readonly APIApplicationCommandOption[] = 'options' in node ? (node.options ?? []) : [];
	const here = [...names, nameIn(locale, node)];
	const branches = options.filter(isBranch);
	if (branches.length === 0) return [leafOf(command, node, locale, path, here, options.filter(isBasic))];
	return branches.flatMap((branch) => leavesOf(command, branch, locale, [...path, branch.name], here));
}

function leafOf(
	command: APIApplicationCommand,
	node: APIApplicationCommand | APIApplicationCommandOption,
	locale: string,
	subcommand: readonly string[],
	names: readonly string[],
	options: readonly APIApplicationCommandBasicOption[],
): Leaf {
	const key = [command.name, ...subcommand].join(' ');
	return { command, subcommand, name: names.join(' '), key, description: descriptionIn(locale, node), options };
}

function isBranch(option: APIApplicationCommandOption): boolean {
	return option.type === optionType.subcommand || option.type === optionType.subcommandGroup;
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
	return !isBranch(option);
}
