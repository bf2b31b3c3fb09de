import { setTimeout } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import { StartFault } from '../../start-fault.ts';
import { connectTroubleOf } from './remedies.ts';

/** The first wait after a trouble that may pass, in milliseconds. Each later wait is twice as long. */
const FIRST_WAIT = 1000;
/** The longest wait, in milliseconds, unless Discord asks for a longer one. A bot should be back soon after Discord is. */
const LONGEST_WAIT = 60_000;

/** What `retryUntilConnected` needs to know. */
export type RetryPlan = {
	readonly apiUrl: string;
	readonly log: Log;
	/** How often to try; without it, as often as it takes. With it, the last trouble is final as soon as Discord asks to wait for over a minute. */
	readonly tries?: number;
	/** Waits for that many milliseconds; by the machine's clock if left out. */
	readonly pause?: (ms: number) => Promise<unknown>;
};

/**
 * Does work that needs Discord, again and again until it succeeds. A trouble that may pass is logged in plain words; the waits between
 * the tries grow. Throws a StartFault for a trouble that cannot pass, or after the last try. Any other error is thrown as it is.
 */
export async function retryUntilConnected<T>(
	work: () => Promise<T>,
	{ apiUrl, log, tries = Number.POSITIVE_INFINITY, pause = setTimeout }: RetryPlan,
): Promise<T> {
	for (let tried = 1; ; tried++) {
		try {
			return await work();
		} catch (error) {
			const trouble = connectTroubleOf(error, apiUrl);
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
