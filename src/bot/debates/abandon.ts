import type { Store, StoredDebate } from '../../store/store.ts';
import type { Context } from '../command.ts';
import { isFault, placeSoon } from '../places.ts';

/** Ends the debates of a thread or channel that was deleted; none where no debate was open. */
export async function abandonAt(place: string, store: Store): Promise<void> {
	for (const { id } of await store.openDebatesAt(place)) await store.abandon(id, 'gone');
}

/** Of open debates those whose threads are still there, or may be. What has lost its thread meanwhile ends here. */
export async function stillThere(
	debates: readonly StoredDebate[],
	{ hands, store }: Pick<Context, 'hands' | 'store'>,
): Promise<StoredDebate[]> {
	const looked = debates.map(async (debate) => {
		const place = debate.thread === undefined ? undefined : await placeSoon(hands, debate.thread);
		if (!place || !isFault(place) || place.kind !== 'gone') return debate;
		await store.abandon(debate.id, 'gone');
		return [];
	});
	return (await Promise.all(looked)).flat();
}
