import type { APIMessage } from 'discord-api-types/v10';
import { InteractionType, InteractionResponseType as kind } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import type { Form } from '../form.ts';
import { admitEdit, admitNew } from '../gate/admit-message.ts';
import { fault, invalidForm } from '../gate/fault.ts';
import { admit } from '../gate/gate.ts';
import { choiceFaults } from '../gate/rules/choice-rules.ts';
import { modalFaults } from '../gate/rules/modal-rules.ts';
import { edit } from '../world/messages/messages.ts';
import { messagesIn } from '../world/world.ts';
import type { Exchange } from './exchange.ts';
import { deferReply, say } from './reply.ts';

/** What a bot sends as its first answer, as far as this file looks before the gate has. */
type Sent = { readonly type?: unknown; readonly data?: unknown };

const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent, ModalSubmit } = InteractionType;

/** Which answers fit which interaction. */
const fitting: Readonly<Record<number, readonly number[]>> = {
	[ApplicationCommand]: [kind.ChannelMessageWithSource, kind.DeferredChannelMessageWithSource, kind.Modal],
	[ApplicationCommandAutocomplete]: [kind.ApplicationCommandAutocompleteResult],
	[MessageComponent]: [4, 5, 6, 7, 9],
	[ModalSubmit]: [kind.ChannelMessageWithSource, kind.DeferredChannelMessageWithSource],
};
const toPressed = [kind.DeferredMessageUpdate, kind.UpdateMessage];

/** Takes an app's first answer; the message it made or changed, if any. Throws as Discord refuses, and the app may try again. */
export function answer(discord: Discord, exchange: Exchange, form: Form): APIMessage | undefined {
	if (exchange.state === 'late') throw refusal(10062);
	if (exchange.state === 'answered') throw refusal(40060);
	const sent = envelope(form.json, exchange);
	const message = carryOut(discord, exchange, sent.type, { json: sent.data, uploads: form.uploads });
	exchange.state = 'answered';
	return message;
}

function envelope(json: unknown, exchange: Exchange): { type: number; data: unknown } {
	const { type, data, ...rest }: Sent = typeof json === 'object' && json !== null ? json : {};
	const fits = [
		...(fitting[exchange.type] ?? []),
		...(exchange.type === ModalSubmit && exchange.source ? toPressed : []),
	];
	const known = typeof type === 'number' && fits.includes(type);
	const refused = invalidForm([
		...(known
			? []
			: [fault(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${fits.join(', ')}} for this interaction.`)]),
		...Object.keys(rest).map((key) => fault([key], 'UNKNOWN_FIELD', `There is no field "${key}" here.`)),
	]);
	if (refused || !known) throw refused;
	return { type, data };
}

function carryOut(discord: Discord, exchange: Exchange, type: number, data: Form): APIMessage | undefined {
	switch (type) {
		case kind.ChannelMessageWithSource: {
			const message = say(discord, exchange, admitNew('reply data', data, ['data']), data.uploads);
			exchange.original = message.id;
			exchange.settle({ message });
			return message;
		}
		case kind.DeferredChannelMessageWithSource:
			return deferReply(discord, exchange, data.json);
		case kind.DeferredMessageUpdate:
		case kind.UpdateMessage:
			return update(discord, exchange, type, data);
		case kind.ApplicationCommandAutocompleteResult:
			return complete(exchange, data.json);
		default:
			return open(discord, exchange, data.json);
	}
}

function update({ world }: Discord, exchange: Exchange, type: number, data: Form): APIMessage {
	const pressed = messagesIn(world, exchange.channel).get(exchange.source ?? '');
	if (!pressed) throw refusal(10008);
	const changes = type === kind.UpdateMessage;
	const message = changes
		? edit(world, pressed, admitEdit('update data', data, pressed, ['data']), data.uploads)
		: pressed;
	exchange.original = message.id;
	exchange.settle({ message });
	return message;
}

function complete(exchange: Exchange, data: unknown): undefined {
	const { choices } = admit('choices', data, (body) => choiceFaults(body, exchange.completing), ['data']);
	exchange.settle({ choices: [...(choices ?? [])] });
}

function open({ exchanges, world }: Discord, exchange: Exchange, data: unknown): undefined {
	const body = admit('modal', data, modalFaults, ['data']);
	// The gate has held the body to Discord's schema of modals.
	const modal = { ...body, id: world.newId() } as unknown as NonNullable<Parameters<Exchange['settle']>[0]['modal']>;
	exchanges.modals.set(modal.id, { exchange, modal });
	exchange.settle({ modal });
}
