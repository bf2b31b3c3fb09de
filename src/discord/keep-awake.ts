import { SnowflakeUtil } from 'discord.js';
import { type APIThreadChannel, Routes, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import type { ThreadSeen, Waking } from '../bot/hands.ts';
import { confirmed } from './confirmed.ts';
import type { Hand } from './hand.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** After so many milliseconds without activity a look does something: well before the week after which a thread of ours falls asleep. */
const LONGEST_QUIET = 3 * DAY;

/**
 * A thread that is archived sooner than this after the last that happened in it did not fall asleep: the shortest time Discord
 * offers is an hour. Somebody closed it.
 */
const SHORTEST_SLEEP = HOUR;

/** Looks at a thread and keeps it from archiving itself; wakes it where nobody closed it by hand. */
export async function keepAwake({ rest }: Hand, { thread: id, touchedAt, now }: Waking): Promise<ThreadSeen> {
	const thread = confirmed<APIThreadChannel>(await rest.get(Routes.channel(id)));
	const state = thread.thread_metadata;
	const lastEvent = Math.max(touchedAt, timeOf(thread.last_message_id ?? id), timeOf(id));
	if (!state?.archived)
		return { closedByHand: false, touched: now - lastEvent >= LONGEST_QUIET && (await touch(rest, thread)) };
	const slept = Date.parse(state.archive_timestamp) - lastEvent >= SHORTEST_SLEEP;
	if (state.locked || !slept) return { closedByHand: true, touched: false };
	await rest.patch(Routes.channel(id), { body: { archived: false } });
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
		await rest.patch(Routes.channel(thread.id), { body: { auto_archive_duration } });
	return true;
}

const timeOf = (id: string) => SnowflakeUtil.timestampFrom(id);
