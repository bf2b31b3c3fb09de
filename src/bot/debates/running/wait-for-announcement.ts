import { setTimeout as pause } from 'node:timers/promises';
import { timeLeft } from '../../../store/deadline.ts';
import type { StoredDebate } from '../../../store/store.ts';
import type { Context } from '../../host/context.ts';

/** Milliseconds a moderator waits to read whether a step is announced: an announcement takes a tenth of it where Discord is well. */
const ANNOUNCEMENT_PATIENCE = 800;
const PAUSE = 50;

/** Whether the step a debate has just taken is announced in its thread by the time its moderator must be answered. Throws StoreUnavailable. */
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
