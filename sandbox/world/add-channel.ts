import { announcementChannel, forumChannel, mediaChannel, textChannel } from './create-guild.ts';
import { emit, type GuildChannel, isGuildChannel, type World } from './world.ts';

/** The kinds of channel a server of the sandbox can have. */
export type ChannelKind = 'text' | 'announcement' | 'forum' | 'media';

/** Adds a channel at the end of a server's list (both by name) and returns its id. Throws when there is no such server. */
export function addChannel(world: World, homeName: string, name: string, kind: ChannelKind): string {
	const home = [...world.homes.values()].find(({ guild }) => guild.name === homeName);
	if (!home) throw new Error(`There is no server "${homeName}"`);
	const position = [...world.channels.values()].filter(
		(one) => isGuildChannel(one) && one.guild_id === home.guild.id,
	).length;
	const make = { text: textChannel, announcement: announcementChannel, forum: forumChannel, media: mediaChannel };
	const channel: GuildChannel = make[kind](home, world.newId(), name, position, '', []);
	world.channels.set(channel.id, channel);
	emit(world, { t: 'CHANNEL_CREATE', d: channel, guild: home.guild.id, channel: channel.id });
	return channel.id;
}
