import { ChannelFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Place } from '../../bot/host/hands.ts';
import type { DescribedChannel } from '../../bot/host/invocation.ts';
import { channelKind } from './channel-kind.ts';
import { Bits, Id, lenient } from './payload-fields.ts';
import { permissionNamesOf } from './permissions.ts';

/** A channel as interactions have it, with some of its fields. */
export const PartialChannel = z.object({
	id: lenient(Id),
	type: lenient(z.number()),
	name: lenient(z.string()),
	guild_id: lenient(Id),
	parent_id: lenient(Id),
	flags: lenient(z.number()),
	// What the bot may do there. For the channel of the interaction itself, the interaction has this field.
	app_permissions: lenient(Bits),
	available_tags: lenient(z.array(z.object({ id: z.string(), name: z.string() }))),
	thread_metadata: lenient(z.object({ archived: lenient(z.boolean()), locked: lenient(z.boolean()) })),
});
export type PartialChannel = z.infer<typeof PartialChannel>;

/** What a payload says about a channel; undefined without its id. */
export function describeChannel(channel: PartialChannel): DescribedChannel | undefined {
	const { id, guild_id: guild } = channel;
	if (id === undefined) return undefined;
	const place = placeFrom(channel);
	return { id, ...(guild !== undefined && { guild }), ...(place && { place }) };
}

/** The place with what the bot may do there; undefined when the payload lacks something that a request would show. */
function placeFrom({ id, type, guild_id, app_permissions, flags = 0, ...rest }: PartialChannel): Place | undefined {
	if (id === undefined || type === undefined || guild_id === undefined || app_permissions === undefined)
		return undefined;
	const kind = channelKind(type);
	const bits = BigInt(app_permissions);
	const requiresTag = (flags & ChannelFlags.RequireTag) !== 0;
	if (requiresTag && !rest.available_tags) return undefined;
	if (kind !== 'thread' && leavesSomeOut(bits)) return undefined;
	return {
		id,
		kind,
		guild: guild_id,
		name: rest.name ?? '',
		...(kind === 'thread' && rest.parent_id !== undefined && { parent: rest.parent_id }),
		tags: rest.available_tags ?? [],
		requiresTag,
		archived: rest.thread_metadata?.archived ?? false,
		locked: rest.thread_metadata?.locked ?? false,
		may: permissionNamesOf(bits),
	};
}

/**
 * Whether the bits may leave out permissions. Where the bot may not write, Discord counts attaching and embedding as denied too, though
 * they may be allowed in the threads of the channel.
 */
function leavesSomeOut(bits: bigint): boolean {
	const { ViewChannel, SendMessages, Administrator } = PermissionFlagsBits;
	return (bits & ViewChannel) !== 0n && (bits & (SendMessages | Administrator)) === 0n;
}
