import type { Errand } from '../bot/announcements.ts';
import { type Hands, type HandsFault, type Opening, type Posting, whyOf } from '../bot/hands.ts';
import type { Log } from '../log.ts';
import type { Abandoned, Announcement, Store } from '../store/store.ts';
import { StoreUnavailable } from '../store/unavailable.ts';

/** What the hands are to do for an announcement; undefined when there is nothing to be done any more. */
export type Errands = (announcement: Announcement) => Promise<Errand | undefined>;

type Means = { readonly store: Store; readonly hands: Hands; readonly errandFor: Errands; readonly log: Log };

/** Milliseconds before a failed announcement is tried again: a second, twice as long each time, ten minutes at most. */
const again = (attempt: number) => Math.min(1000 * 2 ** (attempt - 1), 600_000);

/** About a day of tries: a server that refuses for so long has forgotten the debate. */
const MOST_TRIES = 150;

/** Says an announcement and records what came of it. Rejects only when the store does. */
export async function announce(means: Means, announcement: Announcement): Promise<void> {
	const { store, log } = means;
	const { nonce, kind, debate } = announcement;
	const fault = await carriedOut(means, announcement);
	if (fault === 'nothing to do') return store.announcementFailed(nonce, fault, 'given up');
	if (fault) await failed(means, announcement, fault);
	else log.info({ debate, kind }, 'announced');
}

/** It cannot be done yet, and whoever can mend that is told elsewhere. */
type Wait = Extract<Errand, { readonly kind: 'wait' }>;

/** A mistake of our own is to be mended and tried again. */
async function carriedOut(
	means: Means,
	announcement: Announcement,
): Promise<HandsFault | Wait | 'nothing to do' | undefined> {
	const { nonce, kind, debate } = announcement;
	try {
		const errand = await means.errandFor(announcement);
		if (!errand) return 'nothing to do';
		if (errand.kind === 'wait') return errand;
		if (errand.kind === 'open') return await open(means, debate, errand.opening);
		return await post(means, nonce, errand.posting);
	} catch (err) {
		if (err instanceof StoreUnavailable) throw err;
		means.log.error({ err, debate, kind }, 'an announcement failed');
		return { kind: 'later', why: 'a mistake of our own' };
	}
}

async function open({ store, hands, log }: Means, debate: number, opening: Opening) {
	const opened = await hands.open(opening);
	if ('kind' in opened) return opened;
	const recorded = await store.debatePosted(debate, opened);
	if (recorded?.thread !== opened.thread)
		log.warn({ debate, thread: opened.thread }, 'a second thread was opened for a debate');
	return undefined;
}

async function post({ store, hands }: Means, nonce: string, posting: Posting) {
	const posted = await hands.post(posting);
	if ('kind' in posted) return posted;
	await store.announced(nonce, posted.message);
	return undefined;
}

async function failed(
	{ store, log }: Means,
	{ nonce, kind, debate: id, attempt }: Announcement,
	fault: HandsFault | Wait,
): Promise<void> {
	const hopeless = fault.kind === 'gone' || fault.kind === 'refused' || attempt >= MOST_TRIES;
	// Waiting for an editor takes many tries, and saying so at each would bury the rest of the log.
	if (fault.kind !== 'wait' || attempt === 1 || hopeless)
		log.warn({ debate: id, kind, attempt, fault, hopeless }, 'an announcement could not be made');
	await store.announcementFailed(
		nonce,
		fault.kind === 'wait' ? fault.why : whyOf(fault),
		hopeless ? 'given up' : { retryIn: again(attempt) },
	);
	const debate = hopeless ? await store.debate(id) : undefined;
	// A debate that was posted goes on, though one thing about it could not be said.
	if (debate && (debate.thread === undefined || fault.kind === 'gone')) await store.abandon(id, abandonedFor(fault));
}

const abandonedFor = ({ kind }: HandsFault | Wait): Abandoned =>
	kind === 'gone' || kind === 'refused' ? kind : 'unreached';
