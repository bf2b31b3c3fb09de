import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import type { OptionBody } from '../gate/command-body.ts';
import type { AppAnswer } from '../interactions/exchange.ts';
import { type Act, sendInteraction } from '../interactions/send-interaction.ts';
import type { FilledCommand } from '../protocol.ts';
import { can } from '../world/permissions.ts';
import type { Channel, Command, World } from '../world/world.ts';
import { messagesIn } from '../world/world.ts';
import { checkLock, checkReach, openIfArchived } from './closed-thread.ts';
import { checkOptions, optionsAt, optionTree } from './command-options.ts';
import { commandsFor, ownersFor } from './commands-for.ts';
import { attachmentsById, giveFiles, isSentFile } from './given-files.ts';
import { memberFor, resolvedData } from './resolved-data.ts';

/** Who acts, where, and in which language. */
export type Actor = { readonly user: string; readonly locale: string };

type Asking = (discord: Discord, actor: Actor, channel: Channel, filled: FilledCommand) => Promise<AppAnswer>;

/** Sends a command a member filled in; rejects with what keeps the member from it, or with what they see when it fails. */
export const useCommand: Asking = async (discord, actor, channel, filled) => {
	const { world } = discord;
	const command = commandAt(world, channel, actor, filled.command);
	const data =
		command.type === ApplicationCommandType.ChatInput
			? commandData(world, channel, actor, command, filled)
			: targetData(world, channel, command, filled);
	return sendInteraction(discord, {
		...actor,
		type: InteractionType.ApplicationCommand,
		channel: openIfArchived(world, channel, actor.user),
		data,
		owners: ownersFor(world, channel, actor.user, command),
		cause: command.type === ApplicationCommandType.Message ? { target_message_id: filled.target } : {},
		named: [command.name, ...filled.subcommand].join(' '),
	});
};

/** Asks for the rows of the option being typed; rejects when it cannot be completed. */
export const suggestFor: Asking = async (discord, actor, channel, filled) => {
	const { world } = discord;
	const command = commandAt(world, channel, actor, filled.command);
	const known = optionsAt(command, filled.subcommand);
	checkOptions(world, channel, known, filled.options, false);
	const focused = filled.options.find((option) => option.focused);
	const definition = known.find(({ name }) => name === focused?.name);
	if (!definition?.autocomplete) throw new Error(`The option "${focused?.name}" does not complete`);
	const act: Act = {
		...actor,
		type: InteractionType.ApplicationCommandAutocomplete,
		channel,
		data: { ...head(command), options: optionTree(known, filled, true) },
		owners: ownersFor(world, channel, actor.user, command),
		completing: definition.type,
	};
	return sendInteraction(discord, act);
};

function commandAt(world: World, channel: Channel, { user }: Actor, id: string): Command {
	const command = commandsFor(world, channel, user).find((one) => one.id === id);
	if (!command)
		throw new Error(
			world.commands.has(id) ? 'You do not have permission to use this command here' : 'There is no such command',
		);
	if (!can(world, channel, user, 'ViewChannel', 'UseApplicationCommands'))
		throw new Error('You cannot use commands in this channel');
	checkReach(world, channel, user);
	if (command.type === ApplicationCommandType.ChatInput) checkLock(world, channel, user);
	return command;
}

function commandData(world: World, channel: Channel, { user }: Actor, command: Command, filled: FilledCommand): object {
	const known = optionsAt(command, filled.subcommand);
	checkOptions(world, channel, known, filled.options, true);
	const files = filled.options.flatMap(({ name, value }) => (isSentFile(value) ? [{ name, file: value }] : []));
	const attachments = giveFiles(
		world,
		files.map(({ file }) => file),
	);
	const named = new Map(files.map(({ name }, n) => [name, attachments[n]?.id ?? '']));
	const options = filled.options.map((option) => ({ ...option, value: named.get(option.name) ?? option.value }));
	const resolved = {
		...resolvedData(world, channel, user, idsNamedIn(known, options)),
		...attachmentsById(attachments),
	};
	const hasSome = Object.keys(resolved).length > 0;
	return { ...head(command), options: optionTree(known, { ...filled, options }, false), ...(hasSome && { resolved }) };
}

function idsNamedIn(known: readonly OptionBody[], options: FilledCommand['options']): { type: number; id: string }[] {
	return options.map(({ name, value }) => ({
		type: known.find((one) => one.name === name)?.type ?? 0,
		id: String(value),
	}));
}

function targetData(world: World, channel: Channel, command: Command, { target }: FilledCommand): object {
	if (command.type === ApplicationCommandType.Message) {
		const message = messagesIn(world, channel.id).get(target ?? '');
		if (!message) throw new Error('There is no such message here');
		return { ...head(command), target_id: message.id, resolved: { messages: { [message.id]: message } } };
	}
	const user = world.users.get(target ?? '');
	if (!user) throw new Error('There is nobody of that name');
	const member = memberFor(world, channel, user.id);
	const resolved = { users: { [user.id]: user }, ...(member && { members: { [user.id]: member } }) };
	return { ...head(command), target_id: user.id, resolved };
}

function head({ id, name, type, guild_id }: Command) {
	return { id, name, type, ...(guild_id && { guild_id }) };
}
