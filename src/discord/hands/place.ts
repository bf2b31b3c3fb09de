import {
	type APIChannel,
	type APIGuild,
	type APIGuildMember,
	ChannelFlags,
	ChannelType,
	Routes,
} from 'discord-api-types/v10';
import type { Place } from '../../bot/host/hands.ts';
import { channelKind } from '../read/channel-kind.ts';
import { permissionsIn } from '../read/permissions.ts';
import { confirmed } from './confirmed.ts';

/** A place with what only this side of the bot needs to know. */
export type Ground = Place & {
	/** It is an announcement channel, whose threads are of a type of their own. */
	readonly announcements: boolean;
	/** Tags only moderators may set. */
	readonly reserved: ReadonlySet<string>;
};

/** What a look needs: GET requests, and the bot's own id. A `Hand` has both. */
export type Look = {
	readonly rest: { get(route: `/${string}`): Promise<unknown> };
	readonly self: () => Promise<string>;
};

/**
 * A channel or thread, and what the bot may do there. Throws what Discord refuses with. It takes four requests, or three for a
 * channel.
 */
export async function groundAt({ rest, self }: Look, id: string): Promise<Ground> {
	const channel = confirmed<APIChannel>(await rest.get(Routes.channel(id)));
	const guildId = 'guild_id' in channel ? channel.guild_id : undefined;
	const kind = channelKind(channel.type);
	const parent = kind === 'thread' && 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined;
	if (guildId === undefined) return { ...bare(channel), kind: 'other', may: new Set(), guild: '' };
	const [guild, member, holder] = await Promise.all([
		rest.get(Routes.guild(guildId)) as Promise<APIGuild>,
		self().then((me) => rest.get(Routes.guildMember(guildId, me)) as Promise<APIGuildMember>),
		parent === undefined ? channel : (rest.get(Routes.channel(parent)) as Promise<APIChannel>),
	]);
	const overwrites = 'permission_overwrites' in holder ? (holder.permission_overwrites ?? []) : [];
	return {
		...bare(channel),
		kind,
		...(parent !== undefined && { parent }),
		may: permissionsIn({ guild, member, overwrites }),
		guild: guildId,
	};
}

function bare(channel: APIChannel) {
	const tags = 'available_tags' in channel ? channel.available_tags : [];
	const state = 'thread_metadata' in channel ? channel.thread_metadata : undefined;
	return {
		id: channel.id,
		announcements: channel.type === ChannelType.GuildAnnouncement,
		name: channel.name ?? '',
		tags: tags.map(({ id, name }) => ({ id, name })),
		reserved: new Set(tags.filter(({ moderated }) => moderated).map(({ id }) => id)),
		requiresTag: ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
		archived: state?.archived ?? false,
		locked: state?.locked ?? false,
	};
}
