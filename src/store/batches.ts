type Waiting<In, Out> = {
	readonly item: In;
	readonly resolve: (answer: Out) => void;
	readonly reject: (reason: unknown) => void;
};

/** Does the work for many at once; answers in their order. */
export type Work<In, Out> = (batch: readonly In[]) => Promise<readonly Out[]>;

/**
 * Gathers what is asked for while earlier work is under way, so that one commit serves all who wait. No two of a batch
 * share a key; what fails, fails for the whole batch.
 */
export function inBatches<In, Out>(work: Work<In, Out>, keyOf: (item: In) => string, most: number) {
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

	const drain = async () => {
		while (queue.length > 0) await settle(next(), work);
		busy = false;
	};

	return (item: In) =>
		new Promise<Out>((resolve, reject) => {
			queue.push({ item, resolve, reject });
			if (busy) return;
			busy = true;
			// Not at once: the events of this turn of the loop belong together.
			setImmediate(drain);
		});
}

async function settle<In, Out>(batch: readonly Waiting<In, Out>[], work: Work<In, Out>): Promise<void> {
	try {
		const answers = await work(batch.map(({ item }) => item));
		batch.forEach(({ resolve, reject }, n) => {
			const answer = answers[n];
			if (answer === undefined) reject(new Error('A batch was answered short.'));
			else resolve(answer);
		});
	} catch (error) {
		for (const { reject } of batch) reject(error);
	}
}
