import { announcementVerbs } from '../announcements/announcements.ts';
import { articleDraftVerbs } from '../articles/article-drafts.ts';
import { listingVerbs } from '../articles/listing.ts';
import { publishingVerbs } from '../articles/publishing.ts';
import { removingVerbs } from '../articles/removing.ts';
import { ballotVerbs } from '../ballots/ballots.ts';
import { debateVerbs } from '../debates/debates.ts';
import { draftVerbs } from '../debates/drafts.ts';
import { phaseVerbs } from '../debates/phases.ts';
import { quoteVerbs } from '../debates/quotes.ts';
import { threadVerbs } from '../debates/threads.ts';
import { type Engine, read } from '../engine/engine.ts';
import { identityOf } from '../engine/identity.ts';
import { leftServerVerbs } from '../forgetting/left-servers.ts';
import { privacyVerbs } from '../forgetting/privacy.ts';
import { settingsVerbs } from '../settings/settings.ts';
import type { Store, StoreProblem } from '../store.ts';
import { StoreReplaced, StoreUnavailable } from '../unavailable.ts';

/** The verbs on top of an engine. */
export function storeOf(engine: Engine): Store {
	const { advance, ...phases } = phaseVerbs(engine);
	const listeners = new Set<() => void>();
	return {
		...settingsVerbs(engine),
		...draftVerbs(engine),
		...debateVerbs(engine),
		...threadVerbs(engine),
		...phases,
		async advance(id, step) {
			const moved = await advance(id, step);
			if (moved?.already === false) for (const listener of listeners) listener();
			return moved;
		},
		onStep(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		...ballotVerbs(engine),
		...announcementVerbs(engine),
		...quoteVerbs(engine),
		...articleDraftVerbs(engine),
		...publishingVerbs(engine),
		...removingVerbs(engine),
		...listingVerbs(engine),
		...privacyVerbs(engine),
		...leftServerVerbs(engine),
		now: () => read(engine, (db) => engine.now(db)),
		isHealthy: async () => (await problemOf(engine)) === undefined,
		problem: () => problemOf(engine),
		close: () => engine.close(),
	};
}

async function problemOf(engine: Engine): Promise<StoreProblem | undefined> {
	try {
		await read(engine, identityOf);
		return undefined;
	} catch (error) {
		const isReplaced = error instanceof StoreUnavailable && error.cause instanceof StoreReplaced;
		return isReplaced ? 'was deleted or replaced' : 'does not answer';
	}
}
