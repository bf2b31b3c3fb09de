import type { Store, StoredDebate } from '../../store/store.ts';
import type { Context } from '../command.ts';
import { isFault, placeSoon } from '../places.ts';

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
	const doubted = await store.threadMissing(debate, LONGEST_DOUBT);
	if (doubted < LONGEST_DOUBT) return false;
	await store.abandon(debate, 'gone');
	return true;
}

/** Of open debates those whose threads are there, or may be. Where Discord does not know a thread, the worker will look again. */
export async function stillThere(
	debates: readonly StoredDebate[],
	{ hands, store }: Pick<Context, 'hands' | 'store'>,
): Promise<StoredDebate[]> {
	const looked = debates.map(async (debate) => {
		const place = debate.thread === undefined ? undefined : await placeSoon(hands, debate.thread);
		if (!place || !isFault(place) || place.kind !== 'gone') return debate;
		await doubtDebate(debate.id, store);
		return [];
	});
	return (await Promise.all(looked)).flat();
}

/** Has the worker look at a thread that was just archived or opened again, where an open debate is in it. */
export async function lookAgainAt(thread: string, archived: boolean, store: Store): Promise<void> {
	const debate = await store.debateIn(thread);
	if (debate && debate.phase !== 'closed' && (archived || debate.closedByHand)) await store.lookSoon(thread);
}
