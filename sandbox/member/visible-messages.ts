import type { APIMessage } from 'discord-api-types/v10';
import { can } from '../world/permissions.ts';
import type { Channel, World } from '../world/world.ts';
import { messagesIn } from '../world/world.ts';

/** A channel, thread or forum post by id or name; of several with one name the newest. Throws when there is none. */
export function findChannel(world: World, idOrName: string): Channel {
	const found = world.channels.get(idOrName) ?? [...world.channels.values()].findLast(({ name }) => name === idOrName);
	if (!found) throw new Error(`There is no channel "${idOrName}"`);
	return found;
}

/** Whether a member can see a channel. */
export function seesChannel(world: World, channel: Channel, userId: string): boolean {
	return can(world, channel, userId, 'ViewChannel', 'ReadMessageHistory');
}

/** Whether a member can see a message, given that they see its channel. */
export function seesMessage(world: World, message: APIMessage, userId: string): boolean {
	return (world.privateTo.get(message.id) ?? userId) === userId;
}

/** What a member sees in a channel, oldest first; throws when they do not see the channel. */
export function messagesFor(world: World, channel: Channel, userId: string): APIMessage[] {
	if (!seesChannel(world, channel, userId)) throw new Error(`"${channel.name}" cannot be seen`);
	return [...messagesIn(world, channel.id).values()].filter((message) => seesMessage(world, message, userId));
}

/** The message of an id and its channel, if the member sees it; throws when not. */
export function findMessage(world: World, id: string, userId: string): { message: APIMessage; channel: Channel } {
	for (const [channelId, messages] of world.messages) {
		const message = messages.get(id);
		const channel = world.channels.get(channelId);
		if (message && channel && seesChannel(world, channel, userId) && seesMessage(world, message, userId))
			return { message, channel };
	}
	throw new Error('There is no such message');
}
