import { timeLeft } from '../../../answer-deadline.ts';
import type { StoredDebate } from '../../../store/records.ts';
import type { Store } from '../../../store/store.ts';
import { withTimeout } from '../../../with-timeout.ts';
import { type Hands, isFault } from '../../host/hands.ts';
import { lookAtPlace } from '../../server/look-at-place.ts';

/**
 * How long Discord may take to list a server's threads, in milliseconds. Looks at single threads may follow before the member is
 * answered.
 */
const LISTING = 750;

/** The most threads that one command looks at. Each look is a request, and any member can ask for them. */
const MOST_LOOKED_AT = 2;

/**
 * How long Discord must go on saying that it does not know a thread or channel before its debate ends, in milliseconds. Ending a
 * debate deletes its ballots, and a faulty Discord has said so for minutes. A longer time would only keep dead debates in the store.
 */
export const LONGEST_DOUBT = 600_000;

/**
 * Those of a server's debates whose threads Discord says it does not know. It only looks, at two threads at most, and takes a
 * thread for present when Discord is slow.
 */
export async function debatesWithoutThread(debates: readonly StoredDebate[], hands: Hands): Promise<StoredDebate[]> {
	const unlisted = await unlistedThreads(debates, hands);
	const looks = debates.map(async (debate) => {
		const { thread } = debate;
		const place = thread === undefined || !unlisted.includes(thread) ? undefined : await lookAtPlace(hands, thread);
		return place && isFault(place) && place.kind === 'gone' ? debate : [];
	});
	return (await Promise.all(looks)).flat();
}

/**
 * The threads of a server's debates that no list of Discord has, up to the number that one command looks at. Empty when Discord
 * is slow.
 */
async function unlistedThreads(debates: readonly StoredDebate[], hands: Hands): Promise<readonly string[]> {
	const threads = debates.flatMap(({ thread, channel }) => (thread === undefined ? [] : [{ thread, channel }]));
	const guild = debates[0]?.guild;
	if (guild === undefined || threads.length === 0) return [];
	const unlisted = await withTimeout(hands.unlistedThreads(guild, threads), timeLeft(LISTING));
	return unlisted !== 'late' && !isFault(unlisted) ? unlisted.slice(0, MOST_LOOKED_AT) : [];
}

/**
 * Records that Discord does not know a debate's thread or channel, and ends the debate once Discord has said so for long enough.
 * Until then the worker looks again. Resolves to whether the debate has ended.
 */
export async function recordMissing(debate: number, store: Store): Promise<boolean> {
	const doubted = await store.recordThreadMissing(debate, LONGEST_DOUBT);
	if (doubted < LONGEST_DOUBT) return false;
	await store.abandon(debate, 'gone');
	return true;
}
