import { can } from '../world/permissions.ts';
import { mayUnarchive, unarchive } from '../world/threads.ts';
import type { Channel, World } from '../world/world.ts';
import { isThread } from '../world/world.ts';

/**
 * Throws in an archived thread that the member may not open. Discord's client opens it before it sends a command or a
 * press, and takes nothing to the app when that is refused: the member never joined the thread, or it is locked.
 */
export function checkReach(world: World, channel: Channel, user: string): void {
	if (!isThread(channel) || !channel.thread_metadata?.archived) return;
	const may = can(world, channel, user, 'SendMessagesInThreads') && mayUnarchive(world, channel, user);
	if (!may) throw new Error('This thread is archived');
}

/** Opens the channel if it is an archived thread, as Discord's client does before an act, and returns it as it is then. Throws like `checkReach`. */
export function openIfArchived(world: World, channel: Channel, user: string): Channel {
	checkReach(world, channel, user);
	unarchive(world, channel);
	return world.channels.get(channel.id) ?? channel;
}

/** Throws in a locked thread if the member does not manage threads: Discord then shows no input to type in. */
export function checkLock(world: World, channel: Channel, user: string): void {
	if (!isThread(channel) || !channel.thread_metadata?.locked) return;
	if (!can(world, channel, user, 'ManageThreads')) throw new Error('This thread is locked');
}
