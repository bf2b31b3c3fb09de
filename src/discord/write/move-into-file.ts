import type { Markdown } from '../../bot/reply/markdown.ts';
import type { Block } from '../../bot/reply/reply.ts';
import { divideIntoMessages, hasAttachment, isApart } from './divide-into-messages.ts';
import { plainTextOf } from './plain-text.ts';
import { type PlannedComponent, planComponents } from './plan-components.ts';

/** How many messages a reply may take, and the sentence that says that all of it is in a file. */
export type MessageLimit = { readonly messages: number; readonly inFile: Markdown };

/** The longest quotation that leaves room in its message for who says it and where, in UTF-16 units of Markdown. */
const LONG_QUOTE = 3000;

/**
 * How many messages an answer that everybody sees may take: one, or for a quotation that does not fit one with what is said about it,
 * as many as it needs.
 */
export function mostPublicMessages(blocks: readonly Block[]): number {
	const quotes = blocks.filter(({ kind }) => kind === 'quote').map(planComponents);
	const needs = quotes.map((parts) => {
		const length = parts.reduce((sum, { text }) => sum + text, 0);
		return length > LONG_QUOTE ? parts.length + 1 : 1;
	});
	return Math.max(1, ...needs);
}

/**
 * A reply within a limit that it exceeds: as much of its beginning as fits, then a text file with the whole reply, and all the buttons,
 * menus and files of the rest. A quotation stays whole, with who says it.
 */
export function moveRestIntoFile(
	components: readonly PlannedComponent[],
	blocks: readonly Block[],
	{ messages: most, inFile }: MessageLimit,
): PlannedComponent[][] {
	const data = new TextEncoder().encode(plainTextOf(blocks));
	const end = [
		...planComponents({ kind: 'text', text: inFile }),
		...planComponents({ kind: 'file', name: 'lectern.txt', data }),
	];
	const keeping = (count: number) => {
		const rest = components.slice(count);
		const more = [...end, ...rest.filter(isPressable), ...rest.filter(hasAttachment)];
		return divideIntoMessages([...components.slice(0, count), ...more]);
	};
	const cuts = [0, ...components.flatMap((_, n) => (n > 0 && mayCutBefore(components, n) ? [n] : []))];
	let [low, high] = [0, cuts.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (keeping(cuts[middle] ?? 0).length <= most) low = middle;
		else high = middle - 1;
	}
	// Dozens of pictures or thousands of menu rows may still be too many: what is left out comes last, and the file has all the words.
	return keeping(cuts[low] ?? 0).slice(0, most);
}

/** Buttons and menus, which a text file cannot hold. The button of an entry is left out: it would be there without its entry. */
const isPressable = ({ kind }: PlannedComponent) => kind === 'buttons' || kind === 'menu';

function mayCutBefore(components: readonly PlannedComponent[], at: number): boolean {
	const [before, after] = [components[at - 1], components[at]];
	if (!before || !after || (before.kind === 'quote' && after.kind === 'quote')) return false;
	if (after.kind === 'quote' && isBelowQuote(components, at - 1)) return true;
	return isApart(before.kind, after.kind);
}

/** Whether a text says something about the quotation above it, so that it does not introduce the next one. */
function isBelowQuote(components: readonly PlannedComponent[], at: number): boolean {
	const above = components.slice(0, at + 1).findLast(({ kind }) => kind !== 'text' && kind !== 'note');
	return above?.kind === 'quote';
}
