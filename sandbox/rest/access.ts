import type { APIMessage } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { can, type Permission } from '../world/permissions.ts';
import type { Channel, Home } from '../world/world.ts';
import { isThread, messagesIn } from '../world/world.ts';

/** A channel the bot can see, with these permissions in it; throws 10003, 50001 or 50013. */
export function channelFor({ world }: Discord, id: string, ...needs: readonly Permission[]): Channel {
	const channel = world.channels.get(id);
	if (!channel) throw refusal(10003);
	if (!can(world, channel, world.bot.id, 'ViewChannel')) throw refusal(50001);
	if (!can(world, channel, world.bot.id, ...needs)) throw refusal(50013);
	return channel;
}

/** A message the bot can read; throws 10008. Private replies are reached by their token alone. */
export function messageFor({ world }: Discord, channel: Channel, id: string): APIMessage {
	const message = messagesIn(world, channel.id).get(id);
	if (!message || world.privateTo.has(id)) throw refusal(10008);
	return message;
}

/** A server the bot is in; throws 10004 or 50001. */
export function homeFor({ world }: Discord, id: string): Home {
	const home = world.homes.get(id);
	if (!home) throw refusal(10004);
	if (!home.members.has(world.bot.id)) throw refusal(50001);
	return home;
}

/** Throws 50083 in a thread that is archived: it takes no edits, pins or reactions. */
export function checkNotArchived(channel: Channel): void {
	if (isThread(channel) && channel.thread_metadata?.archived) throw refusal(50083);
}

/** Whether a message was written by the bot. */
export function isOwn({ world }: Discord, message: APIMessage): boolean {
	return message.author.id === world.bot.id;
}
