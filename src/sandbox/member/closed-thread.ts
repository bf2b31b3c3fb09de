import { can } from '../world/permissions.ts';
import { unarchive } from '../world/threads.ts';
import type { Channel, World } from '../world/world.ts';
import { isThread } from '../world/world.ts';

/** Throws where a member can neither act nor open the thread first: it is archived, and locked to who does not manage threads. */
export function checkReach(world: World, channel: Channel, user: string): void {
	if (!isThread(channel) || !channel.thread_metadata?.archived) return;
	const needed = channel.thread_metadata.locked ? 'ManageThreads' : 'SendMessagesInThreads';
	if (!can(world, channel, user, needed)) throw new Error('This thread is archived');
}

/** The channel a member acts in, an archived thread opened first, as Discord's client does; throws like `checkReach`. */
export function reached(world: World, channel: Channel, user: string): Channel {
	checkReach(world, channel, user);
	unarchive(world, channel);
	return world.channels.get(channel.id) ?? channel;
}

/** Throws in a thread that is locked, for who does not manage threads: Discord gives them no line to type in. */
export function checkLock(world: World, channel: Channel, user: string): void {
	if (!isThread(channel) || !channel.thread_metadata?.locked) return;
	if (!can(world, channel, user, 'ManageThreads')) throw new Error('This thread is locked');
}
