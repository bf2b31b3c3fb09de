import { limits } from './limits.ts';
import type { PlannedComponent } from './plan-components.ts';
import { type Span, type SplitPoints, splitToFit } from './split-to-fit.ts';

/** Divides components into as few messages as Discord's limits allow, in order. */
export function divideIntoMessages(all: readonly PlannedComponent[]): PlannedComponent[][] {
	const components = withoutIdleDividers(all);
	return splitToFit({ start: 0, end: components.length }, fitsOf(components), splitPointsOf(components))
		.map(({ start, end }) => withoutIdleDividers(components.slice(start, end)))
		.filter((message) => message.length > 0);
}

type Kind = PlannedComponent['kind'];

/** Whether a file goes with a component. */
export const hasAttachment = ({ attachment }: PlannedComponent) => attachment !== undefined;

/** Leaves out dividers that come first or last, or right after another. */
function withoutIdleDividers(components: readonly PlannedComponent[]): PlannedComponent[] {
	const single = components.filter(
		({ kind }, n) => kind !== 'divider' || (n > 0 && components[n - 1]?.kind !== 'divider'),
	);
	return single.at(-1)?.kind === 'divider' ? single.slice(0, -1) : single;
}

/** Whether a run of these components fits one message. */
function fitsOf(components: readonly PlannedComponent[]): (span: Span) => boolean {
	return ({ start, end }) => {
		const inside = components.slice(start, end);
		const text = inside.reduce((sum, one) => sum + one.text, 0);
		const parts = inside.reduce((sum, one) => sum + one.parts, 1);
		const files = inside.filter(hasAttachment).length;
		return text <= limits.text && parts <= limits.parts && files <= limits.files;
	};
}

/**
 * Where a long reply is split: before a heading or divider; if a part is still too long, between components that can do without each
 * other; failing that, anywhere.
 */
function splitPointsOf(components: readonly PlannedComponent[]): SplitPoints[] {
	const where =
		(may: (before: Kind, after: Kind) => boolean): SplitPoints =>
		({ start, end }) =>
			components.flatMap(({ kind }, n) =>
				n > start && n < end && may(components[n - 1]?.kind ?? kind, kind) ? [n] : [],
			);
	return [
		where((_, after) => after === 'heading' || after === 'divider'),
		where(isApart),
		where((before, after) => !belongTogether(before, after)),
		where(() => true),
	];
}

/** Whether a component may be in another message than the one before it. */
export function isApart(before: Kind, after: Kind): boolean {
	return !belongTogether(before, after) && !introduces(before, after);
}

/** Small print, buttons and menus stay with what comes before them, and the line that says who said a quotation stays with it. */
function belongTogether(before: Kind, after: Kind): boolean {
	if (before === 'heading' || after === 'note' || after === 'buttons' || after === 'menu') return true;
	return before === 'quote' && (after === 'text' || after === 'entry');
}

function introduces(before: Kind, after: Kind): boolean {
	return after === 'quote' && (before === 'text' || before === 'note');
}
