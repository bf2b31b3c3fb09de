import type { Store } from '../../store/store.ts';
import { type Hands, type HandsFault, isFault } from '../host/hands.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * When a server's data is deleted: no look in this time found the bot in it, and there were at least this many looks. A single list may
 * leave a server out by mistake.
 */
const FORGOTTEN = { since: 30 * DAY, looks: 10 } as const;

/** When another process may do the look that a process claimed, in milliseconds: the first one may have ended. */
const LEASE = HOUR;

/**
 * Asks Discord which servers the bot is in, once a day and in one of all processes, and deletes the data of those it was removed from a
 * month ago. Before that it deletes drafts of articles and removed articles whose time is over. Resolves to their ids, or to a fault when Discord gave no list; a later call then tries again.
 */
export async function forgetLeftServers({
	store,
	hands,
}: {
	readonly store: Store;
	readonly hands: Hands;
}): Promise<readonly string[] | HandsFault> {
	if (!(await store.claimServerCheck(LEASE))) return [];
	await store.purgeArticles();
	const servers = await hands.servers();
	if (isFault(servers)) return servers;
	await store.recordServersSeen(servers, DAY);
	return store.forgetMissingServers(FORGOTTEN);
}
