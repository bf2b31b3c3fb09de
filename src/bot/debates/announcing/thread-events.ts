import type { Store } from '../../../store/store.ts';

/** Ends the open debates of a thread or channel when Discord reports that it was deleted. */
export async function abandonDebatesAt(place: string, store: Store): Promise<void> {
	for (const { id } of await store.openDebatesAt(place)) await store.abandon(id, 'gone');
}

/** Makes the worker look at the thread of an open debate when Discord reports that it was archived or opened again. */
export async function recheckThread(thread: string, archived: boolean, store: Store): Promise<void> {
	const debate = await store.debateIn(thread);
	if (debate && debate.phase !== 'closed' && (archived || debate.closedByHand)) await store.checkThreadSoon(thread);
}
