import { ChannelFlags } from 'discord-api-types/v10';
import { timeOf } from './snowflake.ts';
import { archive, threadAt } from './threads.ts';
import type { World } from './world.ts';

const minute = 60_000;

/**
 * From now on archives every thread that has seen no activity for its `auto_archive_duration`, by the world's clock.
 * Activity is a message, an unarchive, or a change of the duration; a button press is none.
 */
export function archiveQuietThreads(world: World): void {
	const alarms = new Map<string, () => void>();
	const cancel = (id: string) => {
		alarms.get(id)?.();
		alarms.delete(id);
	};
	const watch = (id: string) => {
		cancel(id);
		const due = archivesAt(world, id);
		if (due !== undefined)
			alarms.set(
				id,
				world.clock.after(due - world.clock.now(), () => archiveIfDue(id)),
			);
	};
	// Messages only move the moment further away, so it is enough to look at them when it comes.
	const archiveIfDue = (id: string) => {
		const thread = threadAt(world, id);
		const due = archivesAt(world, id);
		if (!thread || due === undefined) return;
		if (due <= world.clock.now()) archive(world, thread);
		else watch(id);
	};
	world.listeners.add(({ t, channel: id }) => {
		if (id === undefined) return;
		if (t === 'THREAD_CREATE' || t === 'THREAD_UPDATE') watch(id);
		if (t === 'THREAD_DELETE') cancel(id);
	});
}

/** When a thread will archive itself if nothing happens in it; never while it is archived or pinned in its forum. */
function archivesAt(world: World, id: string): number | undefined {
	const thread = threadAt(world, id);
	const state = thread?.thread_metadata;
	if (!thread || !state || state.archived || ((thread.flags ?? 0) & ChannelFlags.Pinned) !== 0) return undefined;
	const lastMessage = thread.last_message_id ? timeOf(thread.last_message_id) : 0;
	return Math.max(Date.parse(state.archive_timestamp), lastMessage) + state.auto_archive_duration * minute;
}
