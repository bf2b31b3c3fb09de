import { runInThread, ThreadTooSlow } from '../../run-in-thread.ts';
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

async function draftInThread(source: DraftSource): Promise<DraftText> {
	const answer = await runInThread<WorkerAnswer>(WORKER, source, { ms: PATIENCE, megabytes: MEGABYTES }).catch(
		(error: unknown) => {
			const refusal = refusalFor(error);
			if (refusal) return { refusal };
			throw error;
		},
	);
	if ('draft' in answer) return answer.draft;
	throw new DraftRefusal(answer.refusal);
}

/** Why there is no draft, if it asked for more time or memory than it is given. */
function refusalFor(error: unknown): DraftRefusalReason | undefined {
	if (error instanceof ThreadTooSlow) return 'too-slow';
	const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
	return isFull ? 'too-many-parts' : undefined;
}
