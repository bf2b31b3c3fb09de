import type { APIApplicationCommandOptionChoice, APIMessage } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import type { AppAnswer } from '../interactions/exchange.ts';
import type { FilledCommand, OptionValue } from '../protocol.ts';
import { deleteMessage } from '../world/messages/messages.ts';
import type { Command } from '../world/world.ts';
import { awaitMessage } from './await-message.ts';
import { commandsFor } from './commands-for.ts';
import { fillByName } from './fill-by-name.ts';
import { type ModalFields, sentFields, sentValues } from './given-files.ts';
import { customIdFor, pressComponent } from './press-component.ts';
import { type Fields, submitModal } from './submit-modal.ts';
import { suggestFor, useCommand } from './use-command.ts';
import { findChannel, findMessage, messagesFor } from './visible-messages.ts';
import { writeMessage } from './write-message.ts';

/** Options of a command by name, with files as `File`; the last one is the one being typed when rows are asked for. */
export type Options = Readonly<Record<string, OptionValue | File>>;

/**
 * A member's Discord. Channels are named by id or by name. What a member could not do in Discord, and what goes wrong
 * there, rejects with the words they would see ("The application did not respond").
 */
export type Member = {
	readonly id: string;
	readonly locale: string;
	/** The channel of direct messages with the bot. */
	readonly dm: string;
	/** The rows of the option marked `focused`. */
	readonly suggest: (channel: string, filled: FilledCommand) => Promise<AppAnswer>;
	readonly command: (channel: string, filled: FilledCommand) => Promise<AppAnswer>;
	/** A button or menu by its `custom_id`, or a button by its label. */
	readonly press: (
		message: string | APIMessage,
		customIdOrLabel: string,
		values?: readonly string[],
	) => Promise<AppAnswer>;
	readonly submit: (modalId: string, fields: ModalFields) => Promise<AppAnswer>;
	/** The same, with files as the page sends them. */
	readonly submitSent: (modalId: string, fields: Fields) => Promise<AppAnswer>;
	readonly send: (channel: string, content: string) => APIMessage;
	/** The messages in a channel, oldest first, private replies to this member among them. */
	readonly sees: (channel: string) => APIMessage[];
	/** The first message in a channel, present or to come, that passes the test; rejects after `ms` (5000). */
	readonly until: (channel: string, test: (message: APIMessage) => boolean, ms?: number) => Promise<APIMessage>;
	readonly dismiss: (message: string | APIMessage) => void;
	/** The commands offered in a channel. */
	readonly commands: (channel: string) => Command[];
	/** Uses a command by name (`'article list'`, with its subcommand); the answer may be a message or a modal. */
	readonly invoke: (channel: string, name: string, options?: Options, target?: string) => Promise<AppAnswer>;
	/** Uses a command by name and gives back the message that answers. */
	readonly run: (channel: string, name: string, options?: Options, target?: string) => Promise<APIMessage>;
	/** Uses a message or user command by name on its target. */
	readonly use: (channel: string, name: string, target: string | { readonly id: string }) => Promise<APIMessage>;
	/** The rows offered for an option by name, the last one filled in unless said otherwise. */
	readonly complete: (
		channel: string,
		name: string,
		options: Options,
		focused?: string,
	) => Promise<readonly APIApplicationCommandOptionChoice[]>;
	/** Installs the app for this member alone, so that it comes along to servers without the bot. */
	readonly installApp: () => void;
};

/** The client of one member, set to a language. */
export function memberClient(discord: Discord, user: string, locale: string): Member {
	const { world } = discord;
	const actor = { user, locale };
	const at = (channel: string) => findChannel(world, channel);
	const idOf = (message: string | { readonly id: string }) => (typeof message === 'string' ? message : message.id);
	const filled = async (channel: string, name: string, options: Options, more: { target?: string; focused?: string }) =>
		fillByName(commandsFor(world, at(channel), user), name, await sentValues(options), more);
	const invoke: Member['invoke'] = async (channel, name, options = {}, target) => {
		const more = target === undefined ? {} : { target };
		// Without files to read first it is sent at once, so that whoever sends it may turn the clock right after.
		const command = hasNoFiles(options)
			? fillByName(commandsFor(world, at(channel), user), name, options, more)
			: await filled(channel, name, options, more);
		return useCommand(discord, actor, at(channel), command);
	};
	const run: Member['run'] = async (...command) => messageIn(await invoke(...command));

	return {
		id: user,
		locale,
		dm: directChannelOf(discord, user),
		suggest: async (channel, command) => suggestFor(discord, actor, at(channel), command),
		command: async (channel, command) => useCommand(discord, actor, at(channel), command),
		press: async (which, customIdOrLabel, values) => {
			const { message, channel } = findMessage(world, idOf(which), user);
			return pressComponent(discord, actor, channel, message, customIdFor(message, customIdOrLabel), values);
		},
		submit: async (modalId, fields) => submitModal(discord, actor, modalId, await sentFields(fields)),
		submitSent: (modalId, fields) => submitModal(discord, actor, modalId, fields),
		send: (channel, content) => writeMessage(world, actor.user, at(channel), content),
		sees: (channel) => messagesFor(world, at(channel), user),
		until: (channel, test, ms = 5000) => awaitMessage(world, at(channel), user, test, ms),
		dismiss(which) {
			const { message } = findMessage(world, idOf(which), user);
			if (world.privateTo.get(message.id) !== user) throw new Error('Only private replies can be dismissed');
			deleteMessage(world, message);
		},
		commands: (channel) => commandsFor(world, at(channel), user),
		invoke,
		run,
		use: (channel, name, target) => run(channel, name, {}, idOf(target)),
		async complete(channel, name, options, focused = Object.keys(options).at(-1) ?? '') {
			const command = await filled(channel, name, options, { focused });
			const { choices } = await suggestFor(discord, actor, at(channel), command);
			return choices ?? [];
		},
		installApp: () => world.installs.add(user),
	};
}

const hasNoFiles = (options: Options): options is Readonly<Record<string, OptionValue>> =>
	!Object.values(options).some((value) => value instanceof File);

function messageIn({ message, modal }: AppAnswer): APIMessage {
	if (!message) throw new Error(modal ? `The answer was the modal "${modal.title}"` : 'The answer was taken back');
	return message;
}

function directChannelOf({ world }: Discord, user: string): string {
	const found = [...world.channels.values()].find(
		(one) => 'recipients' in one && one.recipients?.some(({ id }) => id === user),
	);
	return found?.id ?? '';
}
