import type { APIApplicationCommand } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { readForm } from '../form.ts';
import type { CommandBody } from '../gate/command-body.ts';
import { admit } from '../gate/gate.ts';
import { commandFaults, commandListFaults } from '../gate/rules/command-rules.ts';
import type { Command } from '../world/world.ts';
import { emit } from '../world/world.ts';
import type { Api } from './api.ts';

/** Commands, global ones and those of one server. */
export function commandRoutes(api: Api, discord: Discord): void {
	for (const base of ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands']) {
		listRoutes(api, discord, base);
		singleRoutes(api, discord, `${base}/:command`);
	}
}

function listRoutes(api: Api, discord: Discord, base: string): void {
	api.get(base, (c) => {
		const place = guildOf(discord, c.req.param());
		const whole = c.req.query('with_localizations') === 'true';
		return c.json(commandsAt(discord, place).map((command) => (whole ? command : withoutTranslations(command))));
	});
	api.post(base, async (c) => {
		const place = guildOf(discord, c.req.param());
		const body = admit('command', (await readForm(c.req.raw)).json, commandFaults);
		const old = sameName(discord, place, body);
		return c.json(announceCommands(discord, register(discord, place, body, old)), old ? 200 : 201);
	});
	api.put(base, async (c) => {
		const place = guildOf(discord, c.req.param());
		const bodies = admit('commands', (await readForm(c.req.raw)).json, (list) => commandListFaults(list ?? [])) ?? [];
		const kept = bodies.map((body) => sameName(discord, place, body));
		for (const { id } of commandsAt(discord, place)) discord.world.commands.delete(id);
		return c.json(
			announceCommands(
				discord,
				bodies.map((body, n) => register(discord, place, body, kept[n])),
			),
		);
	});
}

function singleRoutes(api: Api, discord: Discord, path: string): void {
	const find = (param: Record<string, string | undefined>) => {
		const { command: id } = param;
		const command = discord.world.commands.get(id ?? '');
		if (!command || command.guild_id !== guildOf(discord, param)) throw refusal(10063);
		return command;
	};
	api.get(path, (c) => c.json(find(c.req.param())));
	api.patch(path, async (c) => {
		const command = find(c.req.param());
		const whole = (change: Partial<CommandBody>) => ({ ...command, ...change });
		const change = admit('command edit', (await readForm(c.req.raw)).json, (body) => commandFaults(whole(body)));
		return c.json(announceCommands(discord, register(discord, command.guild_id, whole(change), command)));
	});
	api.delete(path, (c) => {
		discord.world.commands.delete(find(c.req.param()).id);
		announceCommands(discord, undefined);
		return c.body(null, 204);
	});
}

function guildOf({ world }: Discord, param: Record<string, string | undefined>): string | undefined {
	const { application, guild } = param;
	if (application !== world.applicationId) throw refusal(50001);
	if (guild !== undefined && !world.homes.get(guild)?.members.has(world.bot.id)) throw refusal(50001);
	return guild;
}

function commandsAt({ world }: Discord, place: string | undefined): Command[] {
	return [...world.commands.values()].filter(({ guild_id }) => guild_id === place);
}

function sameName(discord: Discord, place: string | undefined, body: CommandBody): Command | undefined {
	return commandsAt(discord, place).find(({ name, type }) => name === body.name && type === (body.type ?? 1));
}

/** Registers a command, in the place of the old one of its name if there is one. */
function register(discord: Discord, place: string | undefined, body: CommandBody, old: Command | undefined): Command {
	const { world } = discord;
	const installs = body.integration_types ?? [0];
	const command = {
		id: old?.id ?? world.newId(),
		application_id: world.applicationId,
		version: world.newId(),
		type: body.type ?? 1,
		name: body.name,
		name_localizations: body.name_localizations ?? null,
		description: body.description ?? '',
		description_localizations: body.description_localizations ?? null,
		default_member_permissions:
			body.default_member_permissions == null ? null : String(body.default_member_permissions),
		nsfw: body.nsfw ?? false,
		...(body.options && { options: body.options }),
		...(place === undefined
			? {
					contexts: body.contexts ?? (body.dm_permission === false ? [0] : null),
					integration_types: installs,
					dm_permission: body.dm_permission ?? true,
				}
			: { guild_id: place }),
	};
	// Discord's types are mutable and know every `type` by its number; the gate has checked the body against Discord's schema.
	const registered = command as unknown as Command;
	world.commands.set(registered.id, registered);
	return registered;
}

/** Tells the members' clients that other commands are offered now, and passes on what changed. */
function announceCommands<T>({ world }: Discord, changed: T): T {
	emit(world, { t: 'COMMANDS', d: {} });
	return changed;
}

/** Without `with_localizations` Discord leaves the translations out of lists. */
function withoutTranslations(command: APIApplicationCommand): APIApplicationCommand {
	const text = JSON.stringify(command, (key, value) => (key.endsWith('_localizations') ? undefined : value));
	return JSON.parse(text);
}
