import type { Log } from '../../../log.ts';
import type { WatchedDebate } from '../../../store/records.ts';
import type { Store } from '../../../store/store.ts';
import type { Hands } from '../../host/hands.ts';
import { LONGEST_DOUBT, recordMissing } from '../common/missing-threads.ts';

type WatchServices = { readonly store: Store; readonly hands: Hands; readonly log: Log };

/**
 * How long until the worker looks at an open debate's thread again, in milliseconds: once a day usually, since over HTTP nothing
 * reports that a thread archived itself; and at the end of the doubt when Discord did not know the thread.
 */
export const LOOK_AGAIN = { usually: 86_400_000, inDoubt: LONGEST_DOUBT } as const;

/** Looks at the thread of an open debate, keeps it awake and records how it found it. Rejects only when the store does. */
export async function watchThread(
	services: WatchServices,
	{ id, thread, touchedAt, now }: WatchedDebate,
): Promise<void> {
	const { store, hands, log } = services;
	const seen = await hands.keepAwake({ thread, touchedAt, now });
	if (!('kind' in seen)) return store.recordThreadSeen(id, seen);
	// Any other fault passes, or the next announcement will report it.
	if (seen.kind === 'gone') return recordAndLogMissing(services, id);
	log.debug({ debate: id, fault: seen }, 'a thread could not be looked at');
}

/** Records that Discord does not know a debate's thread or channel, and logs whether that has ended the debate. */
export async function recordAndLogMissing(
	{ store, log }: Pick<WatchServices, 'store' | 'log'>,
	debate: number,
): Promise<void> {
	if (await recordMissing(debate, store)) log.info({ debate }, 'a debate ended: its thread or channel is gone');
	else
		log.warn(
			{ debate },
			'Discord does not know the thread or channel of a debate; it is asked again before the debate ends',
		);
}
