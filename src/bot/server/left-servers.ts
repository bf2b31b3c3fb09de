import type { Store } from '../../store/store.ts';
import type { Hands, HandsFault } from '../host/hands.ts';
import { isFault } from './places.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A server's data is deleted when every look for so long, and so many looks at least, did not find the bot in it. One list may leave a server out. */
const FORGOTTEN = { since: 30 * DAY, looks: 10 } as const;

/** A process that claimed the look and ended is replaced after so long, in milliseconds. */
const LEASE = HOUR;

/**
 * Looks once a day, on one of all processes, at which servers the bot is in, and deletes what is kept of those it was removed
 * from a month ago. Answers their ids, or why Discord gave no list; then a later call tries again.
 */
export async function forgetLeftServers({
	store,
	hands,
}: {
	readonly store: Store;
	readonly hands: Hands;
}): Promise<readonly string[] | HandsFault> {
	if (!(await store.claimServerCheck(LEASE))) return [];
	const servers = await hands.servers();
	if (isFault(servers)) return servers;
	await store.recordServersSeen(servers, DAY);
	return store.forgetMissingServers(FORGOTTEN);
}
