import { fold } from '../../words/fold.ts';
import type { DraftBlock, DraftRepeat } from '../draft-text.ts';

/** Shorter lines are said again and again in a debate, and mean nothing by it. */
const SHORTEST_REPEAT = 60;

/** The blocks that have the words of an earlier one by the same speaker. Headings repeat by nature ("Checklist") and don't count. */
export function repeatsAmong(blocks: readonly DraftBlock[]): DraftRepeat[] {
	const first = new Map<string, number>();
	return blocks.flatMap(({ kind, text, speaker }, block) => {
		if (text.length < SHORTEST_REPEAT || kind === 'heading' || kind === 'aside' || kind === 'row') return [];
		const key = `${speaker ?? ''}\n${fold(text)}`;
		const of = first.get(key);
		if (of !== undefined) return [{ block, of }];
		first.set(key, block);
		return [];
	});
}
