import type { LineAndColumn } from './fault.ts';

/** Returns a function that turns an offset in this text into its line and column. */
export function lineAndColumnIn(text: string): (offset: number) => LineAndColumn {
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	return (offset) => {
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = (low + high) >>> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}
