import { ApplicationCommandOptionType as kind } from 'discord-api-types/v10';
import { computedPermissionsIn } from '../world/permissions.ts';
import type { Channel, World } from '../world/world.ts';
import { homeOf } from '../world/world.ts';

/** The records behind the ids in an interaction of a user, as Discord sends them along; `undefined` when there are none. */
export function resolvedData(
	world: World,
	channel: Channel,
	user: string,
	named: readonly { type: number; id: string }[],
): object | undefined {
	const users = pick(named, [kind.User, kind.Mentionable], (id) => world.users.get(id));
	const members = pick(named, [kind.User, kind.Mentionable], (id) => memberFor(world, channel, id));
	const roles = pick(named, [kind.Role, kind.Mentionable], (id) =>
		homeOf(world, channel)?.guild.roles.find((role) => role.id === id),
	);
	const channels = pick(named, [kind.Channel], (id) => channelFor(world, id, user));
	const all = { ...users('users'), ...members('members'), ...roles('roles'), ...channels('channels') };
	return Object.keys(all).length === 0 ? undefined : all;
}

function pick(
	named: readonly { type: number; id: string }[],
	types: readonly number[],
	find: (id: string) => object | undefined,
) {
	const found = named
		.filter(({ type }) => types.includes(type))
		.flatMap(({ id }) => {
			const record = find(id);
			return record ? [[id, record] as const] : [];
		});
	return (field: string) => (found.length > 0 ? { [field]: Object.fromEntries(found) } : {});
}

/** A member without what `users` says already. */
export function memberFor(world: World, channel: Channel, userId: string): object | undefined {
	const member = homeOf(world, channel)?.members.get(userId);
	if (!member) return undefined;
	const { user: _, deaf: __, mute: ___, ...rest } = member;
	return { ...rest, permissions: computedPermissionsIn(world, channel, userId).toString() };
}

/** The fields Discord sends of a channel that was chosen; `permissions` and `app_permissions` come on top. */
const fieldsOfChosen = [
	'id',
	'name',
	'type',
	'last_message_id',
	'last_pin_timestamp',
	'nsfw',
	'parent_id',
	'guild_id',
	'flags',
	'rate_limit_per_user',
	'topic',
	'position',
	'thread_metadata',
];

/** A chosen channel with what the user and what the bot may do in it. */
function channelFor(world: World, id: string, user: string): object | undefined {
	const channel = world.channels.get(id);
	if (!channel) return undefined;
	return {
		...Object.fromEntries(Object.entries(channel).filter(([field]) => fieldsOfChosen.includes(field))),
		permissions: computedPermissionsIn(world, channel, user).toString(),
		app_permissions: computedPermissionsIn(world, channel, world.bot.id).toString(),
	};
}
