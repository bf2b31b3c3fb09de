import type { APIMessage } from 'discord-api-types/v10';
import { messageForBot } from '../world/messages/message-for-bot.ts';
import { can } from '../world/permissions.ts';
import { type Happening, isGuildChannel, type World } from '../world/world.ts';
import type { Hub } from './hub.ts';
import { wants } from './intents.ts';
import { obfuscateChannel } from './obfuscate-channel.ts';
import { dispatchTo, serves } from './session.ts';

/** Tells every session what it asked to hear and its bot may see. */
export function spread(hub: Hub, happening: Happening): void {
	const { t, guild, privateTo } = happening;
	if (privateTo !== undefined || hub.sessions.size === 0) return;
	const direct = guild === undefined;
	const told = eventForBot(hub.world, happening);
	if (told === undefined) return;
	for (const session of hub.sessions.values()) {
		if (serves(session.shard, guild) && wants(session.intents, t, direct)) dispatchTo(session, t, told, hub.held);
	}
}

/** What the bot gets to know of a happening. Of channels it may not view it learns that they exist, are new or changed, and no more. */
function eventForBot(world: World, { t, d, guild, channel: id }: Happening): object | undefined {
	const channel = id === undefined ? undefined : world.channels.get(id);
	if (channel && !can(world, channel, world.bot.id, 'ViewChannel')) {
		const listed = t === 'CHANNEL_CREATE' || t === 'CHANNEL_UPDATE';
		return listed && isGuildChannel(channel) ? obfuscateChannel(channel) : undefined;
	}
	// Under these two names a happening carries a message.
	if (t === 'MESSAGE_CREATE' || t === 'MESSAGE_UPDATE')
		return messageForBot(world, d as APIMessage, guild === undefined);
	return d;
}
