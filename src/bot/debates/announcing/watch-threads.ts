import type { Log } from '../../../log.ts';
import type { Store, WatchedDebate } from '../../../store/store.ts';
import type { Hands } from '../../host/hands.ts';
import { LONGEST_DOUBT, recordMissing } from '../common/missing-threads.ts';

type Services = { readonly store: Store; readonly hands: Hands; readonly log: Log };

/**
 * How often an open debate's thread is looked at, in milliseconds: over HTTP nothing else tells that it fell asleep; and how soon
 * again where Discord did not know it.
 */
export const LOOK_AGAIN = { usually: 86_400_000, inDoubt: LONGEST_DOUBT } as const;

/** Looks at the thread of an open debate: keeps it awake, and records what it found. Rejects only when the store does. */
export async function watchThread(services: Services, { id, thread, touchedAt, now }: WatchedDebate): Promise<void> {
	const { store, hands, log } = services;
	const seen = await hands.keepAwake({ thread, touchedAt, now });
	if (!('kind' in seen)) return store.recordThreadSeen(id, seen);
	// Any other fault passes, or an announcement that cannot be made says why: it is looked at again in its time.
	if (seen.kind === 'gone') return recordAndLogMissing(services, id);
	log.debug({ debate: id, fault: seen }, 'a thread could not be looked at');
}

/** Records that Discord does not know a debate's thread or channel, which in time ends the debate. */
export async function recordAndLogMissing(
	{ store, log }: Pick<Services, 'store' | 'log'>,
	debate: number,
): Promise<void> {
	if (await recordMissing(debate, store)) log.info({ debate }, 'a debate ended: its thread or channel is gone');
	else
		log.warn(
			{ debate },
			'Discord does not know the thread or channel of a debate; it is asked again before the debate ends',
		);
}
