import { SnowflakeUtil } from 'discord.js';
import { Routes, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import type { ThreadSeen, Waking } from '../../bot/host/hands.ts';
import { readAnswer } from '../read/read-answer.ts';
import type { BotRest } from './bot-rest.ts';
import { Channel, WithId } from './rest-answers.ts';

const MINUTE = 60_000;

/**
 * A thread that was archived sooner than this after the last event in it, in milliseconds, did not archive itself: somebody closed
 * it. Discord may archive a week's thread earlier in a busy server, so a longer time would leave more sleeping threads closed, and
 * a shorter one would open more that a moderator closed. A second close counts from when we opened the thread and is not overruled.
 */
const SHORTEST_SLEEP = 24 * 60 * MINUTE;

/** Looks at a thread and keeps it from archiving itself. Opens it when it is archived, unless somebody closed it by hand. */
export async function keepAwake({ rest }: BotRest, { thread: id, touchedAt, now }: Waking): Promise<ThreadSeen> {
	const thread = readAnswer(Channel, await rest.get(Routes.channel(id)));
	const { archived, locked, archive_timestamp, auto_archive_duration } = thread.thread_metadata ?? {};
	const sleepsAfter = (auto_archive_duration ?? ThreadAutoArchiveDuration.OneWeek) * MINUTE;
	const lastEvent = Math.max(touchedAt, timeOf(thread.last_message_id ?? id), timeOf(id));
	if (!archived) {
		const isQuiet = now - lastEvent >= sleepsAfter / 2;
		return { closedByHand: false, touched: isQuiet && (await touch(rest, thread)) };
	}
	const archivedItself = Date.parse(archive_timestamp ?? '') - lastEvent >= Math.min(SHORTEST_SLEEP, sleepsAfter);
	if (locked || !archivedItself) return { closedByHand: true, touched: false };
	readAnswer(WithId, await rest.patch(Routes.channel(id), { body: { archived: false } }));
	return { closedByHand: false, touched: true };
}

/** Changes the archive duration and changes it back. Discord counts that as activity, and members see nothing of it. */
async function touch(rest: BotRest['rest'], thread: Channel): Promise<true> {
	const usual = thread.thread_metadata?.auto_archive_duration ?? ThreadAutoArchiveDuration.OneWeek;
	const other =
		usual === ThreadAutoArchiveDuration.OneWeek
			? ThreadAutoArchiveDuration.ThreeDays
			: ThreadAutoArchiveDuration.OneWeek;
	for (const auto_archive_duration of [other, usual])
		readAnswer(WithId, await rest.patch(Routes.channel(thread.id), { body: { auto_archive_duration } }));
	return true;
}

const timeOf = (id: string) => SnowflakeUtil.timestampFrom(id);
