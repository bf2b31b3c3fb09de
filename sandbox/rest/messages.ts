import type { APIMessage } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { type Form, readForm } from '../form.ts';
import { admitEdit, admitNew } from '../gate/admit-message.ts';
import { admit } from '../gate/gate.ts';
import type { MessageBody } from '../world/messages/body.ts';
import { messageForBot } from '../world/messages/message-for-bot.ts';
import { deleteMessage, editMessage, postMessage } from '../world/messages/messages.ts';
import { can } from '../world/permissions.ts';
import { unarchiveAndJoin } from '../world/threads.ts';
import type { Channel } from '../world/world.ts';
import { emit, homeOf, isThread, isThreadOnly, messagesIn } from '../world/world.ts';
import { channelFor, checkNotArchived, isOwn, messageFor } from './access.ts';
import type { Api } from './api.ts';

/** Routes for messages the bot sends, reads, changes and deletes. */
export function messageRoutes(api: Api, discord: Discord): void {
	const { world } = discord;
	const list = '/channels/:channel/messages';
	const single = `${list}/:message`;

	api.post(list, async (c) => {
		const channel = channelFor(discord, c.req.param('channel'));
		const form = await readForm(c.req.raw);
		return c.json(send(discord, channel, form));
	});
	api.get(list, (c) => {
		const channel = channelFor(discord, c.req.param('channel'));
		if (!can(world, channel, world.bot.id, 'ReadMessageHistory')) return c.json([]);
		return c.json(page(discord, channel, c.req.query()).map((one) => messageJson(discord, channel, one)));
	});
	api.post(`${list}/bulk-delete`, async (c) => {
		const channel = channelFor(discord, c.req.param('channel'), 'ManageMessages');
		const { messages } = admit('bulk delete', (await readForm(c.req.raw)).json);
		for (const id of messages) deleteMessage(world, messageFor(discord, channel, id));
		return c.body(null, 204);
	});
	api.get(single, (c) => {
		const channel = channelFor(discord, c.req.param('channel'), 'ReadMessageHistory');
		return c.json(messageJson(discord, channel, messageFor(discord, channel, c.req.param('message'))));
	});
	api.patch(single, async (c) => {
		const channel = channelFor(discord, c.req.param('channel'));
		const message = messageFor(discord, channel, c.req.param('message'));
		if (!isOwn(discord, message)) throw refusal(50005);
		checkNotArchived(channel);
		const form = await readForm(c.req.raw);
		return c.json(editMessage(world, message, admitEdit('message edit', form, message), form.uploads));
	});
	api.delete(single, (c) => {
		const channel = channelFor(discord, c.req.param('channel'));
		const message = messageFor(discord, channel, c.req.param('message'));
		if (!isOwn(discord, message) && !can(world, channel, world.bot.id, 'ManageMessages')) throw refusal(50013);
		checkNotArchived(channel);
		deleteMessage(world, message);
		return c.body(null, 204);
	});
	api.post('/channels/:channel/typing', (c) => {
		const channel = channelFor(discord, c.req.param('channel'));
		const d = { channel_id: channel.id, user_id: world.bot.id, timestamp: Math.floor(world.clock.now() / 1000) };
		emit(world, { t: 'TYPING_START', d, channel: channel.id });
		return c.body(null, 204);
	});
}

/** Sends the bot's message; the same `nonce` again, enforced, gives back the first one. */
function send(discord: Discord, channel: Channel, form: Form): APIMessage {
	const { world } = discord;
	checkMayWrite(discord, channel);
	const body = withoutForbiddenEmbeds(discord, channel, admitNew('message', form));
	checkMayAttach(discord, channel, body, form);
	const before = body.enforce_nonce ? world.nonces.get(`${channel.id} ${body.nonce}`) : undefined;
	if (before) return before;
	if (body.message_reference) checkReference(discord, channel, body);
	unarchiveAndJoin(world, channel, world.bot.id);
	const message = postMessage(world, {
		channel: world.channels.get(channel.id) ?? channel,
		author: world.bot,
		body,
		uploads: form.uploads,
	});
	if (body.enforce_nonce) world.nonces.set(`${channel.id} ${body.nonce}`, message);
	return body.nonce == null ? message : { ...message, nonce: body.nonce };
}

function checkMayWrite({ world }: Discord, channel: Channel): void {
	if (isThreadOnly(channel)) throw refusal(50008);
	const thread = isThread(channel);
	if (!can(world, channel, world.bot.id, thread ? 'SendMessagesInThreads' : 'SendMessages')) throw refusal(50013);
	if (thread && channel.thread_metadata?.locked && !can(world, channel, world.bot.id, 'ManageThreads'))
		throw refusal(160005);
}

function checkMayAttach({ world }: Discord, channel: Channel, body: MessageBody, { uploads }: Form): void {
	if (uploads.length > 0 && !can(world, channel, world.bot.id, 'AttachFiles')) throw refusal(50013);
	if (body.message_reference && !can(world, channel, world.bot.id, 'ReadMessageHistory')) throw refusal(50013);
}

/** The body without embeds if the bot may not embed: Discord drops them silently. */
function withoutForbiddenEmbeds({ world }: Discord, channel: Channel, body: MessageBody): MessageBody {
	return body.embeds?.length && !can(world, channel, world.bot.id, 'EmbedLinks') ? { ...body, embeds: [] } : body;
}

function checkReference({ world }: Discord, channel: Channel, { message_reference: to }: MessageBody): void {
	if (to && to.fail_if_not_exists !== false && !messagesIn(world, channel.id).has(to.message_id)) throw refusal(10008);
}

function messageJson(discord: Discord, channel: Channel, message: APIMessage): APIMessage {
	return messageForBot(discord.world, message, homeOf(discord.world, channel) === undefined);
}

/** Newest first, up to `limit` (50), before, after or around an id. */
function page({ world }: Discord, channel: Channel, query: Record<string, string>): APIMessage[] {
	const { before, after, around, limit } = query;
	const most = Math.min(Math.max(Number(limit ?? 50) || 50, 1), 100);
	const all = [...messagesIn(world, channel.id).values()].filter(({ id }) => !world.privateTo.has(id)).reverse();
	if (before) return all.filter(({ id }) => BigInt(id) < BigInt(before)).slice(0, most);
	if (after) return all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(-most);
	if (!around) return all.slice(0, most);
	const middle = all.findIndex(({ id }) => BigInt(id) <= BigInt(around));
	return all.slice(Math.max(0, middle - Math.floor(most / 2))).slice(0, most);
}
