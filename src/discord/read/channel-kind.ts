import { ChannelType } from 'discord-api-types/v10';

/** What kind of place a channel is to Lectern, by Discord's number. */
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
