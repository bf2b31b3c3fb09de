import type { Markdown } from '../reply/markdown.ts';
import { partsThatFit } from '../reply/one-screen.ts';
import type { Block } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';

/** As many lines as fit between what is above and below them on one screen. If some are left out, small print says how many. */
export function linesThatFit(
	above: readonly Block[],
	lines: readonly Markdown[],
	below: readonly Block[],
	say: Say,
): Block[] {
	const parts = lines.map((text): Block[] => [{ kind: 'text', text }]);
	const note = (count: number): Block => ({ kind: 'note', text: say('positions.more-below', { count }) });
	const all = partsThatFit([...above, ...below], parts);
	if (all.length === parts.length) return [...above, ...all.flat(), ...below];
	const some = partsThatFit([...above, note(parts.length), ...below], parts);
	return [...above, ...some.flat(), note(parts.length - some.length), ...below];
}
