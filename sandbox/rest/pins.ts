import type { APIMessage } from 'discord-api-types/v10';
import type { Context } from 'hono';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { replaceMessage } from '../world/messages/messages.ts';
import type { Channel, World } from '../world/world.ts';
import { emit, homeOf, messagesIn, timestamp } from '../world/world.ts';
import { channelFor, checkNotArchived, messageFor } from './access.ts';
import type { Api } from './api.ts';

const maxPins = 250;

/** Pinned messages, by the present routes and by the older ones. */
export function pinRoutes(api: Api, discord: Discord): void {
	const { world } = discord;
	api.get('/channels/:channel/pins', (c) => c.json(pinsOf(world, channelFor(discord, c.req.param('channel')))));
	api.get('/channels/:channel/messages/pins', (c) => {
		const messages = pinsOf(world, channelFor(discord, c.req.param('channel')));
		const items = messages.map((message) => ({ message, pinned_at: world.pinnedAt.get(message.id) }));
		return c.json({ items, has_more: false });
	});
	for (const path of ['/channels/:channel/pins/:message', '/channels/:channel/messages/pins/:message']) {
		api.put(path, (c) => pin(discord, c, true));
		api.delete(path, (c) => pin(discord, c, false));
	}
}

/** Last pinned first. */
function pinsOf(world: World, channel: Channel): APIMessage[] {
	const when = ({ id }: APIMessage) => world.pinnedAt.get(id) ?? '';
	return [...messagesIn(world, channel.id).values()]
		.filter((message) => message.pinned)
		.sort((a, b) => when(b).localeCompare(when(a)));
}

function pin(discord: Discord, c: Context, on: boolean): Response {
	const { world } = discord;
	const channel = channelFor(discord, c.req.param('channel') ?? '', 'PinMessages');
	const message = messageFor(discord, channel, c.req.param('message') ?? '');
	checkNotArchived(channel);
	if (on && !message.pinned && pinsOf(world, channel).length >= maxPins) throw refusal(30003);
	if (on) world.pinnedAt.set(message.id, timestamp(world));
	else world.pinnedAt.delete(message.id);
	if (message.pinned !== on) replaceMessage(world, { ...message, pinned: on });
	const guild = homeOf(world, channel)?.guild.id;
	const d = {
		channel_id: channel.id,
		last_pin_timestamp: world.pinnedAt.get(message.id) ?? null,
		...(guild && { guild_id: guild }),
	};
	emit(world, { t: 'CHANNEL_PINS_UPDATE', d, guild, channel: channel.id });
	return c.body(null, 204);
}
