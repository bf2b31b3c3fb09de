import type { APIMessage } from 'discord-api-types/v10';
import { postMessage } from '../world/messages/messages.ts';
import { can } from '../world/permissions.ts';
import { unarchiveAndJoin } from '../world/threads.ts';
import type { Channel, World } from '../world/world.ts';
import { isThread, isThreadOnly } from '../world/world.ts';
import { checkLock } from './closed-thread.ts';

const maxContent = 2000;

/** Writes a message as a member; throws for what Discord's client would not send. */
export function writeMessage(world: World, user: string, channel: Channel, content: string): APIMessage {
	const author = world.users.get(user);
	const thread = isThread(channel);
	if (!author) throw new Error('There is nobody of that name');
	if (content.trim() === '') throw new Error('There is nothing to send');
	if (content.length > maxContent) throw new Error('Your message is too long');
	if (isThreadOnly(channel)) throw new Error('A forum takes posts, not messages');
	if (!can(world, channel, user, thread ? 'SendMessagesInThreads' : 'SendMessages'))
		throw new Error('You cannot write in this channel');
	checkLock(world, channel, user);
	unarchiveAndJoin(world, channel, user);
	return postMessage(world, { channel: world.channels.get(channel.id) ?? channel, author, body: { content } });
}
