import { withTimeout } from './with-timeout.ts';

/** How long a process that was asked to stop waits for the work it has begun, in milliseconds: a little longer than Discord waits for an answer. */
export const STOP_PATIENCE = 5000;

/** Work that has begun and should end before the process does. */
export type InFlight = {
	readonly add: (work: Promise<unknown>) => void;
	/** How many pieces of work have begun and not ended. */
	readonly count: () => number;
	/** Resolves when all work has ended, well or badly, with the work it began meanwhile; after `most` milliseconds at the latest. */
	readonly whenSettled: (most: number) => Promise<void>;
};

export function createInFlight(): InFlight {
	const running = new Set<Promise<unknown>>();
	return {
		add(work) {
			const ended = work.then(ignore, ignore);
			running.add(ended);
			void ended.then(() => running.delete(ended));
		},
		count: () => running.size,
		async whenSettled(most) {
			await withTimeout(drain(running), most);
		},
	};
}

/** Work may add more work before it ends, as an answer does when it leaves the rest to be sent later. */
async function drain(running: ReadonlySet<Promise<unknown>>): Promise<void> {
	while (running.size > 0) await Promise.all(running);
}

function ignore(): void {}
