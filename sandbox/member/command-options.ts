import { ApplicationCommandOptionType as kind } from 'discord-api-types/v10';
import type { OptionBody } from '../gate/command-body.ts';
import type { FilledCommand, FilledOption } from '../protocol.ts';
import type { Channel, Command, World } from '../world/world.ts';
import { homeOf } from '../world/world.ts';
import { isSentFile } from './given-files.ts';

/** The options of the subcommand a member chose; throws when there is no such subcommand, or none was chosen where one must be. */
export function optionsAt(command: Command, path: readonly string[]): readonly OptionBody[] {
	const found = path.reduce<readonly OptionBody[]>((options, name) => {
		const next = options.find((option) => option.name === name && isNest(option));
		if (!next) throw new Error(`/${command.name} has no subcommand "${name}"`);
		return next.options ?? [];
	}, command.options ?? []);
	if (found.some(isNest)) throw new Error(`/${[command.name, ...path].join(' ')} needs a subcommand`);
	return found;
}

function isNest({ type }: OptionBody): boolean {
	return type === kind.Subcommand || type === kind.SubcommandGroup;
}

/** Throws, in words, for what Discord's own client would not let a member send. */
export function checkOptions(
	world: World,
	channel: Channel,
	known: readonly OptionBody[],
	filled: readonly FilledOption[],
	whole: boolean,
): void {
	for (const option of filled) {
		const definition = known.find(({ name }) => name === option.name);
		if (!definition) throw new Error(`There is no option "${option.name}"`);
		if (whole || !option.focused) checkValue(world, channel, definition, option);
	}
	if (!whole) return;
	const missing = known.find(({ name, required }) => required && !filled.some((option) => option.name === name));
	if (missing) throw new Error(`The option "${missing.name}" is required`);
}

function checkValue(world: World, channel: Channel, definition: OptionBody, { name, value }: FilledOption): void {
	const wrong = (says: string) => new Error(`The option "${name}" ${says}`);
	if (!fitsType(definition.type, value)) throw wrong('has a value of the wrong type');
	if (definition.choices?.length && !definition.choices.some((choice) => choice.value === value))
		throw wrong('takes one of its choices');
	const size = typeof value === 'string' ? value.length : value;
	const least = typeof value === 'string' ? definition.min_length : definition.min_value;
	const most = typeof value === 'string' ? (definition.max_length ?? 6000) : definition.max_value;
	if (typeof size === 'number' && ((least != null && size < least) || (most != null && size > most)))
		throw wrong('is out of bounds');
	if (!exists(world, channel, definition.type, String(value))) throw wrong('names nobody and nothing here');
}

function fitsType(type: number, value: unknown): boolean {
	switch (type) {
		case kind.Integer:
			return Number.isSafeInteger(value);
		case kind.Number:
			return typeof value === 'number' && Number.isFinite(value);
		case kind.Boolean:
			return typeof value === 'boolean';
		case kind.Attachment:
			return isSentFile(value);
		default:
			return typeof value === 'string';
	}
}

function exists(world: World, channel: Channel, type: number, id: string): boolean {
	const role = () => homeOf(world, channel)?.guild.roles.some((one) => one.id === id) ?? false;
	switch (type) {
		case kind.User:
			return world.users.has(id);
		case kind.Channel:
			return world.channels.has(id);
		case kind.Role:
			return role();
		case kind.Mentionable:
			return world.users.has(id) || role();
		default:
			return true;
	}
}

/** Options as the interaction carries them, nested in their subcommands. A file is named by the id of its attachment; while one types, files are left out. */
export function optionTree(
	known: readonly OptionBody[],
	{ subcommand, options }: FilledCommand,
	typed: boolean,
): object[] {
	const leaves = options.flatMap(({ name, value, focused }) =>
		isSentFile(value)
			? []
			: {
					name,
					type: known.find((one) => one.name === name)?.type,
					value: typed && focused ? String(value) : value,
					...(typed && focused && { focused: true }),
				},
	);
	return subcommand.reduceRight<object[]>((inside, name, depth) => {
		const type = subcommand.length === 2 && depth === 0 ? kind.SubcommandGroup : kind.Subcommand;
		return [{ name, type, options: inside }];
	}, leaves);
}
