import type { APIThreadChannel } from 'discord-api-types/v10';
import { ChannelFlags, ChannelType } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { type Form, readForm } from '../form.ts';
import { admitPost } from '../gate/admit-message.ts';
import { fault, invalidForm } from '../gate/fault.ts';
import { admit } from '../gate/gate.ts';
import type { ThreadBody } from '../world/messages/body.ts';
import { postMessage } from '../world/messages/messages.ts';
import { can } from '../world/permissions.ts';
import { hasThread, openThread, openThreadOn, publicThreadIn, threadAt } from '../world/threads.ts';
import { type Channel, type GuildChannel, isGuildChannel, isThread, isThreadOnly, type World } from '../world/world.ts';
import { channelFor, messageFor } from './access.ts';
import type { Api } from './api.ts';
import { threadMemberRoutes } from './thread-members.ts';

/** Threads and forum posts. */
export function threadRoutes(api: Api, discord: Discord): void {
	const { world } = discord;
	threadMemberRoutes(api, discord);

	api.post('/channels/:channel/threads', async (c) => {
		const parent = parentFor(discord, c.req.param('channel'));
		const form = await readForm(c.req.raw);
		return c.json(isThreadOnly(parent) ? forumPost(discord, parent, form) : bareThread(discord, parent, form), 201);
	});
	api.post('/channels/:channel/messages/:message/threads', async (c) => {
		const parent = parentFor(discord, c.req.param('channel'));
		if (isThreadOnly(parent)) throw refusal(50024);
		const message = messageFor(discord, parent, c.req.param('message'));
		const body = admit('thread on message', (await readForm(c.req.raw)).json);
		checkMayOpen(discord, parent);
		if (hasThread(world, message)) throw refusal(160004);
		return c.json(openThreadOn(world, parent, message, world.bot.id, body), 201);
	});
	for (const kind of ['public', 'private'] as const) {
		api.get(`/channels/:channel/threads/archived/${kind}`, (c) => {
			const parent = channelFor(discord, c.req.param('channel'), 'ReadMessageHistory');
			const isWanted = ({ type }: APIThreadChannel) => (type === ChannelType.PrivateThread) === (kind === 'private');
			const found = threadsOf(
				world,
				(thread) => thread.parent_id === parent.id && isWanted(thread) && isArchived(thread),
			);
			return c.json({ ...threadList(world, found), has_more: false });
		});
	}
	api.get('/guilds/:guild/threads/active', (c) => {
		const guild = c.req.param('guild');
		return c.json(
			threadList(
				world,
				threadsOf(world, (thread) => thread.guild_id === guild && !isArchived(thread)),
			),
		);
	});
}

function parentFor(discord: Discord, id: string): GuildChannel {
	const channel = channelFor(discord, id);
	if (!isGuildChannel(channel)) throw refusal(50024);
	return channel;
}

function checkMayOpen({ world }: Discord, parent: Channel, type?: number | null): void {
	const needed = type === ChannelType.PrivateThread ? 'CreatePrivateThreads' : 'CreatePublicThreads';
	if (!can(world, parent, world.bot.id, needed)) throw refusal(50013);
}

function bareThread(discord: Discord, parent: GuildChannel, form: Form): APIThreadChannel {
	const body = admit('thread', form.json);
	const type = body.type ?? ChannelType.PrivateThread;
	if (!fits(type, parent)) throw refusal(50024);
	checkMayOpen(discord, parent, type);
	return openThread(discord.world, parent, discord.world.bot.id, { ...body, type });
}

/** Private threads belong to text channels alone, and a public thread has the type of its channel's threads. */
function fits(type: ThreadBody['type'], parent: GuildChannel): boolean {
	return type === ChannelType.PrivateThread ? parent.type === ChannelType.GuildText : type === publicThreadIn(parent);
}

/** A post: a thread whose first message shares its id. */
function forumPost(discord: Discord, parent: GuildChannel, form: Form): object {
	const { world } = discord;
	const body = admitPost(form);
	if (!can(world, parent, world.bot.id, 'SendMessages')) throw refusal(50013);
	checkTagged(world, parent, body);
	const thread = openThread(world, parent, world.bot.id, body);
	const message = postMessage(world, {
		channel: thread,
		author: world.bot,
		body: body.message,
		uploads: form.uploads,
		id: thread.id,
	});
	return { ...threadAt(world, thread.id), message };
}

/** Tags must be the forum's own; some forums take no post without one, and some tags are for moderators. */
function checkTagged(world: World, forum: GuildChannel, { applied_tags: tags }: ThreadBody): void {
	const needsOne = ((forum.flags ?? 0) & ChannelFlags.RequireTag) !== 0;
	if (needsOne && !tags?.length) throw refusal(40067);
	checkTags(world, forum, tags ?? []);
}

/** Throws 50035 for a tag the forum has not, 50013 for one only moderators may set. */
export function checkTags(world: World, forum: Channel, tags: readonly string[]): void {
	const known = 'available_tags' in forum ? forum.available_tags : [];
	const faults = tags.flatMap((id, n) =>
		known.some((tag) => tag.id === id)
			? []
			: [fault(['applied_tags', n], 'INVALID_FORUM_TAG', 'There is no such tag.')],
	);
	const refused = invalidForm(faults);
	if (refused) throw refused;
	const reserved = known.some(({ id, moderated }) => moderated && tags.includes(id));
	if (reserved && !can(world, forum, world.bot.id, 'ManageThreads')) throw refusal(50013);
}

function threadsOf(world: World, wanted: (thread: APIThreadChannel) => boolean): APIThreadChannel[] {
	const visible = [...world.channels.values()].filter((one): one is APIThreadChannel => isThread(one) && wanted(one));
	return visible.filter((thread) => can(world, thread, world.bot.id, 'ViewChannel')).reverse();
}

function isArchived({ thread_metadata }: APIThreadChannel): boolean {
	return thread_metadata?.archived ?? false;
}

function threadList(world: World, threads: readonly APIThreadChannel[]) {
	return { threads, members: threads.flatMap(({ id }) => world.threadMembers.get(id)?.get(world.bot.id) ?? []) };
}
