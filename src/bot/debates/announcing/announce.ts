import type { Log } from '../../../log.ts';
import type { Abandoned, Announcement, Store } from '../../../store/store.ts';
import { StoreUnavailable } from '../../../store/unavailable.ts';
import { type Hands, type HandsFault, whyOf } from '../../host/hands.ts';
import type { Errand } from './errands.ts';
import { recordMissing } from './watch-threads.ts';

/** What the hands are to do for an announcement; undefined when there is nothing to be done any more. */
export type Errands = (announcement: Announcement) => Promise<Errand | undefined>;

type Means = { readonly store: Store; readonly hands: Hands; readonly errandFor: Errands; readonly log: Log };

/** Milliseconds before a failed announcement is tried again: a second, twice as long each time, ten minutes at most. */
const backoff = (attempt: number) => Math.min(1000 * 2 ** (attempt - 1), 600_000);

/** About a day of tries: a server that refuses for so long has forgotten the debate. */
const MOST_TRIES = 150;

/** Makes an announcement and records what came of it. Rejects only when the store does. */
export async function announce(means: Means, announcement: Announcement): Promise<void> {
	const { store, log } = means;
	const { nonce, kind, debate } = announcement;
	const fault = await carryOut(means, announcement);
	if (fault === 'nothing to do') return store.dropAnnouncement(nonce);
	if (fault) await recordFailure(means, announcement, fault);
	else log.info({ debate, kind }, 'announced');
}

/** It cannot be done yet, and the log already says what the operator can do about it. */
type Wait = Extract<Errand, { readonly kind: 'wait' }>;

/** A mistake of our own is tried again: a later version may have corrected it. */
async function carryOut(
	means: Means,
	announcement: Announcement,
): Promise<HandsFault | Wait | 'nothing to do' | undefined> {
	const { nonce, kind, debate } = announcement;
	const { store, hands } = means;
	try {
		const errand = await means.errandFor(announcement);
		if (!errand) return 'nothing to do';
		if (errand.kind === 'wait') return errand;
		if (errand.kind === 'find') {
			const found = await hands.findOpened(errand.opening);
			if ('kind' in found) return found.kind === 'later' || found.kind === 'forbidden' ? found : 'nothing to do';
			// Recording it has the end announced in it.
			if (found.thread !== undefined) await errand.opening.opened?.(found.thread);
			return 'nothing to do';
		}
		if (errand.kind === 'open') {
			const opened = await hands.open(errand.opening);
			if ('kind' in opened) return opened;
			await store.recordPost(debate, opened);
			return undefined;
		}
		const posted = await hands.post(errand.posting);
		if ('kind' in posted) return posted;
		await store.recordAnnouncement(nonce, posted.message);
		return undefined;
	} catch (err) {
		if (err instanceof StoreUnavailable) throw err;
		means.log.error({ err, debate, kind }, 'an announcement failed');
		return { kind: 'later', why: 'a mistake of our own' };
	}
}

async function recordFailure(
	means: Means,
	{ nonce, kind, debate: id, attempt }: Announcement,
	fault: HandsFault | Wait,
): Promise<void> {
	const { store, log } = means;
	const hopeless = fault.kind === 'refused' || attempt >= MOST_TRIES;
	// Waiting for an editor takes many tries, and saying so at each would bury the rest of the log.
	if (fault.kind !== 'wait' || attempt === 1 || hopeless)
		log.warn({ debate: id, kind, attempt, fault, hopeless }, 'an announcement could not be made');
	const why = fault.kind === 'wait' ? fault.why : whyOf(fault);
	const retryIn = Math.max(backoff(attempt), fault.kind === 'later' ? (fault.retryIn ?? 0) : 0);
	await store.recordAnnouncementFailure(nonce, why, hopeless ? 'given up' : { retryIn });
	if (fault.kind === 'gone') return recordMissing(means, id);
	const debate = hopeless ? await store.debate(id) : undefined;
	// A debate whose post is there goes on, though one thing about it could not be said: moderators read it in its status.
	if (debate && debate.message === undefined) await store.abandon(id, abandonedFor(fault));
}

const abandonedFor = ({ kind }: HandsFault | Wait): Abandoned => (kind === 'refused' ? kind : 'unreached');
