import { Routes } from 'discord-api-types/v10';
import type { ThreadIn } from '../../bot/host/hands.ts';
import { canHoldDebate } from '../../bot/server/place-permissions.ts';
import { readAnswer } from '../read/read-answer.ts';
import type { BotRest } from './bot-rest.ts';
import { type DiscordPlace, fetchPlace, type PlaceSource } from './fetch-place.ts';
import { createRecentGets, REMEMBERED_FOR } from './recent-gets.ts';
import { Threads } from './rest-answers.ts';

/** How many channels are asked for their archived threads: each costs a request, and most servers debate in one or two. */
const MOST_CHANNELS = 2;

/** Looks at Discord while a member waits, with as few requests as possible. Both throw what Discord refuses with, or UnlikeDiscord. */
export type CachedLooks = {
	/** As `placeOf` of `Hands`. */
	placeAt(id: string, when?: 'now'): Promise<DiscordPlace>;
	/** As `unlistedThreads` of `Hands`. */
	unlistedThreads(guild: string, threads: readonly ThreadIn[]): Promise<readonly string[]>;
};

/**
 * Looks that share requests which are under way and use an answer again for some seconds. `now` is a clock in milliseconds that is
 * never set back.
 */
export function createCachedLooks({ rest, self }: BotRest, now = () => performance.now()): CachedLooks {
	const recent = createRecentGets(rest, now);
	/** Answers that are no older than `since`. */
	const sourceSince = (since: number): PlaceSource => ({ rest: { get: (route) => recent.get(route, since) }, self });

	return {
		async placeAt(id, when) {
			const begun = now();
			if (when === 'now') return fetchPlace(sourceSince(begun), id);
			const remembered = await fetchPlace(sourceSince(begun - REMEMBERED_FOR), id);
			// Nobody is refused because of what is remembered: a moderator may just have given the permission.
			const isGood = remembered.kind === 'thread' || canHoldDebate(remembered);
			return isGood ? remembered : fetchPlace(sourceSince(begun), id);
		},
		async unlistedThreads(guild, threads) {
			const { rest: recently } = sourceSince(now() - REMEMBERED_FOR);
			const active = threadIds(await recently.get(Routes.guildActiveThreads(guild)));
			const inactive = threads.filter(({ thread }) => !active.has(thread));
			const channels = [...new Set(inactive.map(({ channel }) => channel))].slice(0, MOST_CHANNELS);
			const archived = await Promise.all(channels.map((channel) => archivedThreadIds(recently, channel)));
			return inactive
				.filter(({ thread, channel }) => channels.includes(channel) && !archived.some((ids) => ids.has(thread)))
				.map(({ thread }) => thread);
		},
	};
}

/** The ids of the fifty threads of a channel that were archived last; none where the bot may not read them. */
async function archivedThreadIds(rest: PlaceSource['rest'], channel: string): Promise<ReadonlySet<string>> {
	try {
		return threadIds(await rest.get(Routes.channelThreads(channel, 'public')));
	} catch {
		return new Set();
	}
}

function threadIds(answer: unknown): ReadonlySet<string> {
	return new Set(readAnswer(Threads, answer).threads.map(({ id }) => id));
}
