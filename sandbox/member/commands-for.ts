import type { APIAuthorizingIntegrationOwnersMap } from 'discord-api-types/v10';
import { InteractionContextType } from 'discord-api-types/v10';
import { everyPermission, permissionsIn } from '../world/permissions.ts';
import type { Channel, Command, World } from '../world/world.ts';
import { homeOf } from '../world/world.ts';

/** On whose account the app is in a channel for a member: the server's (0), the member's own (1), or both. */
export function ownersFor(
	world: World,
	channel: Channel,
	userId: string,
	command?: Command,
): APIAuthorizingIntegrationOwnersMap {
	const home = homeOf(world, channel);
	const kinds = command?.guild_id === undefined ? (command?.integration_types ?? [0]) : [0];
	const installedHere = home ? home.members.has(world.bot.id) : 'recipients' in channel;
	return {
		...(installedHere && kinds.includes(0) && { 0: home?.guild.id ?? '0' }),
		...(world.installs.has(userId) && kinds.includes(1) && { 1: userId }),
	};
}

/** The commands a member is offered in a channel, those of the server before global ones of the same name. */
export function commandsFor(world: World, channel: Channel, userId: string): Command[] {
	const guild = homeOf(world, channel)?.guild.id;
	const offered = [...world.commands.values()].filter((command) => mayUse(world, channel, userId, command, guild));
	const local = offered.filter(({ guild_id }) => guild_id !== undefined);
	const hidden = ({ name, type }: Command) => local.some((one) => one.name === name && one.type === type);
	return [...local, ...offered.filter((command) => command.guild_id === undefined && !hidden(command))];
}

function mayUse(world: World, channel: Channel, userId: string, command: Command, guild: string | undefined): boolean {
	if (command.guild_id !== undefined && command.guild_id !== guild) return false;
	if (Object.keys(ownersFor(world, channel, userId, command)).length === 0) return false;
	const context = guild === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
	if (command.contexts && !command.contexts.includes(context)) return false;
	return guild === undefined || hasDefaultPermissions(world, channel, userId, command);
}

/** `default_member_permissions` asks for every bit; "0" leaves a command to administrators. */
function hasDefaultPermissions(
	world: World,
	channel: Channel,
	userId: string,
	{ default_member_permissions: needed }: Command,
): boolean {
	const held = permissionsIn(world, channel, userId);
	if (needed === null || held === everyPermission) return true;
	const bits = BigInt(needed);
	return bits !== 0n && (held & bits) === bits;
}
