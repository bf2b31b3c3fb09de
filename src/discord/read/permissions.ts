import {
	type APIGuild,
	type APIGuildMember,
	type APIOverwrite,
	PermissionFlagsBits as bits,
} from 'discord-api-types/v10';
import { type PermissionName, permissionNames } from '../../bot/host/hands.ts';

/** What decides a member's permissions in one channel. A thread has its channel's overwrites. */
export type Grounds = {
	readonly guild: Pick<APIGuild, 'id' | 'owner_id' | 'roles'>;
	readonly member: Pick<APIGuildMember, 'user' | 'roles'>;
	readonly overwrites: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[];
};

/** What a member may do in a channel, by Discord's order: roles, then overwrites for everyone, for roles, for the member. */
export function permissionsIn({ guild, member, overwrites }: Grounds): ReadonlySet<PermissionName> {
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
	return namesOf(sum);
}

/** The permissions that a sum of Discord's bits stands for. */
export function namesOf(sum: bigint): ReadonlySet<PermissionName> {
	if ((sum & bits.Administrator) !== 0n) return new Set(permissionNames);
	// Who does not see a channel can do nothing in it, whatever else is allowed.
	if ((sum & bits.ViewChannel) === 0n) return new Set();
	return new Set(permissionNames.filter((name) => (sum & bits[name]) !== 0n));
}
