import { ChannelFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Place } from '../../bot/host/hands.ts';
import type { DescribedChannel } from '../../bot/host/invocation.ts';
import { channelKind } from './channel-kind.ts';
import { namesOf } from './permissions.ts';
import { Bits, Id, spare } from './spare.ts';

/** A channel as interactions carry it: part of what Discord knows of it. */
export const ChannelPart = z.object({
	id: spare(Id),
	type: spare(z.number()),
	name: spare(z.string()),
	guild_id: spare(Id),
	parent_id: spare(Id),
	flags: spare(z.number()),
	// What the bot may do there; in an interaction's own channel it is a field of the interaction.
	app_permissions: spare(Bits),
	available_tags: spare(z.array(z.object({ id: z.string(), name: z.string() }))),
	thread_metadata: spare(z.object({ archived: spare(z.boolean()), locked: spare(z.boolean()) })),
});
export type ChannelPart = z.infer<typeof ChannelPart>;

/** What a payload says of a channel; undefined when not even its id. */
export function describedChannel(channel: ChannelPart): DescribedChannel | undefined {
	const { id, guild_id: guild } = channel;
	if (id === undefined) return undefined;
	const place = placeFrom(channel);
	return { id, ...(guild !== undefined && { guild }), ...(place && { place }) };
}

/** The place with what the bot may do there; undefined when the payload leaves something open that a look would tell. */
function placeFrom({ id, type, guild_id, app_permissions, flags = 0, ...rest }: ChannelPart): Place | undefined {
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
		may: namesOf(bits),
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
