import type { APIMessage, APIMessageInteractionMetadata, APIMessageReference, APIUser } from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { can } from '../permissions.ts';
import type { Channel, World } from '../world.ts';
import { emit, homeOf, messagesIn, timestamp } from '../world.ts';
import { storeUploads } from './attachments.ts';
import type { MessageBody, Upload } from './body.ts';
import { pingsOf } from './mentions.ts';
import { everyPart } from './part.ts';
import { resolveComponentMedia, resolveEmbedMedia } from './resolve-media.ts';

/** What a new message is made from. */
export type NewMessage = {
	readonly channel: Channel;
	readonly author: APIUser;
	readonly body: MessageBody;
	readonly uploads?: readonly Upload[];
	readonly type?: MessageType;
	readonly webhook?: boolean;
	readonly interaction?: APIMessageInteractionMetadata;
	/** The command it answers, by name. */
	readonly used?: string;
	/** The only member who sees it. */
	readonly privateTo?: string | undefined;
	readonly loading?: boolean;
	/** The message's id, when a thread must share it. */
	readonly id?: string;
	/** The message a thread grew from. */
	readonly reference?: APIMessageReference;
};

/** Puts a message in its channel and sends an event to everyone who may see it. */
export function postMessage(world: World, draft: NewMessage): APIMessage {
	const { channel, author, body } = draft;
	const id = draft.id ?? world.newId();
	const attachments = storeUploads(world, draft.uploads ?? [], body, channel.id);
	const message: APIMessage = {
		id,
		channel_id: channel.id,
		type: draft.type ?? (body.message_reference ? MessageType.Reply : MessageType.Default),
		author,
		content: body.content ?? '',
		timestamp: timestamp(world),
		edited_timestamp: null,
		tts: false,
		pinned: false,
		attachments,
		embeds: resolveEmbedMedia(body.embeds ?? [], attachments),
		components: resolveComponentMedia(body.components ?? [], attachments),
		flags: flagsOf(draft),
		...pings(world, channel, author, body),
		...(draft.webhook && { webhook_id: world.applicationId, application_id: world.applicationId }),
		...causeOf(draft),
		...reference(world, draft),
	};
	if (draft.privateTo !== undefined) world.privateTo.set(id, draft.privateTo);
	messagesIn(world, channel.id).set(id, message);
	updateLastMessage(world, channel, message);
	emitMessage(world, 'MESSAGE_CREATE', body.nonce == null ? message : { ...message, nonce: body.nonce });
	return message;
}

/** What a reply answers, in Discord's present words and, with the command's name, in its deprecated ones. */
function causeOf({ interaction, used }: NewMessage) {
	if (!interaction) return {};
	const { id, type, user } = interaction;
	return {
		interaction_metadata: interaction,
		...(used !== undefined && { interaction: { id, type, user, name: used } }),
	};
}

function flagsOf({ body, privateTo, loading }: NewMessage): number {
	const own = (body.flags ?? 0) & ~MessageFlags.Ephemeral;
	return own | (privateTo === undefined ? 0 : MessageFlags.Ephemeral) | (loading ? MessageFlags.Loading : 0);
}

function pings(world: World, channel: Channel, author: APIUser, body: MessageBody) {
	const shown = everyPart(body.components ?? []).map(({ part }) => (part.type === 10 ? (part.content ?? '') : ''));
	const text = [body.content ?? '', ...shown].join('\n');
	const mayPingAll = can(world, channel, author.id, 'MentionEveryone');
	return pingsOf(world, homeOf(world, channel), text, body.allowed_mentions, mayPingAll);
}

function reference(world: World, { channel, body: { message_reference: to }, reference: given }: NewMessage) {
	const named = given ?? (to ? { message_id: to.message_id, channel_id: channel.id } : undefined);
	if (!named) return {};
	const referenced = messagesIn(world, named.channel_id).get(named.message_id ?? '') ?? null;
	return { message_reference: { type: 0, ...named }, referenced_message: referenced };
}

/** Records a message as its channel's last one and counts it. A private reply does not count. */
function updateLastMessage(world: World, channel: Channel, message: APIMessage): void {
	if (world.privateTo.has(message.id)) return;
	const last = { ...channel, last_message_id: message.id };
	const starts = last.id === message.id || message.type === MessageType.ThreadStarterMessage;
	const counts = 'message_count' in last && !starts;
	if (counts) {
		last.message_count = (last.message_count ?? 0) + 1;
		last.total_message_sent = (last.total_message_sent ?? 0) + 1;
	}
	world.channels.set(channel.id, last);
}

/** Replaces what a body names and leaves the rest; files that came are added, those no longer listed are dropped. */
export function editMessage(
	world: World,
	message: APIMessage,
	body: MessageBody,
	uploads: readonly Upload[] = [],
): APIMessage {
	const listed = body.attachments?.map(({ id }) => String(id));
	const kept = message.attachments.filter(({ id }) => listed === undefined || listed.includes(id));
	const attachments = [...kept, ...storeUploads(world, uploads, body, message.channel_id)];
	const channel = world.channels.get(message.channel_id);
	const edited: APIMessage = {
		...message,
		attachments,
		...(body.content !== undefined && { content: body.content ?? '' }),
		...(body.embeds !== undefined && { embeds: resolveEmbedMedia(body.embeds ?? [], attachments) }),
		...(body.components !== undefined && { components: resolveComponentMedia(body.components ?? [], attachments) }),
		flags: flagsAfterEdit(message, body),
		edited_timestamp: isLoading(message) ? null : timestamp(world),
		...(channel && body.content !== undefined && pings(world, channel, message.author, body)),
	};
	return replaceMessage(world, edited);
}

/** Whether a message still shows "thinking…"; filling it does not count as an edit. */
function isLoading(message: APIMessage): boolean {
	return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}

/** An edit may show or hide embeds and make a message one of components; what it was for stays. */
function flagsAfterEdit(message: APIMessage, body: MessageBody): number {
	const old = message.flags ?? 0;
	const settable = MessageFlags.SuppressEmbeds;
	const asked = body.flags ?? old;
	return (old & ~settable & ~MessageFlags.Loading) | (asked & settable) | (asked & MessageFlags.IsComponentsV2);
}

/** Replaces a message and sends an event to everyone who may see it. */
export function replaceMessage(world: World, message: APIMessage): APIMessage {
	messagesIn(world, message.channel_id).set(message.id, message);
	emitMessage(world, 'MESSAGE_UPDATE', message);
	return message;
}

/** Removes a message and sends an event to everyone who saw it. */
export function deleteMessage(world: World, message: APIMessage): void {
	messagesIn(world, message.channel_id).delete(message.id);
	const guild = guildOf(world, message.channel_id);
	emit(world, {
		t: 'MESSAGE_DELETE',
		d: { id: message.id, channel_id: message.channel_id, ...(guild && { guild_id: guild }) },
		guild,
		channel: message.channel_id,
		privateTo: world.privateTo.get(message.id),
	});
}

function emitMessage(world: World, t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: APIMessage): void {
	const guild = guildOf(world, message.channel_id);
	const member = guild && world.homes.get(guild)?.members.get(message.author.id);
	const { user: _, ...bare } = member || { user: undefined };
	const d = { ...message, ...(guild && { guild_id: guild }), ...(member && { member: bare }) };
	emit(world, { t, d, guild, channel: message.channel_id, privateTo: world.privateTo.get(message.id) });
}

function guildOf(world: World, channelId: string): string | undefined {
	const channel = world.channels.get(channelId);
	return channel && homeOf(world, channel)?.guild.id;
}
