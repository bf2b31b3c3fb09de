import type { APIMessage, APIThreadChannel, APIThreadMember } from 'discord-api-types/v10';
import { ChannelFlags, ChannelType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { ThreadBody } from './messages/body.ts';
import { postMessage, replaceMessage } from './messages/messages.ts';
import { can } from './permissions.ts';
import type { Channel, ChannelEventName, GuildChannel, World } from './world.ts';
import { emit, homeOf, isThread, isThreadOnly, messagesIn, timestamp } from './world.ts';

/** Minutes a thread stays open without a word, when nobody says otherwise. */
const ordinaryArchiveDuration = 4320;

/** Opens a thread in a channel; `id` is its own, or that of the message it grows from. */
export function openThread(
	world: World,
	parent: GuildChannel,
	ownerId: string,
	body: ThreadBody,
	id = world.newId(),
): APIThreadChannel {
	const thread: APIThreadChannel = {
		id,
		type: body.type ?? publicThreadIn(parent),
		guild_id: parent.guild_id ?? '',
		parent_id: parent.id,
		owner_id: ownerId,
		name: body.name,
		last_message_id: null,
		rate_limit_per_user: body.rate_limit_per_user ?? 0,
		message_count: 0,
		total_message_sent: 0,
		member_count: 0,
		thread_metadata: {
			archived: false,
			locked: false,
			archive_timestamp: timestamp(world),
			create_timestamp: timestamp(world),
			auto_archive_duration:
				body.auto_archive_duration ?? parent.default_auto_archive_duration ?? ordinaryArchiveDuration,
		},
		...(isThreadOnly(parent) && { applied_tags: [...(body.applied_tags ?? [])] }),
	};
	world.channels.set(id, thread);
	emitChannel(world, 'THREAD_CREATE', thread, { newly_created: true });
	joinThread(world, thread.id, ownerId);
	return threadAt(world, id) ?? thread;
}

/** The type of the threads of a channel that everyone who sees it can see. */
export function publicThreadIn({ type }: GuildChannel): ChannelType.AnnouncementThread | ChannelType.PublicThread {
	return type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
}

/** Opens a thread on a message of its channel: both share one id, and the message says so. */
export function openThreadOn(
	world: World,
	parent: GuildChannel,
	message: APIMessage,
	ownerId: string,
	body: ThreadBody,
): APIThreadChannel {
	const thread = openThread(world, parent, ownerId, body, message.id);
	replaceMessage(world, { ...message, flags: (message.flags ?? 0) | MessageFlags.HasThread, thread });
	postMessage(world, {
		channel: thread,
		author: message.author,
		body: {},
		type: MessageType.ThreadStarterMessage,
		reference: { message_id: message.id, channel_id: parent.id },
	});
	return threadAt(world, thread.id) ?? thread;
}

/** Whether a message already carries a thread. */
export function hasThread(world: World, message: APIMessage): boolean {
	return world.channels.has(message.id);
}

/** Lets a user take part in a thread. */
export function joinThread(world: World, threadId: string, userId: string): void {
	const members = world.threadMembers.get(threadId) ?? new Map<string, APIThreadMember>();
	world.threadMembers.set(threadId, members);
	if (members.has(userId)) return;
	const none: number = 0;
	const member = { id: threadId, user_id: userId, join_timestamp: timestamp(world), flags: none };
	members.set(userId, member);
	countMembers(world, threadId, { added_members: [member] });
}

/** Ends a user's part in a thread. */
export function leaveThread(world: World, threadId: string, userId: string): void {
	if (world.threadMembers.get(threadId)?.delete(userId))
		countMembers(world, threadId, { removed_member_ids: [userId] });
}

function countMembers(world: World, threadId: string, change: object): void {
	const thread = threadAt(world, threadId);
	if (!thread) return;
	const count = world.threadMembers.get(threadId)?.size ?? 0;
	world.channels.set(threadId, { ...thread, member_count: Math.min(count, 50) });
	emit(world, {
		t: 'THREAD_MEMBERS_UPDATE',
		d: { id: threadId, guild_id: thread.guild_id, member_count: count, ...change },
		guild: thread.guild_id,
		channel: threadId,
	});
}

/** Opens an archived thread and adds the user to it, as happens when they write in it. */
export function unarchiveAndJoin(world: World, channel: Channel, userId: string): void {
	unarchive(world, channel);
	if (isThread(channel)) joinThread(world, channel.id, userId);
}

/** Opens a thread that was archived; a locked one stays locked. */
export function unarchive(world: World, channel: Channel): void {
	const thread = threadAt(world, channel.id);
	const state = thread?.thread_metadata;
	if (!thread || !state?.archived) return;
	const open = { ...state, archived: false, archive_timestamp: timestamp(world) };
	replaceChannel(world, { ...thread, thread_metadata: open });
}

/** Archives a thread, which takes its pin in a forum away. */
export function archive(world: World, thread: APIThreadChannel): void {
	const { thread_metadata: state, flags = 0 } = thread;
	if (!state) return;
	const archived = { ...state, archived: true, archive_timestamp: timestamp(world) };
	replaceChannel(world, { ...thread, flags: flags & ~ChannelFlags.Pinned, thread_metadata: archived });
}

/** Whether a user may open an archived thread without writing in it: its creator, those who joined it, and those who manage threads; a locked one only the last. */
export function mayUnarchive(world: World, thread: APIThreadChannel, userId: string): boolean {
	if (can(world, thread, userId, 'ManageThreads')) return true;
	if (thread.thread_metadata?.locked) return false;
	return thread.owner_id === userId || (world.threadMembers.get(thread.id)?.has(userId) ?? false);
}

/** A thread by id. */
export function threadAt(world: World, id: string): APIThreadChannel | undefined {
	const channel = world.channels.get(id);
	return channel && isThread(channel) ? channel : undefined;
}

/** Replaces a channel or thread and sends an event to everyone who may see it. */
export function replaceChannel<C extends Channel>(world: World, channel: C): C {
	world.channels.set(channel.id, channel);
	emitChannel(world, isThread(channel) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channel);
	return channel;
}

/** Deletes a channel or thread with its messages, and a channel's threads. */
export function removeChannel(world: World, channel: Channel): void {
	const t = isThread(channel) ? 'THREAD_DELETE' : 'CHANNEL_DELETE';
	emitChannel(world, t, channel);
	// Who may see a thread is written in its channel, which therefore goes last.
	for (const inner of [...world.channels.values()]) {
		if ('parent_id' in inner && inner.parent_id === channel.id) removeChannel(world, inner);
	}
	world.channels.delete(channel.id);
	messagesIn(world, channel.id).clear();
}

function emitChannel(world: World, t: ChannelEventName, channel: Channel, more: object = {}): void {
	const guild = homeOf(world, channel)?.guild.id;
	emit(world, { t, d: { ...channel, ...more }, guild, channel: channel.id });
}
