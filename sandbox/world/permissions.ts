import { ChannelType, PermissionFlagsBits as may } from 'discord-api-types/v10';
import type { Channel, Home, World } from './world.ts';
import { homeOf, isThread } from './world.ts';

/** The name of a permission, as discord.js spells it. */
export type Permission = keyof typeof may;

/** Every permission there is. */
export const everyPermission = Object.values(may).reduce((all, bit) => all | bit, 0n);

/** The bits of some permissions. */
export function bits(...names: readonly Permission[]): bigint {
	return names.reduce((sum, name) => sum | may[name], 0n);
}

/** What both sides of a direct conversation may do. */
const inDirectMessages = bits(
	'ViewChannel',
	'SendMessages',
	'EmbedLinks',
	'AttachFiles',
	'ReadMessageHistory',
	'AddReactions',
	'UseExternalEmojis',
	'MentionEveryone',
	'UseApplicationCommands',
	'UseExternalApps',
	'PinMessages',
);

/** The permissions a member's roles give in the whole server; 0 for anyone who is not a member. */
export function permissionsInHome(home: Home, userId: string): bigint {
	const member = home.members.get(userId);
	if (!member) return 0n;
	if (home.guild.owner_id === userId) return everyPermission;
	const held = home.guild.roles.filter((role) => role.id === home.guild.id || member.roles.includes(role.id));
	const sum = held.reduce((all, role) => all | BigInt(role.permissions), 0n);
	return (sum & may.Administrator) !== 0n ? everyPermission : sum;
}

/** What a member may do in a channel, by Discord's order: roles, then overwrites for everyone, for roles, for the member. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
	const home = homeOf(world, channel);
	if (!home) return 'recipients' in channel && !isParty(world, channel, userId) ? 0n : inDirectMessages;
	const base = permissionsInHome(home, userId);
	if (base === everyPermission) return base;
	if (isThread(channel) && !mayEnter(world, channel, userId, base)) return 0n;
	return withoutImplicitlyDenied(applyOverwrites(world, home, channel, userId, base), isThread(channel));
}

/**
 * What interactions say a member or the bot may do in a channel: its roles and overwrites, without what follows from
 * them. A member who may not view the channel keeps every other bit, as in Discord's payloads.
 */
export function computedPermissionsIn(world: World, channel: Channel, userId: string): bigint {
	const home = homeOf(world, channel);
	if (!home?.members.has(userId)) return permissionsIn(world, channel, userId);
	const base = permissionsInHome(home, userId);
	return base === everyPermission ? base : applyOverwrites(world, home, channel, userId, base);
}

/** What an app may do in a channel that only the member who uses it has installed: some of what @everyone may, and nothing but in its replies. */
export function permissionsAsGuest(world: World, channel: Channel): bigint {
	const home = homeOf(world, channel);
	const inReplies = bits('AttachFiles', 'EmbedLinks', 'MentionEveryone', 'UseExternalEmojis');
	const everyone = home?.guild.roles.find(({ id }) => id === home.guild.id);
	if (!home || !everyone) return inReplies;
	const nobody = '';
	return applyOverwrites(world, home, channel, nobody, BigInt(everyone.permissions)) & inReplies;
}

/** Whether a member may do all of these in a channel. */
export function can(world: World, channel: Channel, userId: string, ...names: readonly Permission[]): boolean {
	const wanted = bits(...names);
	return (permissionsIn(world, channel, userId) & wanted) === wanted;
}

/** Whether a user may enter a thread: only its members and moderators may enter a private one. */
function mayEnter(world: World, { id, type }: Channel, userId: string, base: bigint): boolean {
	if (type !== ChannelType.PrivateThread || (base & may.ManageThreads) !== 0n) return true;
	return world.threadMembers.get(id)?.has(userId) ?? false;
}

function isParty(world: World, channel: { recipients?: { id: string }[] }, userId: string): boolean {
	return userId === world.bot.id || (channel.recipients ?? []).some((user) => user.id === userId);
}

function applyOverwrites(world: World, home: Home, channel: Channel, userId: string, base: bigint): bigint {
	const overwrites = overwritesOf(world, channel);
	const roles = home.members.get(userId)?.roles ?? [];
	const layers = [
		overwrites.filter(({ id }) => id === home.guild.id),
		overwrites.filter(({ id }) => roles.includes(id)),
		overwrites.filter(({ id }) => id === userId),
	];
	return layers.reduce((sum, layer) => {
		const deny = layer.reduce((all, one) => all | BigInt(one.deny), 0n);
		const allow = layer.reduce((all, one) => all | BigInt(one.allow), 0n);
		return (sum & ~deny) | allow;
	}, base);
}

/** A thread has no overwrites of its own: its channel's hold. */
function overwritesOf(world: World, channel: Channel) {
	if (!isThread(channel)) return ('permission_overwrites' in channel && channel.permission_overwrites) || [];
	const parent = world.channels.get(channel.parent_id ?? '');
	return (parent && 'permission_overwrites' in parent && parent.permission_overwrites) || [];
}

/** Removes the permissions that follow from others: without viewing a channel there are none, and without writing no attaching, embedding or pinging. */
function withoutImplicitlyDenied(sum: bigint, thread: boolean): bigint {
	if ((sum & may.ViewChannel) === 0n) return 0n;
	const write = thread ? may.SendMessagesInThreads : may.SendMessages;
	if ((sum & write) !== 0n) return sum;
	return sum & ~bits('MentionEveryone', 'SendTTSMessages', 'AttachFiles', 'EmbedLinks');
}
