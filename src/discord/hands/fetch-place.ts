import { ChannelFlags, ChannelType, Routes } from 'discord-api-types/v10';
import type { Place } from '../../bot/host/hands.ts';
import { channelKind } from '../read/channel-kind.ts';
import { permissionsIn } from '../read/permissions.ts';
import { readAnswer, UnlikeDiscord } from '../read/read-answer.ts';
import { Channel, Guild, GuildMember } from './rest-answers.ts';

/** A place with what only this side of the bot needs to know. */
export type DiscordPlace = Place & {
	/** It is an announcement channel, whose threads are of a type of their own. */
	readonly announcements: boolean;
	/** The ids of tags that only moderators may apply. */
	readonly reserved: ReadonlySet<string>;
};

/** What `fetchPlace` needs: GET requests, and the bot's own id. A `BotRest` has both. */
export type PlaceSource = {
	readonly rest: { get(route: `/${string}`): Promise<unknown> };
	readonly self: () => Promise<string>;
};

/**
 * Fetches a channel or thread and works out what the bot may do there. Throws what Discord refuses with, or UnlikeDiscord. It
 * takes three requests for a channel, and four for a thread.
 */
export async function fetchPlace({ rest, self }: PlaceSource, id: string): Promise<DiscordPlace> {
	const channel = readAnswer(Channel, await rest.get(Routes.channel(id)));
	const { guild_id: guildId } = channel;
	const kind = channelKind(channel.type);
	const parent = kind === 'thread' ? (channel.parent_id ?? undefined) : undefined;
	if (!guildId && kind !== 'other') throw new UnlikeDiscord('A channel of a server does not say which server.');
	if (!guildId) return { ...detailsOf(channel), kind: 'other', may: new Set(), guild: '' };
	const [guild, member, holder] = await Promise.all([
		rest.get(Routes.guild(guildId)).then((answer) => readAnswer(Guild, answer)),
		self()
			.then((me) => rest.get(Routes.guildMember(guildId, me)))
			.then((answer) => readAnswer(GuildMember, answer)),
		parent === undefined ? channel : rest.get(Routes.channel(parent)).then((answer) => readAnswer(Channel, answer)),
	]);
	const overwrites = holder.permission_overwrites ?? [];
	return {
		...detailsOf(channel),
		kind,
		...(parent !== undefined && { parent }),
		may: permissionsIn({ guild, member, overwrites }),
		guild: guildId,
	};
}

function detailsOf({ id, type, name, flags, available_tags, thread_metadata: state }: Channel) {
	const tags = available_tags ?? [];
	return {
		id,
		announcements: type === ChannelType.GuildAnnouncement,
		name: name ?? '',
		tags: tags.map(({ id, name }) => ({ id, name })),
		reserved: new Set(tags.filter(({ moderated }) => moderated).map(({ id }) => id)),
		requiresTag: ((flags ?? 0) & ChannelFlags.RequireTag) !== 0,
		archived: state?.archived ?? false,
		locked: state?.locked ?? false,
	};
}
