import { setTimeout as pause } from 'node:timers/promises';
import { timeLeft } from '../../../answer-deadline.ts';
import type { StoredDebate } from '../../../store/records.ts';
import type { Context } from '../../host/context.ts';

/** How long a moderator's answer waits for an announcement, in milliseconds. An announcement usually takes a tenth of it. */
const ANNOUNCEMENT_PATIENCE = 800;
const PAUSE = 50;

/**
 * Waits until the step that a debate has just taken is announced in its thread. Resolves to false when that failed or took too
 * long. Throws StoreUnavailable.
 */
export async function waitForAnnouncement(
	{ id, phase }: StoredDebate,
	{ store }: Pick<Context, 'store'>,
): Promise<boolean> {
	for (let waited = 0; waited < ANNOUNCEMENT_PATIENCE && timeLeft() > PAUSE; waited += PAUSE) {
		if (await store.isAnnounced(id, phase)) return true;
		if ((await store.failedAnnouncements(id)).some((one) => one.phase === phase)) return false;
		await pause(PAUSE);
	}
	return false;
}
