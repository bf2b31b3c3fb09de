import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import type { AppAnswer } from '../interactions/exchange.ts';
import { sendInteraction } from '../interactions/send-interaction.ts';
import { everyPart, type Part } from '../world/messages/part.ts';
import type { Channel } from '../world/world.ts';
import { messagesIn } from '../world/world.ts';
import { checkChoice } from './press-component.ts';
import type { Actor } from './use-command.ts';

/** What a member put into the fields of a modal, by `custom_id`. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Sends a modal back filled in; rejects for fields it has not, and for what its fields do not take. */
export async function submitModal(discord: Discord, actor: Actor, modalId: string, fields: Fields): Promise<AppAnswer> {
	const { world, exchanges } = discord;
	const open = exchanges.modals.get(modalId);
	if (!open || open.exchange.user !== actor.user) throw new Error('This modal is not open');
	const { exchange, modal } = open;
	const channel = world.channels.get(exchange.channel);
	if (!channel) throw new Error('The channel is gone');
	const parts: readonly Part[] = modal.components;
	checkFields(parts, fields);
	const components = parts.map((part, n) => submittedPart(discord, channel, { ...part, id: part.id ?? n + 1 }, fields));
	exchanges.modals.delete(modalId);
	return sendInteraction(discord, {
		...actor,
		type: InteractionType.ModalSubmit,
		channel,
		data: { custom_id: modal.custom_id, components },
		owners: exchange.owners,
		source: messagesIn(world, channel.id).get(exchange.source ?? ''),
		cause: { triggering_interaction_metadata: exchange.metadata },
	});
}

function checkFields(parts: readonly Part[], fields: Fields): void {
	const known = everyPart(parts).flatMap(({ part }) => part.custom_id ?? []);
	const stranger = Object.keys(fields).find((id) => !known.includes(id));
	if (stranger !== undefined) throw new Error(`There is no field "${stranger}"`);
}

/** A part of the modal as the interaction carries it, with what the member put in. */
function submittedPart(discord: Discord, channel: Channel, part: Part, fields: Fields): object {
	const { type, id } = part;
	if (part.components)
		return {
			type,
			id,
			components: part.components.map((one, n) =>
				submittedPart(discord, channel, { ...one, id: one.id ?? n + 1 }, fields),
			),
		};
	if (part.component)
		return {
			type,
			id,
			component: submittedPart(discord, channel, { ...part.component, id: part.component.id ?? 1 }, fields),
		};
	if (part.custom_id == null) return { type, id };
	const given = fields[part.custom_id];
	const answer =
		type === ComponentType.TextInput ? { value: textFor(part, given) } : choiceFor(discord, channel, part, given);
	return { type, id, custom_id: part.custom_id, ...answer };
}

function textFor(part: Part & { readonly value?: string }, given: string | readonly string[] | undefined): string {
	const value = given ?? part.value ?? '';
	const { required = true, min_length: least = 0, max_length: most = 4000 } = part;
	if (typeof value !== 'string') throw new Error(`"${part.custom_id}" takes text`);
	if (value === '' && required) throw new Error(`"${part.custom_id}" is required`);
	if (value !== '' && (value.length < least || value.length > most))
		throw new Error(`"${part.custom_id}" takes ${least} to ${most} characters`);
	return value;
}

function choiceFor(
	{ world }: Discord,
	channel: Channel,
	part: Part,
	given: string | readonly string[] | undefined,
): object {
	const values = given === undefined ? [] : [given].flat();
	if (part.type === ComponentType.Checkbox) return { value: values.length > 0 };
	const { required = true } = part;
	if (values.length === 0 && !required) return part.type === ComponentType.RadioGroup ? { value: null } : { values };
	checkChoice(world, channel, part, values);
	return part.type === ComponentType.RadioGroup ? { value: values[0] } : { values };
}
