import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer } from './draft-of.ts';
import { DraftRefusal } from './draft-text.ts';
import { type DraftSource, makeDraft } from './make-draft.ts';

// Only draft-of.ts starts this thread, with one text to draft.
async function answer(source: DraftSource): Promise<WorkerAnswer> {
	try {
		return { draft: await makeDraft(source) };
	} catch (error) {
		if (error instanceof DraftRefusal) return { refusal: error.reason };
		throw error;
	}
}

parentPort?.postMessage(await answer(workerData));
