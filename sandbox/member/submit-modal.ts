import { type APIAttachment, ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import type { AppAnswer } from '../interactions/exchange.ts';
import { sendInteraction } from '../interactions/send-interaction.ts';
import type { FieldValue } from '../protocol.ts';
import { everyPart, type Part } from '../world/messages/part.ts';
import type { Channel } from '../world/world.ts';
import { messagesIn } from '../world/world.ts';
import { attachmentsById, giveFiles, isSentFile } from './given-files.ts';
import { checkChoice, resolvedAs } from './press-component.ts';
import { resolvedData } from './resolved-data.ts';
import type { Actor } from './use-command.ts';

/** What a member put into the fields of a modal, by `custom_id`. */
export type Fields = Readonly<Record<string, FieldValue>>;

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
	const filling: Filling = { discord, channel, fields, attachments: [] };
	const components = parts.map((part, n) => submittedPart(filling, { ...part, id: part.id ?? n + 1 }));
	const resolved = resolvedIn(filling, actor, parts);
	exchanges.modals.delete(modalId);
	return sendInteraction(discord, {
		...actor,
		type: InteractionType.ModalSubmit,
		channel,
		data: { custom_id: modal.custom_id, components, ...(resolved && { resolved }) },
		owners: exchange.owners,
		source: messagesIn(world, channel.id).get(exchange.source ?? ''),
		cause: { triggering_interaction_metadata: exchange.metadata },
	});
}

/** A modal while it is turned into an interaction; `attachments` are the files that were found in it so far. */
type Filling = {
	readonly discord: Discord;
	readonly channel: Channel;
	readonly fields: Fields;
	readonly attachments: APIAttachment[];
};

/** The records behind what was chosen and uploaded. */
function resolvedIn({ discord, channel, fields, attachments }: Filling, { user }: Actor, parts: readonly Part[]) {
	const chosen = everyPart(parts).flatMap(({ part }) => {
		const values = [fields[part.custom_id ?? ''] ?? []].flat();
		return values.filter((id) => typeof id === 'string').map((id) => ({ type: resolvedAs[part.type] ?? 0, id }));
	});
	const all = { ...resolvedData(discord.world, channel, user, chosen), ...attachmentsById(attachments) };
	return Object.keys(all).length === 0 ? undefined : all;
}

function checkFields(parts: readonly Part[], fields: Fields): void {
	const known = everyPart(parts).flatMap(({ part }) => part.custom_id ?? []);
	const stranger = Object.keys(fields).find((id) => !known.includes(id));
	if (stranger !== undefined) throw new Error(`There is no field "${stranger}"`);
}

/** A part of the modal as the interaction carries it, with what the member put in. */
function submittedPart(filling: Filling, part: Part): object {
	const { type, id } = part;
	if (part.components)
		return {
			type,
			id,
			components: part.components.map((one, n) => submittedPart(filling, { ...one, id: one.id ?? n + 1 })),
		};
	if (part.component)
		return {
			type,
			id,
			component: submittedPart(filling, { ...part.component, id: part.component.id ?? 1 }),
		};
	if (part.custom_id == null) return { type, id };
	return { type, id, custom_id: part.custom_id, ...answerFor(filling, part, filling.fields[part.custom_id]) };
}

function answerFor(filling: Filling, part: Part, given: FieldValue | undefined): object {
	if (part.type === ComponentType.TextInput) return { value: textFor(part, given) };
	return part.type === ComponentType.FileUpload
		? { values: filesFor(filling, part, given) }
		: choiceFor(filling, part, given);
}

/** The ids of the attachments that the uploaded files became. */
function filesFor({ discord, attachments }: Filling, part: Part, given: FieldValue = []): string[] {
	const files = typeof given === 'string' ? [] : given.filter(isSentFile);
	if (files.length !== given.length) throw new Error(`"${part.custom_id}" takes files`);
	const { required = true, min_values: least = 1, max_values: most = 1 } = part;
	if (files.length === 0 && !required) return [];
	if (files.length < least || files.length > most || files.length === 0)
		throw new Error(`"${part.custom_id}" takes ${Math.max(least, 1)} to ${most} files, not ${files.length}`);
	const stored = giveFiles(discord.world, files);
	attachments.push(...stored);
	return stored.map(({ id }) => id);
}

function textFor(part: Part & { readonly value?: string }, given: FieldValue | undefined): string {
	const value = given ?? part.value ?? '';
	const { required = true, min_length: least = 0, max_length: most = 4000 } = part;
	if (typeof value !== 'string') throw new Error(`"${part.custom_id}" takes text`);
	if (value === '' && required) throw new Error(`"${part.custom_id}" is required`);
	if (value !== '' && (value.length < least || value.length > most))
		throw new Error(`"${part.custom_id}" takes ${least} to ${most} characters`);
	return value;
}

function choiceFor({ discord, channel }: Filling, part: Part, given: FieldValue | undefined): object {
	const values = (given === undefined ? [] : [given].flat()).filter((value) => typeof value === 'string');
	if (part.type === ComponentType.Checkbox) return { value: values.length > 0 };
	const { required = true } = part;
	if (values.length === 0 && !required) return part.type === ComponentType.RadioGroup ? { value: null } : { values };
	checkChoice(discord.world, channel, part, values);
	return part.type === ComponentType.RadioGroup ? { value: values[0] } : { values };
}
