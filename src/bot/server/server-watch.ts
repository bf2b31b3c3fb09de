import type { Log } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import type { Hands } from '../host/hands.ts';
import { whyOf } from '../host/hands.ts';
import { forgetLeftServers } from './left-servers.ts';

/** How often a process asks whether the daily look at the servers is due, in milliseconds. */
const ASK_EVERY = 3_600_000;

/** Deletes, as time goes by, what is kept of servers the bot was removed from. Any number of processes may do this. */
export function startServerWatch(plan: { readonly store: Store; readonly hands: Hands; readonly log: Log }): {
	/** Begins nothing new, and waits for nothing: what is under way at Discord is done again another day. */
	readonly stop: () => void;
} {
	const { log } = plan;
	let stopped = false;
	const look = async () => {
		try {
			const forgotten = await forgetLeftServers(plan);
			if ('kind' in forgotten) log.warn({ why: whyOf(forgotten) }, 'Discord did not tell which servers the bot is in');
			else if (forgotten.length > 0)
				log.info({ servers: forgotten }, 'deleted what was kept of servers the bot was removed from a month ago');
		} catch (err) {
			if (!stopped) log.warn({ err }, 'the servers could not be looked at');
		}
	};
	void look();
	const timer = setInterval(look, ASK_EVERY).unref();
	return {
		stop() {
			stopped = true;
			clearInterval(timer);
		},
	};
}
