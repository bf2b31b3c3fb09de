import { type Deadline, deadlineOr } from '../../answer-deadline.ts';
import { TooLate } from '../engine/failures.ts';
import { StoreUnavailable } from '../unavailable.ts';

type Waiting<In, Out> = {
	readonly item: In;
	readonly until: Deadline;
	readonly resolve: (answer: Out) => void;
	readonly reject: (reason: unknown) => void;
};

/** Does the work for a whole batch, by the earliest of its deadlines. Resolves to one answer for each item, in their order. */
export type Work<In, Out> = (batch: readonly In[], until: Deadline) => Promise<readonly Out[]>;

type Limits<In> = {
	/** No two items of a batch have the same key. */
	readonly keyOf: (item: In) => string;
	/** A batch has at most this many items. */
	readonly most: number;
	/** How many milliseconds an item may take in all when its caller has no deadline. */
	readonly patience: number;
};

/**
 * Collects items while earlier work is running, so that one commit serves all that wait. When the work fails, every item of its
 * batch rejects. When it fails because the store is unavailable, the items that wait behind it reject too, since they would wait
 * for the same thing. An item whose deadline passes while it waits rejects and is never begun.
 */
export function inBatches<In, Out>(work: Work<In, Out>, { keyOf, most, patience }: Limits<In>) {
	let queue: Waiting<In, Out>[] = [];
	let busy = false;

	const next = () => {
		const keys = new Set<string>();
		const batch: Waiting<In, Out>[] = [];
		const later: Waiting<In, Out>[] = [];
		for (const waiting of queue) {
			const key = keyOf(waiting.item);
			const fits = batch.length < most && !keys.has(key);
			keys.add(key);
			(fits ? batch : later).push(waiting);
		}
		queue = later;
		return batch;
	};

	const refuse = (refused: readonly Waiting<In, Out>[], reason: unknown) => {
		queue = queue.filter((waiting) => !refused.includes(waiting));
		for (const { reject } of refused) reject(reason);
	};

	const refuseLate = () => {
		const now = performance.now();
		const late = queue.filter(({ until }) => until <= now);
		if (late.length > 0) refuse(late, new TooLate());
	};

	const drain = async () => {
		for (;;) {
			refuseLate();
			if (queue.length === 0) break;
			const failure = await settle(next(), work);
			if (failure instanceof StoreUnavailable)
				refuse(queue, new StoreUnavailable('What was asked for before could not be done in time.', { cause: failure }));
		}
		busy = false;
	};

	return (item: In) =>
		new Promise<Out>((resolve, reject) => {
			const until = deadlineOr(patience);
			// A timer may fire a moment before the deadline.
			const timer = setTimeout(refuseLate, Math.ceil(until - performance.now()) + 1);
			const settled =
				<T>(settle: (value: T) => void) =>
				(value: T) => {
					clearTimeout(timer);
					settle(value);
				};
			queue.push({ item, until, resolve: settled(resolve), reject: settled(reject) });
			if (busy) return;
			busy = true;
			// Not at once: items of the same turn of the event loop belong into one batch.
			setImmediate(drain);
		});
}

/** Does the work for a batch and settles its items. Resolves to the error with which all of them rejected, if any. */
async function settle<In, Out>(batch: readonly Waiting<In, Out>[], work: Work<In, Out>): Promise<unknown> {
	const until = Math.min(...batch.map((waiting) => waiting.until));
	try {
		const answers = await work(
			batch.map(({ item }) => item),
			until,
		);
		batch.forEach(({ resolve, reject }, n) => {
			const answer = answers[n];
			if (answer === undefined) reject(new Error('A batch was answered short.'));
			else resolve(answer);
		});
		return undefined;
	} catch (error) {
		for (const { reject } of batch) reject(error);
		return error;
	}
}
