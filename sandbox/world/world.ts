import type {
	APIApplicationCommand,
	APIDMChannel,
	APIGuild,
	APIGuildForumChannel,
	APIGuildMediaChannel,
	APIGuildMember,
	APIMessage,
	APINewsChannel,
	APITextChannel,
	APIThreadChannel,
	APIThreadMember,
	APIUser,
} from 'discord-api-types/v10';
import { ChannelType } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';

/** A channel of a server, as opposed to a thread or a direct message. */
export type GuildChannel = APITextChannel | APINewsChannel | APIGuildForumChannel | APIGuildMediaChannel;

/** Any channel there is in the sandbox. */
export type Channel = GuildChannel | APIThreadChannel | APIDMChannel;

/** A server with its people. */
export type Home = { guild: APIGuild; readonly members: Map<string, APIGuildMember> };

/** A file someone sent, served back under `/attachments`. */
export type StoredFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** A command as registered; without `guild_id` it is global. */
export type Command = APIApplicationCommand;

/**
 * Something that happened. `t` and `d` are the name and the data that Discord's gateway gives it; `COMMANDS` is the sandbox's own
 * and says that other commands are registered now. `channel` is where it happened; `privateTo` is the one member who may see it.
 */
export type WorldEvent = (
	| { readonly t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE'; readonly d: APIMessage }
	| { readonly t: 'MESSAGE_DELETE'; readonly d: { readonly id: string; readonly channel_id: string } }
	| { readonly t: ChannelEventName | 'GUILD_MEMBER_ADD' | 'TYPING_START' | 'COMMANDS'; readonly d: object }
) & {
	readonly guild?: string | undefined;
	readonly channel?: string | undefined;
	readonly privateTo?: string | undefined;
};

/** The events about a channel or thread. */
export type ChannelEventName =
	| 'CHANNEL_CREATE'
	| 'CHANNEL_UPDATE'
	| 'CHANNEL_DELETE'
	| 'CHANNEL_PINS_UPDATE'
	| 'THREAD_CREATE'
	| 'THREAD_UPDATE'
	| 'THREAD_DELETE'
	| 'THREAD_MEMBERS_UPDATE';

/** All that exists, in Discord's own JSON. Records are replaced, never changed in place, so what was read stays as it was. */
export type World = {
	readonly clock: Clock;
	readonly newId: () => string;
	readonly url: () => string;
	readonly applicationId: string;
	readonly applicationName: string;
	readonly bot: APIUser;
	/** The bot's application may read what members write (the privileged message content intent). */
	readonly readsContent: boolean;
	readonly users: Map<string, APIUser>;
	readonly homes: Map<string, Home>;
	readonly channels: Map<string, Channel>;
	/** By channel, then by id, oldest first. */
	readonly messages: Map<string, Map<string, APIMessage>>;
	/** Private replies: message to the only member who sees it. */
	readonly privateTo: Map<string, string>;
	readonly pinnedAt: Map<string, string>;
	readonly threadMembers: Map<string, Map<string, APIThreadMember>>;
	readonly commands: Map<string, Command>;
	/** What was sent with an enforced nonce, by channel and nonce. */
	readonly nonces: Map<string, APIMessage>;
	readonly files: Map<string, StoredFile>;
	/** Members who installed the app for themselves. */
	readonly installs: Set<string>;
	/** What a member is, in a word for the page. */
	readonly parts: Map<string, 'moderator' | 'debater'>;
	readonly listeners: Set<(event: WorldEvent) => void>;
};

/** Sends an event to every listener: the gateway and the members' clients. */
export function emit(world: World, event: WorldEvent): void {
	for (const listener of world.listeners) listener(event);
}

/** Whether a channel is a thread, forum posts among them. */
export function isThread(channel: Channel): channel is APIThreadChannel {
	return 'thread_metadata' in channel;
}

/** Whether a channel is one of a server's own channels. */
export function isGuildChannel(channel: Channel): channel is GuildChannel {
	return 'position' in channel;
}

/** Whether a channel takes posts and no messages: a forum or a media channel. */
export function isThreadOnly(channel: Channel): channel is APIGuildForumChannel | APIGuildMediaChannel {
	return channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
}

/** The server a channel belongs to; none for direct messages. */
export function homeOf(world: World, channel: Channel): Home | undefined {
	return 'guild_id' in channel && channel.guild_id !== undefined ? world.homes.get(channel.guild_id) : undefined;
}

/** The messages of a channel by id, oldest first. */
export function messagesIn(world: World, channelId: string): Map<string, APIMessage> {
	const known = world.messages.get(channelId);
	if (known) return known;
	const fresh = new Map<string, APIMessage>();
	world.messages.set(channelId, fresh);
	return fresh;
}

/** The time as Discord writes it. */
export function timestamp(world: World): string {
	return new Date(world.clock.now()).toISOString().replace('Z', '000+00:00');
}
