import type { APIGuildForumTag, APIThreadChannel, APIThreadMetadata } from 'discord-api-types/v10';
import { ChannelFlags, ChannelType } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { readForm } from '../form.ts';
import { admit } from '../gate/gate.ts';
import type { ChannelBody } from '../world/messages/body.ts';
import { can } from '../world/permissions.ts';
import { mayUnarchive, removeChannel, replaceChannel } from '../world/threads.ts';
import type { Channel, GuildChannel, World } from '../world/world.ts';
import { isGuildChannel, isThread, timestamp } from '../world/world.ts';
import { channelFor } from './access.ts';
import type { Api } from './api.ts';
import { overwriteRoutes } from './overwrites.ts';
import { checkTags } from './threads.ts';

/** Routes that read, change and delete channels and threads. */
export function channelRoutes(api: Api, discord: Discord): void {
	const { world } = discord;
	overwriteRoutes(api, discord);

	api.get('/channels/:channel', (c) => c.json(channelForBot(world, channelFor(discord, c.req.param('channel')))));
	api.patch('/channels/:channel', async (c) => {
		const channel = channelFor(discord, c.req.param('channel'));
		const { json } = await readForm(c.req.raw);
		if (channel.type === ChannelType.DM) throw refusal(50003);
		if (isThread(channel)) return c.json(changeThread(discord, channel, admit('thread edit', json)));
		if (!isGuildChannel(channel) || !can(world, channel, world.bot.id, 'ManageChannels')) throw refusal(50013);
		return c.json(replaceChannel(world, changeChannel(world, channel, admit('channel edit', json))));
	});
	api.delete('/channels/:channel', (c) => {
		const channel = channelFor(discord, c.req.param('channel'));
		const needed = isThread(channel) ? 'ManageThreads' : 'ManageChannels';
		if (channel.type !== ChannelType.DM && !can(world, channel, world.bot.id, needed)) throw refusal(50013);
		if (channel.type !== ChannelType.DM) removeChannel(world, channel);
		return c.json(channel);
	});
}

/** A thread with the bot's own part in it. */
function channelForBot(world: World, channel: Channel): Channel {
	const member = world.threadMembers.get(channel.id)?.get(world.bot.id);
	return member && isThread(channel) ? { ...channel, member } : channel;
}

/** Changes a thread: its owner may rename, tag and archive it, its members may open it; locking and unlocking is for moderators. */
function changeThread(discord: Discord, thread: APIThreadChannel, body: ChannelBody): APIThreadChannel {
	const { world } = discord;
	const moderates = can(world, thread, world.bot.id, 'ManageThreads');
	const own = thread.owner_id === world.bot.id;
	const state = thread.thread_metadata;
	if (state?.archived && body.archived !== false) throw refusal(50083);
	const asOwner = own && body.locked == null && body.rate_limit_per_user == null && !state?.locked;
	const opens = body.archived === false && Object.keys(body).length === 1 && mayUnarchive(world, thread, world.bot.id);
	if (!moderates && !asOwner && !opens) throw refusal(50013);
	const parent = world.channels.get(thread.parent_id ?? '');
	if (body.applied_tags && parent) checkTags(world, parent, body.applied_tags);
	return replaceChannel(world, {
		...thread,
		...(body.name != null && { name: body.name }),
		...(body.rate_limit_per_user != null && { rate_limit_per_user: body.rate_limit_per_user }),
		...(body.applied_tags && { applied_tags: [...body.applied_tags] }),
		flags: flagsAfter(thread, body),
		...(state && { thread_metadata: { ...state, ...changesOf(world, state, body) } }),
	});
}

/** Archiving a thread takes its pin in a forum away. */
function flagsAfter({ flags: old }: APIThreadChannel, { flags, archived }: ChannelBody): number {
	const asked = flags ?? old ?? 0;
	return archived ? asked & ~ChannelFlags.Pinned : asked;
}

/** What is set to the value it has already is no change, and no activity in the thread. */
function changesOf(
	world: World,
	old: APIThreadMetadata,
	{ archived, locked, auto_archive_duration: minutes, invitable }: ChannelBody,
) {
	const moved =
		(archived ?? old.archived) !== old.archived || (minutes ?? old.auto_archive_duration) !== old.auto_archive_duration;
	return {
		...(moved && { archive_timestamp: timestamp(world) }),
		...(archived != null && { archived }),
		...(locked != null && { locked }),
		...(minutes != null && { auto_archive_duration: minutes }),
		...(invitable != null && { invitable }),
	};
}

function changeChannel(world: World, channel: GuildChannel, body: ChannelBody): GuildChannel {
	const { name, topic, position, rate_limit_per_user: slow, flags, permission_overwrites: overwrites } = body;
	return {
		...channel,
		...(name != null && { name }),
		...(topic !== undefined && { topic }),
		...(position != null && { position }),
		...(slow != null && { rate_limit_per_user: slow }),
		...(flags != null && { flags }),
		...(overwrites && { permission_overwrites: [...overwrites] }),
		...(body.available_tags && { available_tags: body.available_tags.map((tag) => whole(world, tag)) }),
	};
}

function whole(world: World, tag: Pick<APIGuildForumTag, 'name'> & Partial<APIGuildForumTag>): APIGuildForumTag {
	return { moderated: false, emoji_id: null, emoji_name: null, ...tag, id: tag.id ?? world.newId() };
}
