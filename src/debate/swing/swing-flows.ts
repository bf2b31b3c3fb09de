import type { Choice } from '../debate.ts';
import type { Matrix, Swing, Tally } from './swing.ts';

/** The groups from top to bottom. The undecided are between the sides, so that anyone who is won over goes up or down. */
export const GROUPS = ['for', 'undecided', 'against'] as const satisfies readonly Choice[];

/** Where to draw, in pixels: the column's top and height, the height a group's label needs, and the gap between groups. */
export type Frame = { readonly top: number; readonly height: number; readonly slot: number; readonly gap: number };

/** A group of one vote: its bar, and the middle of its label. Labels never overlap. */
export type Bar = {
	readonly choice: Choice;
	readonly count: number;
	readonly y: number;
	readonly height: number;
	readonly middle: number;
};

/** The members who went from one group to another, as a band of the same thickness from start to end. */
export type Flow = {
	readonly first: Choice;
	readonly last: Choice;
	readonly count: number;
	readonly startY: number;
	readonly endY: number;
	readonly thickness: number;
};

export type Flows = {
	readonly before: readonly Bar[];
	readonly after: readonly Bar[];
	readonly flows: readonly Flow[];
};

/** Lays out the bars of both votes and the bands between them. One member has the same height everywhere. */
export function flowsOf({ matrix, before, after }: Swing, frame: Frame): Flows {
	const scale = Math.min(scaleOf(before, frame), scaleOf(after, frame));
	const bars = { before: barsOf(before, scale, frame), after: barsOf(after, scale, frame) };
	return { ...bars, flows: bandsOf(matrix, bars, scale) };
}

/** Pixels for one member. Small groups get a slot each; the large ones share the height that is left. */
function scaleOf(tally: Tally, { height, slot, gap }: Frame): number {
	const counts = GROUPS.map((choice) => tally[choice].count).sort((a, b) => a - b);
	let room = height - gap * (GROUPS.length - 1);
	let members = counts.reduce((sum, count) => sum + count, 0);
	for (const count of counts) {
		if (members === 0 || (count * room) / members >= slot) break;
		room -= slot;
		members -= count;
	}
	return members === 0 ? 0 : room / members;
}

function barsOf(tally: Tally, scale: number, { top, height, slot, gap }: Frame): Bar[] {
	const heights = GROUPS.map((choice) => tally[choice].count * scale);
	const slots = heights.map((bar) => Math.max(bar, slot));
	const used = slots.reduce((sum, each) => sum + each, gap * (GROUPS.length - 1));
	let y = top + (height - used) / 2;
	return GROUPS.map((choice, n) => {
		const [bar = 0, room = 0] = [heights[n], slots[n]];
		const middle = y + room / 2;
		y += room + gap;
		return { choice, count: tally[choice].count, y: middle - bar / 2, height: bar, middle };
	});
}

function bandsOf(matrix: Matrix, { before, after }: Pick<Flows, 'before' | 'after'>, scale: number): Flow[] {
	const ends = new Map(after.map(({ choice, y }) => [choice, y]));
	return before.flatMap(({ choice: first, y }) => {
		let startY = y;
		return GROUPS.flatMap((last): Flow[] => {
			const count = matrix[first][last];
			if (count === 0) return [];
			const thickness = count * scale;
			const flow = { first, last, count, startY, endY: ends.get(last) ?? 0, thickness };
			startY += thickness;
			ends.set(last, flow.endY + thickness);
			return [flow];
		});
	});
}
