import { timeLeft } from '../../../store/deadline.ts';
import type { Store, StoredDebate } from '../../../store/store.ts';
import { withTimeout } from '../../../with-timeout.ts';
import type { Context } from '../../host/context.ts';
import type { Hands } from '../../host/hands.ts';
import { isFault, placeSoon } from '../../server/places.ts';

/** Milliseconds Discord may take to list a server's threads; a look at a thread may follow before the member is answered. */
const LISTING = 750;

/** So many threads are looked at for one command: each look is a request, and any member can ask for them. */
const MOST_LOOKED_AT = 2;

/**
 * How long Discord must go on saying that it does not know a thread or channel before its debate ends, in milliseconds. Ending
 * deletes the ballots, and a faulty Discord has answered so for minutes; waiting longer only keeps a dead debate in the store.
 */
export const LONGEST_DOUBT = 600_000;

/** Ends the debates of a thread or channel that was deleted, as Discord's own event says; none where no debate was open. */
export async function abandonAt(place: string, store: Store): Promise<void> {
	for (const { id } of await store.openDebatesAt(place)) await store.abandon(id, 'gone');
}

/**
 * Records that Discord does not know a debate's thread or channel, and ends the debate once it has said so for long enough.
 * Until then the worker looks again. Resolves to whether the debate has ended.
 */
export async function doubtDebate(debate: number, store: Store): Promise<boolean> {
	const doubted = await store.recordThreadMissing(debate, LONGEST_DOUBT);
	if (doubted < LONGEST_DOUBT) return false;
	await store.abandon(debate, 'gone');
	return true;
}

/** Of a server's open debates those whose threads are there, or may be. Where Discord does not know a thread, the worker will look again. */
export async function stillThere(
	debates: readonly StoredDebate[],
	{ hands, store }: Pick<Context, 'hands' | 'store'>,
): Promise<StoredDebate[]> {
	const doubted = await doubtedThreads(debates, hands);
	const looked = debates.map(async (debate) => {
		const { thread } = debate;
		const place = thread === undefined || !doubted.includes(thread) ? undefined : await placeSoon(hands, thread);
		if (!place || !isFault(place) || place.kind !== 'gone') return debate;
		await doubtDebate(debate.id, store);
		return [];
	});
	return (await Promise.all(looked)).flat();
}

/** The threads of a server's debates that may be gone, as far as one command looks: none where Discord is slow to list them. */
async function doubtedThreads(debates: readonly StoredDebate[], hands: Hands): Promise<readonly string[]> {
	const threads = debates.flatMap(({ thread, channel }) => (thread === undefined ? [] : [{ thread, channel }]));
	const guild = debates[0]?.guild;
	if (guild === undefined || threads.length === 0) return [];
	const unlisted = await withTimeout(hands.unlistedThreads(guild, threads), timeLeft(LISTING));
	return unlisted !== 'late' && !isFault(unlisted) ? unlisted.slice(0, MOST_LOOKED_AT) : [];
}

/** Has the worker look at a thread that was just archived or opened again, where an open debate is in it. */
export async function lookAgainAt(thread: string, archived: boolean, store: Store): Promise<void> {
	const debate = await store.debateIn(thread);
	if (debate && debate.phase !== 'closed' && (archived || debate.closedByHand)) await store.checkThreadSoon(thread);
}
