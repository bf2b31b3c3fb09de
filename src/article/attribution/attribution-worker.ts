import { parentPort, workerData } from 'node:worker_threads';
import { suggestAttributions } from './suggest-attributions.ts';

// Only attributions-of.ts starts this thread, with one text to read.
parentPort?.postMessage(await suggestAttributions(workerData));
