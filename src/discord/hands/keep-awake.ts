import { SnowflakeUtil } from 'discord.js';
import { type APIThreadChannel, Routes, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import type { ThreadSeen, Waking } from '../../bot/host/hands.ts';
import { confirmed } from './confirmed.ts';
import type { Hand } from './hand.ts';

const MINUTE = 60_000;

/**
 * A thread that was archived sooner than this after the last that happened in it, in milliseconds, did not fall asleep: somebody
 * closed it. Discord may archive a week's thread earlier in a busy server, so a longer time would leave more sleeping threads
 * closed, and a shorter one would wake more that a moderator closed. A second close counts from the waking and is not overruled.
 */
const SHORTEST_SLEEP = 24 * 60 * MINUTE;

/** Looks at a thread and keeps it from archiving itself; wakes it where nobody closed it by hand. */
export async function keepAwake({ rest }: Hand, { thread: id, touchedAt, now }: Waking): Promise<ThreadSeen> {
	const thread = confirmed<APIThreadChannel>(await rest.get(Routes.channel(id)));
	const { archived, locked, archive_timestamp, auto_archive_duration } = thread.thread_metadata ?? {};
	const sleepsAfter = (auto_archive_duration ?? ThreadAutoArchiveDuration.OneWeek) * MINUTE;
	const lastEvent = Math.max(touchedAt, timeOf(thread.last_message_id ?? id), timeOf(id));
	if (!archived) {
		const isQuiet = now - lastEvent >= sleepsAfter / 2;
		return { closedByHand: false, touched: isQuiet && (await touch(rest, thread)) };
	}
	const slept = Date.parse(archive_timestamp ?? '') - lastEvent >= Math.min(SHORTEST_SLEEP, sleepsAfter);
	if (locked || !slept) return { closedByHand: true, touched: false };
	confirmed(await rest.patch(Routes.channel(id), { body: { archived: false } }));
	return { closedByHand: false, touched: true };
}

/** A change of this duration counts as activity, and members see nothing of it. It ends as it was. */
async function touch(rest: Hand['rest'], thread: APIThreadChannel): Promise<true> {
	const usual = thread.thread_metadata?.auto_archive_duration ?? ThreadAutoArchiveDuration.OneWeek;
	const other =
		usual === ThreadAutoArchiveDuration.OneWeek
			? ThreadAutoArchiveDuration.ThreeDays
			: ThreadAutoArchiveDuration.OneWeek;
	for (const auto_archive_duration of [other, usual])
		confirmed(await rest.patch(Routes.channel(thread.id), { body: { auto_archive_duration } }));
	return true;
}

const timeOf = (id: string) => SnowflakeUtil.timestampFrom(id);
