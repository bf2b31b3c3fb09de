import type {
	APIChannel,
	APIGuildCategoryChannel,
	APIGuildForumChannel,
	APIGuildMediaChannel,
	APIMessage,
	APIThreadChannel,
} from 'discord-api-types/v10';
import { channelType, permission } from './discord-numbers.ts';
import { displayName } from './people.ts';
import type { World } from './world.ts';

const threadTypes: readonly number[] = [
	channelType.announcementThread,
	channelType.publicThread,
	channelType.privateThread,
];

/** A channel of posts. */
export type Forum = APIGuildForumChannel | APIGuildMediaChannel;

/** Whether it is a thread, a forum's post among them. */
export function isThread(channel: APIChannel): channel is APIThreadChannel {
	return threadTypes.includes(channel.type);
}

/** Whether it holds posts, not messages: a forum or a media channel. */
export function isForum(channel: APIChannel): channel is Forum {
	return channel.type === channelType.forum || channel.type === channelType.media;
}

/** Whether it is the member's conversation with the bot. */
export function isDirect(channel: APIChannel): boolean {
	return channel.type === channelType.direct;
}

/** Whether it is a heading over channels. */
export function isCategory(channel: APIChannel): channel is APIGuildCategoryChannel {
	return channel.type === channelType.category;
}

/** The heading of a conversation: the channel's name, or the person at the other end. */
export function channelName(channel: APIChannel, world: World): string {
	return channel.name ?? displayName(world.bot);
}

/** The channel with that id. */
export function channelById(world: World | undefined, id: string | undefined): APIChannel | undefined {
	return world?.channels.find((channel) => channel.id === id);
}

/** The channel a thread or a channel belongs to. */
export function parentOf(channel: APIChannel, world: World): APIChannel | undefined {
	return 'parent_id' in channel ? channelById(world, channel.parent_id ?? undefined) : undefined;
}

/** The channels of the server in the order they are listed, without threads and headings. */
export function channelsInOrder(world: World): APIChannel[] {
	const place = (channel: APIChannel) => ('position' in channel ? channel.position : 0);
	return world.channels
		.filter((channel) => !isThread(channel) && !isDirect(channel) && !isCategory(channel))
		.sort((a, b) => place(a) - place(b));
}

/** The threads of a channel, the newest first. */
export function threadsOf(channel: string, world: World): APIThreadChannel[] {
	return world.channels
		.filter(isThread)
		.filter((thread) => thread.parent_id === channel)
		.sort((a, b) => (isOlder(a.id, b.id) ? 1 : -1));
}

/** Why it is not open to everyone. A message opens an archived thread again; in a locked one only moderators write. */
export function closedReason(channel: APIChannel): 'archived' | 'locked' | undefined {
	if (!isThread(channel)) return undefined;
	if (channel.thread_metadata?.locked) return 'locked';
	return channel.thread_metadata?.archived ? 'archived' : undefined;
}

/** Whether the member may write in it all the same, as far as its being closed goes. */
export function mayWriteIn(channel: APIChannel, { permissions }: World): boolean {
	return closedReason(channel) !== 'locked' || (BigInt(permissions) & permission.manageThreads) !== 0n;
}

/** Whether the member can press nothing in it: to open it again is for those who manage threads. */
export function isShut(channel: APIChannel | undefined, world: World): boolean {
	const archived = channel && isThread(channel) && channel.thread_metadata?.archived;
	return archived === true && !mayWriteIn(channel, world);
}

/** The messages of a channel, oldest first. */
export function messagesIn(channel: string, world: World): readonly APIMessage[] {
	return world.messages[channel] ?? [];
}

/** Whether one id was made before another. */
export function isOlder(id: string, other: string): boolean {
	return id.length === other.length ? id < other : id.length < other.length;
}
