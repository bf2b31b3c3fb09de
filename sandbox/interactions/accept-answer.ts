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
import { editMessage } from '../world/messages/messages.ts';
import { messagesIn } from '../world/world.ts';
import type { Exchange, OpenModal } from './exchange.ts';
import { deferReply, sendReply } from './reply.ts';

/** A bot's first answer before the gate has checked it. */
type Sent = { readonly type?: unknown; readonly data?: unknown };

const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent, ModalSubmit } = InteractionType;

/** The types of answer that each type of interaction allows. */
const answersTo: Readonly<Record<number, readonly number[]>> = {
	[ApplicationCommand]: [kind.ChannelMessageWithSource, kind.DeferredChannelMessageWithSource, kind.Modal],
	[ApplicationCommandAutocomplete]: [kind.ApplicationCommandAutocompleteResult],
	[MessageComponent]: [4, 5, 6, 7, 9],
	[ModalSubmit]: [kind.ChannelMessageWithSource, kind.DeferredChannelMessageWithSource],
};
const toPressed = [kind.DeferredMessageUpdate, kind.UpdateMessage];

/** Accepts an app's first answer and returns the message it made or changed, if any. Throws if Discord would refuse it; the app may then try again. */
export function acceptAnswer(discord: Discord, exchange: Exchange, form: Form): APIMessage | undefined {
	if (exchange.state === 'late') throw refusal(10062);
	if (exchange.state === 'answered') throw refusal(40060);
	const sent = readAnswer(form.json, exchange);
	const message = acceptData(discord, exchange, sent.type, { json: sent.data, uploads: form.uploads });
	exchange.state = 'answered';
	return message;
}

function readAnswer(json: unknown, exchange: Exchange): { type: number; data: unknown } {
	const { type, data, ...rest }: Sent = typeof json === 'object' && json !== null ? json : {};
	const fits = [
		...(answersTo[exchange.type] ?? []),
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

function acceptData(discord: Discord, exchange: Exchange, type: number, data: Form): APIMessage | undefined {
	switch (type) {
		case kind.ChannelMessageWithSource: {
			const message = sendReply(discord, exchange, admitNew('reply data', data, ['data']), data.uploads);
			exchange.original = message.id;
			exchange.settle({ message });
			return message;
		}
		case kind.DeferredChannelMessageWithSource:
			return deferReply(discord, exchange, data.json);
		case kind.DeferredMessageUpdate:
		case kind.UpdateMessage:
			return acceptUpdate(discord, exchange, type, data);
		case kind.ApplicationCommandAutocompleteResult:
			return acceptChoices(exchange, data.json);
		default:
			return openModal(discord, exchange, data.json);
	}
}

function acceptUpdate({ world }: Discord, exchange: Exchange, type: number, data: Form): APIMessage {
	const pressed = messagesIn(world, exchange.channel).get(exchange.source ?? '');
	if (!pressed) throw refusal(10008);
	const changes = type === kind.UpdateMessage;
	const message = changes
		? editMessage(world, pressed, admitEdit('update data', data, pressed, ['data']), data.uploads)
		: pressed;
	exchange.original = message.id;
	exchange.settle({ message });
	return message;
}

function acceptChoices(exchange: Exchange, data: unknown): undefined {
	const { choices } = admit('choices', data, (body) => choiceFaults(body, exchange.completing), ['data']);
	exchange.settle({ choices: [...(choices ?? [])] });
}

function openModal({ exchanges, world }: Discord, exchange: Exchange, data: unknown): undefined {
	const body = admit('modal', data, modalFaults, ['data']);
	// Discord's types are mutable and know every component by its type; the gate has checked the body against Discord's schema.
	const modal = { ...body, id: world.newId() } as unknown as OpenModal;
	exchanges.modals.set(modal.id, { exchange, modal });
	exchange.settle({ modal });
}
