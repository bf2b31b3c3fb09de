import { bits, type Permission } from './permissions.ts';
import { replaceChannel } from './threads.ts';
import { homeOf, isGuildChannel, type World } from './world.ts';

/** Permissions given and taken, by name; what is in neither follows the roles. */
export type Rule = { readonly allow?: readonly Permission[]; readonly deny?: readonly Permission[] };

/** Sets what a role or member (by id or name) may do in a channel, in the place of an earlier rule. Throws for unknown names. */
export function setOverwrite(world: World, channelName: string, who: string, { allow = [], deny = [] }: Rule): void {
	const channel = [...world.channels.values()].find(({ id, name }) => id === channelName || name === channelName);
	const home = channel && homeOf(world, channel);
	if (!home || !isGuildChannel(channel)) throw new Error(`There is no channel "${channelName}" in a server`);
	const role = home.guild.roles.find(({ id, name }) => id === who || name === who);
	const user = [...world.users.values()].find(({ id, username }) => id === who || username === who);
	const id = role?.id ?? user?.id;
	if (id === undefined) throw new Error(`There is neither a role nor a member "${who}"`);
	const rest = (channel.permission_overwrites ?? []).filter((one) => one.id !== id);
	const overwrite = { id, type: role ? 0 : 1, allow: String(bits(...allow)), deny: String(bits(...deny)) };
	replaceChannel(world, { ...channel, permission_overwrites: [...rest, overwrite] });
}
