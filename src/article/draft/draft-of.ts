import { Worker } from 'node:worker_threads';
import { DraftRefusal, type DraftRefusalReason, type DraftText } from './draft-text.ts';
import type { DraftSource } from './make-draft.ts';

/** What the thread sends back. */
export type WorkerAnswer = { readonly draft: DraftText } | { readonly refusal: DraftRefusalReason };

/**
 * Longer texts are drafted in another thread. Starting it takes 150 ms more; a text of this length takes 10 ms to draft, and a page 30, while
 * nobody else is answered.
 */
const WORTH_A_THREAD = 20_000;
/** The heaviest text that anybody would add takes 2 seconds alone, and more on a busy machine. */
const PATIENCE = 30_000;
/** Enough for a page of 5 MB. A text that needs more is refused, and the bot goes on. */
const MEGABYTES = 512;
/** Further drafts wait. */
const AT_ONCE = 2;

const WORKER = new URL('./draft-worker.ts', import.meta.url);

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Makes a draft of a text: what it is, what it says, and what was around it. Throws a `DraftRefusal` if there is no draft to be made, or if making
 * it takes too long. The libraries are loaded when first used.
 */
export async function draftOf(source: DraftSource): Promise<DraftText> {
	if (source.text.length <= WORTH_A_THREAD) {
		const { makeDraft } = await import('./make-draft.ts');
		return makeDraft(source);
	}
	if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	else running += 1;
	try {
		return await draftInThread(source);
	} finally {
		// The place is handed on, so that nobody takes it in between.
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}

function draftInThread(source: DraftSource): Promise<DraftText> {
	const { promise, resolve, reject } = Promise.withResolvers<DraftText>();
	const worker = new Worker(WORKER, {
		workerData: source,
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
	});
	const timer = setTimeout(() => reject(new DraftRefusal('too-slow')), PATIENCE);
	worker.once('message', (answer: WorkerAnswer) => {
		if ('draft' in answer) resolve(answer.draft);
		else reject(new DraftRefusal(answer.refusal));
	});
	worker.once('error', (error: unknown) => {
		const full = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
		reject(full ? new DraftRefusal('too-many-parts') : error);
	});
	worker.once('exit', (code) => reject(new Error(`drafting ended early (${code})`)));
	return promise.finally(() => {
		clearTimeout(timer);
		return worker.terminate();
	});
}
