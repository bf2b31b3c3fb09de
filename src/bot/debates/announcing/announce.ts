import type { Log } from '../../../log.ts';
import type { Abandoned, Announcement } from '../../../store/records.ts';
import { StoreUnavailable } from '../../../store/unavailable.ts';
import type { Services } from '../../host/context.ts';
import { type HandsFault, whyOf } from '../../host/hands.ts';
import { type Task, taskFor } from './tasks.ts';
import { recordAndLogMissing } from './watch-threads.ts';

/** What announcing needs. */
export type AnnouncingServices = Services & { readonly log: Log };

/** Milliseconds before a failed announcement is tried again: a second, then twice as long each time, up to ten minutes. */
const backoff = (attempt: number) => Math.min(1000 * 2 ** (attempt - 1), 600_000);

/** The number of tries that fit into about a day. A server that refuses for so long has forgotten the debate. */
const MOST_TRIES = 150;

/** Makes an announcement and records its result. Rejects only when the store does. */
export async function announce(services: AnnouncingServices, announcement: Announcement): Promise<void> {
	const { store, log } = services;
	const { nonce, kind, debate } = announcement;
	const fault = await carryOut(services, announcement);
	if (fault === 'nothing to do') return store.dropAnnouncement(nonce);
	if (fault) await recordFailure(services, announcement, fault);
	else log.info({ debate, kind }, 'announced');
}

/** The announcement cannot be made yet, and the log already says what the operator can do about it. */
type Wait = Extract<Task, { readonly kind: 'wait' }>;

/** After a bug of ours the announcement is tried again: a later version may have fixed it. */
async function carryOut(
	services: AnnouncingServices,
	announcement: Announcement,
): Promise<HandsFault | Wait | 'nothing to do' | undefined> {
	const { nonce, kind, debate } = announcement;
	const { store, hands } = services;
	try {
		const task = await taskFor(announcement, services);
		if (!task) return 'nothing to do';
		if (task.kind === 'wait') return task;
		if (task.kind === 'find') {
			const found = await hands.findOpenedThread(task.opening);
			if ('kind' in found) return found.kind === 'later' || found.kind === 'forbidden' ? found : 'nothing to do';
			// When the store records the thread, it has the end announced there.
			if (found.thread !== undefined) await task.opening.onOpened?.(found.thread);
			return 'nothing to do';
		}
		if (task.kind === 'open') {
			const opened = await hands.open(task.opening);
			if ('kind' in opened) return opened;
			await store.recordPost(debate, opened);
			return undefined;
		}
		const posted = await hands.post(task.posting);
		if ('kind' in posted) return posted;
		await store.recordAnnouncement(nonce, posted.message);
		return undefined;
	} catch (err) {
		if (err instanceof StoreUnavailable) throw err;
		services.log.error({ err, debate, kind }, 'an announcement failed');
		return { kind: 'later', why: 'a mistake of our own' };
	}
}

async function recordFailure(
	services: AnnouncingServices,
	{ nonce, kind, debate: id, attempt }: Announcement,
	fault: HandsFault | Wait,
): Promise<void> {
	const { store, log } = services;
	const hopeless = fault.kind === 'refused' || attempt >= MOST_TRIES;
	// Somebody must repair a file first. That takes many tries, and a line for each would bury the rest of the log.
	if (fault.kind !== 'wait' || attempt === 1 || hopeless)
		log.warn({ debate: id, kind, attempt, fault, hopeless }, 'an announcement could not be made');
	const why = fault.kind === 'wait' ? fault.why : whyOf(fault);
	const retryIn = Math.max(backoff(attempt), fault.kind === 'later' ? (fault.retryIn ?? 0) : 0);
	await store.recordAnnouncementFailure(nonce, why, hopeless ? 'given up' : { retryIn });
	if (fault.kind === 'gone') return recordAndLogMissing(services, id);
	const debate = hopeless ? await store.debate(id) : undefined;
	// A debate that has its post goes on without this announcement. Moderators read in its status what went wrong.
	if (debate && debate.message === undefined) await store.abandon(id, abandonReason(fault));
}

const abandonReason = ({ kind }: HandsFault | Wait): Abandoned => (kind === 'refused' ? kind : 'unreached');
