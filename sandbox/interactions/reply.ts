import type { APIMessage } from 'discord-api-types/v10';
import { InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import type { Form } from '../form.ts';
import { admitEdit, admitNew } from '../gate/admit-message.ts';
import { type Fault, fault } from '../gate/fault.ts';
import { admit } from '../gate/gate.ts';
import type { MessageBody, Upload } from '../world/messages/body.ts';
import { deleteMessage, editMessage, postMessage } from '../world/messages/messages.ts';
import { type Channel, messagesIn } from '../world/world.ts';
import type { Exchange } from './exchange.ts';
import { noResponse, tokenLife } from './exchange.ts';

const maxFollowUps = 5;

/** The exchange of a webhook token. Throws if the token has expired, never existed, or was not answered yet. */
export function liveExchange({ world, exchanges }: Discord, token: string): Exchange {
	const exchange = exchanges.byToken.get(token);
	if (!exchange || world.clock.now() - exchange.bornAt > tokenLife) throw refusal(50027);
	if (exchange.state !== 'answered') throw refusal(10015);
	return exchange;
}

/** Posts an answer in the channel, private if its flags say so or it must be. */
export function sendReply(
	discord: Discord,
	exchange: Exchange,
	body: MessageBody,
	uploads: readonly Upload[],
	loading = false,
): APIMessage {
	const { world } = discord;
	const hidden = exchange.mustBePrivate || ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
	return postMessage(world, {
		channel: channelOf(discord, exchange),
		author: world.bot,
		body,
		uploads,
		webhook: true,
		loading,
		type: exchange.type === InteractionType.ApplicationCommand ? commandType(exchange) : MessageType.Default,
		...(exchange.metadata && { interaction: exchange.metadata }),
		...(exchange.named !== undefined && { used: exchange.named }),
		...(hidden && { privateTo: exchange.user }),
	});
}

function commandType({ metadata }: Exchange): MessageType {
	const onTarget = metadata !== undefined && ('target_message_id' in metadata || 'target_user' in metadata);
	return onTarget ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

function channelOf({ world }: Discord, exchange: Exchange): Channel {
	const channel = world.channels.get(exchange.channel);
	if (!channel) throw refusal(10003);
	return channel;
}

/** "thinking…", until the original is edited. A defer can say only that the answer will be private. */
export function deferReply(discord: Discord, exchange: Exchange, data: unknown): APIMessage {
	const body = admit('reply data', data, deferFaults, ['data']) ?? {};
	const message = sendReply(discord, exchange, { flags: body.flags ?? 0 }, [], true);
	exchange.original = message.id;
	exchange.loading = true;
	discord.world.clock.after(tokenLife, () => exchange.loading && exchange.fail(noResponse));
	return message;
}

function deferFaults(body: MessageBody | undefined): Fault[] {
	const { flags, ...rest } = body ?? {};
	const set = Object.entries(rest).filter(([key, value]) => value != null && key !== 'tts');
	return [
		...(((flags ?? 0) & ~MessageFlags.Ephemeral) === 0
			? []
			: [fault(['flags'], 'MESSAGE_FLAGS_INVALID', 'A deferred reply can only be ephemeral.')]),
		...set.map(([key]) => fault([key], 'UNKNOWN_FIELD', 'A deferred reply has no contents.')),
	];
}

/** One more message for the same interaction. The first one after a defer takes the place of "thinking…". */
export function followUp(discord: Discord, exchange: Exchange, form: Form): APIMessage {
	if (exchange.loading) return editReply(discord, exchange, '@original', { ...form, json: withoutPrivacy(form.json) });
	const body = admitNew('follow-up', form);
	// An app that only the member installed has fewer follow-ups.
	const bringsOwn = !('0' in exchange.owners);
	if (bringsOwn && exchange.followUps >= maxFollowUps) throw refusal(40094);
	exchange.followUps++;
	return sendReply(discord, exchange, body, form.uploads);
}

/** The body without the ephemeral flag: the deferred reply already decided whether it is private. */
function withoutPrivacy(json: unknown): unknown {
	if (typeof json !== 'object' || json === null || !('flags' in json) || typeof json.flags !== 'number') return json;
	return { ...json, flags: json.flags & ~MessageFlags.Ephemeral };
}

/** A message of the interaction by id or as `@original`; throws 10008 for any other. */
export function replyOf({ world }: Discord, exchange: Exchange, which: string): APIMessage {
	const id = which === '@original' ? exchange.original : which;
	const message = messagesIn(world, exchange.channel).get(id ?? '');
	const own = id === exchange.original || message?.interaction_metadata?.id === exchange.id;
	if (!message || !own) throw refusal(10008);
	return message;
}

/** Changes a message of the interaction. */
export function editReply(discord: Discord, exchange: Exchange, which: string, form: Form): APIMessage {
	const message = replyOf(discord, exchange, which);
	const edited = editMessage(discord.world, message, admitEdit('reply edit', form, message), form.uploads);
	if (edited.id === exchange.original && exchange.loading) {
		exchange.loading = false;
		exchange.settle({ message: edited });
	}
	return edited;
}

/** Deletes a message of the interaction. */
export function deleteReply(discord: Discord, exchange: Exchange, which: string): void {
	const message = replyOf(discord, exchange, which);
	deleteMessage(discord.world, message);
	if (message.id !== exchange.original || !exchange.loading) return;
	exchange.loading = false;
	exchange.settle({});
}
