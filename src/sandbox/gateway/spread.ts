import type { APIMessage } from 'discord-api-types/v10';
import { can } from '../world/permissions.ts';
import { readable } from '../world/readable.ts';
import type { Happening } from '../world/world.ts';
import type { Hub } from './hub.ts';
import { wants } from './intents.ts';
import { dispatchTo, serves } from './session.ts';

/** Tells every session what it asked to hear and its bot may see. */
export function spread(hub: Hub, { t, d, guild, channel, privateTo }: Happening): void {
	const { world } = hub;
	if (privateTo !== undefined || hub.sessions.size === 0) return;
	const place = channel === undefined ? undefined : world.channels.get(channel);
	if (place && !can(world, place, world.bot.id, 'ViewChannel')) return;
	const direct = guild === undefined;
	// Under these two names a happening carries a message.
	const told = t === 'MESSAGE_CREATE' || t === 'MESSAGE_UPDATE' ? readable(world, d as APIMessage, direct) : d;
	for (const session of hub.sessions.values()) {
		if (serves(session.shard, guild) && wants(session.intents, t, direct)) dispatchTo(session, t, told, hub.held);
	}
}
