import type {
	APIDMChannel,
	APIGuild,
	APIGuildForumChannel,
	APIGuildForumTag,
	APIGuildMediaChannel,
	APINewsChannel,
	APIRole,
	APITextChannel,
	APIUser,
} from 'discord-api-types/v10';
import { ChannelType, Locale } from 'discord-api-types/v10';
import type { Home, World } from './world.ts';
import { timestamp } from './world.ts';

/** Discord's flag types have no name for "none". */
const none: number = 0;

/** A server with its first role, @everyone, and nobody in it. */
export function createGuild(world: World, id: string, name: string, everyone: bigint): Home {
	const guild: APIGuild = {
		id,
		name,
		icon: null,
		splash: null,
		banner: null,
		description: null,
		discovery_splash: null,
		owner_id: '0',
		afk_channel_id: null,
		afk_timeout: 300,
		verification_level: 0,
		default_message_notifications: 1,
		explicit_content_filter: 0,
		roles: [role(id, '@everyone', 0, everyone)],
		emojis: [],
		stickers: [],
		features: [],
		mfa_level: 0,
		application_id: null,
		system_channel_id: null,
		system_channel_flags: none,
		rules_channel_id: null,
		vanity_url_code: null,
		premium_tier: 0,
		preferred_locale: Locale.EnglishUS,
		public_updates_channel_id: null,
		nsfw_level: 0,
		premium_progress_bar_enabled: false,
		hub_type: null,
		safety_alerts_channel_id: null,
		incidents_data: null,
	};
	const home: Home = { guild, members: new Map() };
	world.homes.set(id, home);
	return home;
}

/** A role of a server; higher positions outrank. */
export function role(id: string, name: string, position: number, permissions: bigint): APIRole {
	return {
		id,
		name,
		color: 0,
		colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
		hoist: position > 0,
		position,
		permissions: permissions.toString(),
		managed: false,
		mentionable: false,
		flags: none,
	};
}

/** Brings a user into a server with these roles. */
export function joinGuild(world: World, home: Home, user: APIUser, roles: readonly string[] = []): void {
	world.users.set(user.id, user);
	home.members.set(user.id, {
		user,
		nick: null,
		avatar: null,
		banner: null,
		roles: [...roles],
		joined_at: timestamp(world),
		premium_since: null,
		communication_disabled_until: null,
		pending: false,
		deaf: false,
		mute: false,
		flags: none,
	});
}

/** A person known by a name. */
export function person(id: string, name: string): APIUser {
	const username = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return { id, username, discriminator: '0', global_name: name, avatar: null };
}

/** A place to talk in a server. */
export function textChannel(home: Home, id: string, name: string, position: number, topic: string): APITextChannel {
	return { ...channelBase(home, id, name, position, topic), type: ChannelType.GuildText };
}

/** A channel of a server for announcements, which other servers can follow. */
export function announcementChannel(
	home: Home,
	id: string,
	name: string,
	position: number,
	topic: string,
): APINewsChannel {
	return { ...channelBase(home, id, name, position, topic), type: ChannelType.GuildAnnouncement };
}

type PostChannel = [
	home: Home,
	id: string,
	name: string,
	position: number,
	topic: string,
	tags: readonly APIGuildForumTag[],
];

/** A forum of a server, whose threads are posts with tags. */
export function forumChannel(...channel: PostChannel): APIGuildForumChannel {
	return { ...postChannelBase(channel), type: ChannelType.GuildForum, default_forum_layout: 0 };
}

/** A media channel of a server: a forum that shows the pictures of its posts. */
export function mediaChannel(...channel: PostChannel): APIGuildMediaChannel {
	return { ...postChannelBase(channel), type: ChannelType.GuildMedia };
}

/** What forums and media channels have. */
const postChannelBase = ([home, id, name, position, topic, tags]: PostChannel) => ({
	...channelBase(home, id, name, position, topic),
	available_tags: [...tags],
	default_reaction_emoji: null,
	default_sort_order: null,
});

/** What every channel of a server has. */
const channelBase = ({ guild }: Home, id: string, name: string, position: number, topic: string) => ({
	id,
	guild_id: guild.id,
	name,
	position,
	topic,
	nsfw: false,
	parent_id: null,
	permission_overwrites: [],
	rate_limit_per_user: 0,
	last_message_id: null,
	flags: none,
});

/** The conversation between a member and the bot. */
export function directChannel(world: World, id: string, user: APIUser): APIDMChannel {
	const channel: APIDMChannel = {
		id,
		type: ChannelType.DM,
		name: null,
		recipients: [user],
		last_message_id: null,
		flags: none,
	};
	world.channels.set(id, channel);
	return channel;
}
