import { ChannelType } from 'discord-api-types/v10';

/** The kind of a channel as far as Lectern tells them apart, from Discord's number for its type. */
export function channelKind(type: number | undefined): 'forum' | 'text' | 'thread' | 'other' {
	switch (type) {
		case ChannelType.GuildForum:
		case ChannelType.GuildMedia:
			return 'forum';
		case ChannelType.GuildText:
		case ChannelType.GuildAnnouncement:
			return 'text';
		case ChannelType.PublicThread:
		case ChannelType.PrivateThread:
		case ChannelType.AnnouncementThread:
			return 'thread';
		default:
			return 'other';
	}
}
