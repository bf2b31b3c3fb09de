import { runInThread } from '../../run-in-thread.ts';
import type { AttributedText, AttributionDraft } from './attribution.ts';

/** Longer texts are read in another thread: this many characters take a tenth of a second, in which nobody else is answered. */
const WORTH_A_THREAD = 20_000;
/** A text of 80,000 words takes 5 seconds alone, and more on a busy machine. */
const PATIENCE = 60_000;
const MEGABYTES = 768;

const WORKER = new URL('./attribution-worker.ts', import.meta.url);

/** Texts are read in other threads one after the other, so that many at once don't take all the memory. */
let last: Promise<unknown> = Promise.resolve();

/** Who says what in a text, and who is named in it, without keeping others waiting. The libraries are loaded when first used. */
export async function attributionsOf(text: AttributedText): Promise<AttributionDraft> {
	const length = text.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
	if (length > WORTH_A_THREAD) {
		const turn = last.then(() => readInThread(text));
		last = turn.catch(() => undefined);
		return turn;
	}
	const { suggestAttributions } = await import('./suggest-attributions.ts');
	return suggestAttributions(text);
}

const readInThread = (text: AttributedText) =>
	runInThread<AttributionDraft>(WORKER, text, { ms: PATIENCE, megabytes: MEGABYTES });
