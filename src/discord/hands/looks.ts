import { type APIThreadChannel, Routes } from 'discord-api-types/v10';
import type { ThreadIn } from '../../bot/host/hands.ts';
import { isFit } from '../../bot/server/places.ts';
import type { Hand } from './hand.ts';
import { type Ground, groundAt, type Look } from './place.ts';
import { createRecentGets, REMEMBERED } from './recent-gets.ts';

/** So many channels are asked for their archived threads: each is a request, and most servers debate in one or two. */
const MOST_CHANNELS = 2;

/** Looks at Discord for members who wait, with as few requests as they need. */
export type Looks = {
	/** As `placeOf` of `Hands`. Throws what Discord refuses with. */
	placeAt(id: string, when?: 'now'): Promise<Ground>;
	/** As `unlistedThreads` of `Hands`. Throws what Discord refuses with. */
	unlisted(guild: string, threads: readonly ThreadIn[]): Promise<readonly string[]>;
};

/** Looks that share what is under way and use for some seconds what was seen, by a clock that is never set back. */
export function createLooks({ rest, self }: Hand, now = () => performance.now()): Looks {
	const recent = createRecentGets(rest, now);
	const lookFrom = (since: number): Look => ({ rest: { get: (route) => recent.get(route, since) }, self });

	return {
		async placeAt(id, when) {
			const begun = now();
			if (when === 'now') return groundAt(lookFrom(begun), id);
			const seen = await groundAt(lookFrom(begun - REMEMBERED), id);
			// Nobody is refused because of what is remembered: a moderator may just have given the permission.
			return seen.kind === 'thread' || isFit(seen) ? seen : groundAt(lookFrom(begun), id);
		},
		async unlisted(guild, threads) {
			const { rest: lately } = lookFrom(now() - REMEMBERED);
			const active = idsIn(await lately.get(Routes.guildActiveThreads(guild)));
			const inactive = threads.filter(({ thread }) => !active.has(thread));
			const channels = [...new Set(inactive.map(({ channel }) => channel))].slice(0, MOST_CHANNELS);
			const archived = await Promise.all(channels.map((channel) => archivedIn(lately, channel)));
			return inactive
				.filter(({ thread, channel }) => channels.includes(channel) && !archived.some((ids) => ids.has(thread)))
				.map(({ thread }) => thread);
		},
	};
}

/** The threads of a channel that were archived last, fifty of them; none where the bot may not read them. */
async function archivedIn(rest: Look['rest'], channel: string): Promise<ReadonlySet<string>> {
	try {
		return idsIn(await rest.get(Routes.channelThreads(channel, 'public')));
	} catch {
		return new Set();
	}
}

function idsIn(listed: unknown): ReadonlySet<string> {
	return new Set((listed as { readonly threads: readonly APIThreadChannel[] }).threads.map(({ id }) => id));
}
