import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import { ApplicationCommandType, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command } from '../../bot/host/command.ts';
import type { CommandIds } from '../../bot/reply/markdown.ts';
import { readAnswer } from '../read/read-answer.ts';
import { commandsJson } from './command-json.ts';

/** The requests that registering makes. */
export type RegistrationRest = Pick<REST, 'get' | 'put'>;

/** Whether anything had to be written, and the ids that the slash commands have now. */
export type Registration = { readonly written: boolean; readonly commandIds: CommandIds };

/**
 * Makes Discord hold exactly these commands, globally. Nothing is sent when it already does: writing commands makes them
 * unusable for a moment and counts against a daily limit.
 */
export async function registerCommands(
	rest: RegistrationRest,
	applicationId: string,
	commands: readonly Command[],
): Promise<Registration> {
	const route = Routes.applicationCommands(applicationId);
	const wanted = commandsJson(commands);
	const held = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
	const isHeld = sameCommands(readAnswer(z.array(z.looseObject({})), held), wanted);
	const answer = isHeld ? held : await rest.put(route, { body: wanted });
	return { written: !isHeld, commandIds: idsIn(answer) };
}

/** The ids of the slash commands that Discord holds for an application. */
export async function fetchCommandIds(rest: Pick<RegistrationRest, 'get'>, applicationId: string): Promise<CommandIds> {
	return idsIn(await rest.get(Routes.applicationCommands(applicationId)));
}

const RegisteredCommand = z.object({ id: z.string(), name: z.string(), type: z.number().optional() });

function idsIn(answer: unknown): CommandIds {
	const held = readAnswer(z.array(RegisteredCommand), answer);
	const slash = held.filter(({ type = ApplicationCommandType.ChatInput }) => type === ApplicationCommandType.ChatInput);
	return new Map(slash.map(({ name, id }) => [name, id]));
}

/** Whether two sets of commands are the same to a member. Their order, what Discord adds and its defaults do not count. */
export function sameCommands(held: readonly object[], wanted: readonly object[]): boolean {
	return isDeepStrictEqual(byName(held), byName(wanted));
}

function byName(commands: readonly object[]): Map<string, unknown> {
	return new Map(commands.map((command) => [typeAndName(command), essential(command)]));
}

/** With the type, since a message command may have the name of a slash command. */
const typeAndName = (command: object) =>
	`${'type' in command ? command.type : ApplicationCommandType.ChatInput} ${'name' in command ? command.name : ''}`;

const compared = new Set(
	[
		['type', 'name', 'name_localizations', 'description', 'description_localizations', 'options', 'required'],
		['autocomplete', 'choices', 'value', 'min_value', 'max_value', 'min_length', 'max_length', 'channel_types'],
		['integration_types', 'contexts', 'default_member_permissions', 'nsfw'],
	].flat(),
);

function essential(value: unknown): unknown {
	if (Array.isArray(value))
		return value.every((one) => typeof one === 'number') ? value.toSorted() : value.map(essential);
	if (typeof value !== 'object' || value === null) return value;
	const shown = Object.entries(value).filter(([key, inner]) => compared.has(key) && !isDefault(inner));
	return Object.fromEntries(
		shown.map(([key, inner]) => [key, key.endsWith('_localizations') ? inner : essential(inner)]),
	);
}

/** Discord fills in what was left out, and leaves out what was empty. */
function isDefault(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
	return value === null || value === undefined || value === false || value === '';
}
