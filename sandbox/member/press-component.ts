import type { APIMessage } from 'discord-api-types/v10';
import { ButtonStyle, ComponentType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import type { AppAnswer } from '../interactions/exchange.ts';
import { sendInteraction } from '../interactions/send-interaction.ts';
import { everyPart, type Part } from '../world/messages/part.ts';
import type { Channel, World } from '../world/world.ts';
import { homeOf } from '../world/world.ts';
import { openIfArchived } from './closed-thread.ts';
import { ownersFor } from './commands-for.ts';
import { resolvedData } from './resolved-data.ts';
import type { Actor } from './use-command.ts';

/** What a menu of each kind offers, as the option type its values resolve by. */
export const resolvedAs: Readonly<Record<number, number>> = {
	[ComponentType.UserSelect]: 6,
	[ComponentType.RoleSelect]: 8,
	[ComponentType.MentionableSelect]: 9,
	[ComponentType.ChannelSelect]: 7,
};

/** Presses a button or chooses from a menu; rejects for what is not there, disabled, or not offered. */
export async function pressComponent(
	discord: Discord,
	actor: Actor,
	channel: Channel,
	message: APIMessage,
	customId: string,
	values: readonly string[] | undefined,
): Promise<AppAnswer> {
	const { world } = discord;
	const part = partOf(message, customId);
	if (part.type !== ComponentType.Button) checkChoice(world, channel, part, values ?? []);
	const resolved = resolvedData(
		world,
		channel,
		actor.user,
		(values ?? []).map((id) => ({ type: resolvedAs[part.type] ?? 0, id })),
	);
	const menu = part.type !== ComponentType.Button && { values: values ?? [], ...(resolved && { resolved }) };
	return sendInteraction(discord, {
		...actor,
		type: InteractionType.MessageComponent,
		channel: openIfArchived(world, channel, actor.user),
		data: { custom_id: customId, component_type: part.type, id: part.id, ...menu },
		owners: message.interaction_metadata?.authorizing_integration_owners ?? ownersFor(world, channel, actor.user),
		source: message,
		cause: { interacted_message_id: message.id },
	});
}

/** The `custom_id` meant by itself or by a button's label. */
export function customIdFor(message: APIMessage, customIdOrLabel: string): string {
	const parts = partsOf(message);
	if (parts.some(({ custom_id }) => custom_id === customIdOrLabel)) return customIdOrLabel;
	return parts.find(({ label }) => label === customIdOrLabel)?.custom_id ?? customIdOrLabel;
}

function partsOf(message: APIMessage): Part[] {
	return everyPart(message.components ?? []).map(({ part }) => part);
}

function partOf(message: APIMessage, customId: string): Part {
	if (((message.flags ?? 0) & MessageFlags.Loading) !== 0) throw new Error('The message is still thinking');
	const part = partsOf(message).find(({ custom_id }) => custom_id === customId);
	if (!part) throw new Error(`There is nothing "${customId}" on this message`);
	if (part.disabled) throw new Error(`"${customId}" is disabled`);
	if (part.style === ButtonStyle.Link) throw new Error('A link opens a page, it asks the app nothing');
	return part;
}

/** Throws for a choice the menu does not allow. */
export function checkChoice(world: World, channel: Channel, part: Part, values: readonly string[]): void {
	const boxes = part.type === ComponentType.CheckboxGroup;
	const { min_values: least = 1, max_values: most = boxes ? (part.options ?? []).length : 1 } = part;
	if (values.length < least || values.length > most)
		throw new Error(`Choose ${least} to ${most}, not ${values.length}`);
	const stranger = values.find((value) => !isOffered(world, channel, part, value));
	if (stranger !== undefined) throw new Error(`"${stranger}" is not in the menu`);
}

function isOffered(world: World, channel: Channel, { type, options }: Part, value: string): boolean {
	const role = () => homeOf(world, channel)?.guild.roles.some(({ id }) => id === value) ?? false;
	switch (type) {
		case ComponentType.UserSelect:
			return world.users.has(value);
		case ComponentType.RoleSelect:
			return role();
		case ComponentType.MentionableSelect:
			return world.users.has(value) || role();
		case ComponentType.ChannelSelect:
			return world.channels.has(value);
		default:
			return (options ?? []).some((option) => option.value === value);
	}
}
