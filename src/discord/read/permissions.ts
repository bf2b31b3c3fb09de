import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { type PermissionName, permissionNames } from '../../bot/host/hands.ts';

/** What decides a member's permissions in one channel, in Discord's own shapes. A thread has its channel's overwrites. */
export type MemberInChannel = {
	readonly guild: {
		readonly id: string;
		readonly owner_id: string;
		readonly roles: readonly { readonly id: string; readonly permissions: string }[];
	};
	readonly member: { readonly user: { readonly id: string }; readonly roles: readonly string[] };
	readonly overwrites: readonly { readonly id: string; readonly allow: string; readonly deny: string }[];
};

/** What a member may do in a channel. Discord's order counts: roles, then overwrites for everyone, for roles, and for the member. */
export function permissionsIn({ guild, member, overwrites }: MemberInChannel): ReadonlySet<PermissionName> {
	const held = guild.roles.filter(({ id }) => id === guild.id || member.roles.includes(id));
	const base = held.reduce((all, { permissions }) => all | BigInt(permissions), 0n);
	if (guild.owner_id === member.user.id || (base & bits.Administrator) !== 0n) return new Set(permissionNames);
	const layers = [
		overwrites.filter(({ id }) => id === guild.id),
		overwrites.filter(({ id }) => id !== guild.id && member.roles.includes(id)),
		overwrites.filter(({ id }) => id === member.user.id),
	];
	const sum = layers.reduce((before, layer) => {
		const denied = layer.reduce((all, { deny }) => all | BigInt(deny), 0n);
		const allowed = layer.reduce((all, { allow }) => all | BigInt(allow), 0n);
		return (before & ~denied) | allowed;
	}, base);
	return permissionNamesOf(sum);
}

/** The permissions that a sum of Discord's bits stands for, as far as the bot needs them. */
export function permissionNamesOf(sum: bigint): ReadonlySet<PermissionName> {
	if ((sum & bits.Administrator) !== 0n) return new Set(permissionNames);
	// A member who does not see a channel can do nothing in it, whatever else is allowed.
	if ((sum & bits.ViewChannel) === 0n) return new Set();
	return new Set(permissionNames.filter((name) => (sum & bits[name]) !== 0n));
}
