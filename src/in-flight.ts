import { withTimeout } from './with-timeout.ts';

/** How long a process that was asked to stop waits for the work it has begun, in milliseconds: a little longer than Discord waits for an answer. */
export const STOP_PATIENCE = 5000;

/** Work that has begun and should end before the process does. */
export type InFlight = {
	readonly add: (work: Promise<unknown>) => void;
	/** How much has begun and not ended. */
	readonly count: () => number;
	/** Resolves when all of it has ended, well or badly, with what it began meanwhile, or after `most` milliseconds. */
	readonly settled: (most: number) => Promise<void>;
};

export function createInFlight(): InFlight {
	const running = new Set<Promise<unknown>>();
	return {
		add(work) {
			const ended = work.then(ignored, ignored);
			running.add(ended);
			void ended.then(() => running.delete(ended));
		},
		count: () => running.size,
		async settled(most) {
			await withTimeout(drained(running), most);
		},
	};
}

/** Work may begin more work, as an answer does that leaves the rest to be sent later. */
async function drained(running: ReadonlySet<Promise<unknown>>): Promise<void> {
	while (running.size > 0) await Promise.all(running);
}

function ignored(): void {}
