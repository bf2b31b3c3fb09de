import { Worker } from 'node:worker_threads';

/** How long a thread may work, and how much memory it may take. Past the memory it ends with the error `ERR_WORKER_OUT_OF_MEMORY`. */
type ThreadBounds = { readonly ms: number; readonly megabytes: number };

/** A thread did not answer in its time. */
export class ThreadTooSlow extends Error {}

/**
 * Runs a program in a thread of its own, which is given `data` as its `workerData`, and resolves to the first message that it posts. The thread is
 * ended afterwards. Rejects with a `ThreadTooSlow`, with the thread's own error, or with an Error if it ends without a message.
 */
export function runInThread<Answer>(program: URL, data: unknown, { ms, megabytes }: ThreadBounds): Promise<Answer> {
	const { promise, resolve, reject } = Promise.withResolvers<Answer>();
	const worker = new Worker(program, {
		workerData: data,
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: megabytes },
	});
	const timer = setTimeout(() => reject(new ThreadTooSlow(`no answer within ${ms} ms`)), ms);
	worker.once('message', resolve);
	worker.once('error', reject);
	worker.once('exit', (code) => reject(new Error(`the thread ended early (${code})`)));
	return promise.finally(() => {
		clearTimeout(timer);
		return worker.terminate();
	});
}
