import { setTimeout } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import { StartFault } from '../../start-fault.ts';
import { troubleOf } from './remedies.ts';

/** The first wait after a trouble that may pass, in milliseconds; each next one is twice as long. */
const FIRST_WAIT = 1000;
/** No wait is longer, unless Discord asks for it: a bot should answer soon after Discord does. */
const LONGEST_WAIT = 60_000;

/** How `untilConnected` goes about it. */
export type Persistence = {
	readonly apiUrl: string;
	readonly log: Log;
	/** How often to try; without it as often as it takes. Then no wait is longer than a minute, even if Discord asks for it. */
	readonly tries?: number;
	/** Waits so many milliseconds; by the machine's clock where nothing else is given. */
	readonly pause?: (ms: number) => Promise<unknown>;
};

/**
 * Does what needs Discord. A trouble that may pass is logged in plain words and the work is done again, after waits that grow.
 * Throws a StartFault for a trouble that cannot pass, or when the tries are used up; any other error stays what it is.
 */
export async function untilConnected<T>(
	work: () => Promise<T>,
	{ apiUrl, log, tries = Number.POSITIVE_INFINITY, pause = setTimeout }: Persistence,
): Promise<T> {
	for (let tried = 1; ; tried++) {
		try {
			return await work();
		} catch (error) {
			const trouble = troubleOf(error, apiUrl);
			if (!trouble) throw error;
			const { says, passes, wait = Math.min(FIRST_WAIT * 2 ** (tried - 1), LONGEST_WAIT) } = trouble;
			const hopeless = !passes || tried >= tries || (tries < Number.POSITIVE_INFINITY && wait > LONGEST_WAIT);
			if (hopeless) throw new StartFault(says);
			log.warn(`${says} Lectern tries again in ${inWords(wait)}.`);
			await pause(wait);
		}
	}
}

function inWords(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	if (seconds <= 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
	const minutes = Math.ceil(seconds / 60);
	return minutes <= 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
