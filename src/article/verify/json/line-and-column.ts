import { lowerBound } from '../../../lower-bound.ts';
import type { LineAndColumn } from '../fault.ts';

/** Returns a function that turns an offset in this text into its line and column. */
export function lineAndColumnIn(text: string): (offset: number) => LineAndColumn {
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	return (offset) => {
		// The number of lines that start at or before the offset.
		const line = lowerBound(starts, offset + 1);
		return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
	};
}
