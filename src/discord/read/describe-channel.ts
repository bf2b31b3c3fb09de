import { ChannelFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Place } from '../../bot/host/hands.ts';
import type { DescribedChannel } from '../../bot/host/invocation.ts';
import { channelKind } from './channel-kind.ts';
import { Bits, Id, lenient } from './payload-fields.ts';
import { permissionNamesOf } from './permissions.ts';

/** A channel as interactions carry it: part of what Discord knows of it. */
export const PartialChannel = z.object({
	id: lenient(Id),
	type: lenient(z.number()),
	name: lenient(z.string()),
	guild_id: lenient(Id),
	parent_id: lenient(Id),
	flags: lenient(z.number()),
	// What the bot may do there; in an interaction's own channel it is a field of the interaction.
	app_permissions: lenient(Bits),
	available_tags: lenient(z.array(z.object({ id: z.string(), name: z.string() }))),
	thread_metadata: lenient(z.object({ archived: lenient(z.boolean()), locked: lenient(z.boolean()) })),
});
export type PartialChannel = z.infer<typeof PartialChannel>;

/** What a payload says of a channel; undefined when not even its id. */
export function describeChannel(channel: PartialChannel): DescribedChannel | undefined {
	const { id, guild_id: guild } = channel;
	if (id === undefined) return undefined;
	const place = placeFrom(channel);
	return { id, ...(guild !== undefined && { guild }), ...(place && { place }) };
}

/** The place with what the bot may do there; undefined when the payload leaves something open that a look would tell. */
function placeFrom({ id, type, guild_id, app_permissions, flags = 0, ...rest }: PartialChannel): Place | undefined {
	if (id === undefined || type === undefined || guild_id === undefined || app_permissions === undefined)
		return undefined;
	const kind = channelKind(type);
	const bits = BigInt(app_permissions);
	const requiresTag = (flags & ChannelFlags.RequireTag) !== 0;
	if (requiresTag && !rest.available_tags) return undefined;
	if (kind !== 'thread' && hidesSome(bits)) return undefined;
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
 * Where the bot may not write, Discord counts attaching and embedding as denied too, though they may be allowed in the threads of
 * the channel. So the bits of such a channel do not say what is missing.
 */
function hidesSome(bits: bigint): boolean {
	const { ViewChannel, SendMessages, Administrator } = PermissionFlagsBits;
	return (bits & ViewChannel) !== 0n && (bits & (SendMessages | Administrator)) === 0n;
}
