import type { Log } from '../../log.ts';
import type { Store } from '../../store/store.ts';
import type { Hands } from '../host/hands.ts';
import { whyOf } from '../host/hands.ts';
import { forgetLeftServers } from './left-servers.ts';

/** How often a process checks whether the daily look at the servers is due, in milliseconds. */
const ASK_EVERY = 3_600_000;

/** Deletes the data of servers that the bot was removed from, once they have been gone for a month. Any number of processes may run this. */
export function startServerWatch(plan: { readonly store: Store; readonly hands: Hands; readonly log: Log }): {
	/** Starts no further look and waits for none: a look that is cut off is done again another day. */
	readonly stop: () => void;
} {
	const { log } = plan;
	let stopped = false;
	const look = async () => {
		try {
			const forgotten = await forgetLeftServers(plan);
			if ('kind' in forgotten) log.warn({ why: whyOf(forgotten) }, 'Discord did not say which servers the bot is in');
			else if (forgotten.length > 0)
				log.info({ servers: forgotten }, 'deleted the data of servers that the bot was removed from a month ago');
		} catch (err) {
			if (!stopped) log.warn({ err }, 'the daily look at the servers failed');
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
