import { messageForBot } from '../world/messages/message-for-bot.ts';
import { can } from '../world/permissions.ts';
import { isGuildChannel, type World, type WorldEvent } from '../world/world.ts';
import type { GatewayState } from './gateway-state.ts';
import { wants } from './intents.ts';
import { obfuscateChannel } from './obfuscate-channel.ts';
import { dispatchTo, serves } from './session.ts';

/** Sends an event to every session that has the intent for it, if the bot may see it. */
export function sendEvent(state: GatewayState, event: WorldEvent): void {
	const { t, guild, privateTo } = event;
	if (privateTo !== undefined || state.sessions.size === 0) return;
	const direct = guild === undefined;
	const sent = eventForBot(state.world, event);
	if (sent === undefined) return;
	for (const session of state.sessions.values()) {
		if (serves(session.shard, guild) && wants(session.intents, t, direct)) dispatchTo(session, t, sent, state.held);
	}
}

/** The data of an event as the bot may see it. Of a channel it may not view, it learns only that it exists, is new or has changed. */
function eventForBot(world: World, event: WorldEvent): object | undefined {
	const { t, d, guild, channel: id } = event;
	const channel = id === undefined ? undefined : world.channels.get(id);
	if (channel && !can(world, channel, world.bot.id, 'ViewChannel')) {
		const listed = t === 'CHANNEL_CREATE' || t === 'CHANNEL_UPDATE';
		return listed && isGuildChannel(channel) ? obfuscateChannel(channel) : undefined;
	}
	if (t === 'MESSAGE_CREATE' || t === 'MESSAGE_UPDATE') return messageForBot(world, d, guild === undefined);
	return d;
}
