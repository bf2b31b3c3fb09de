/**
 * Binary search: the place of the first value in a sorted list that is not less than `value`, or `end` if there is none. Only the
 * places from `start` up to, not including, `end` are looked at.
 */
export function lowerBound<T extends string | number>(
	sorted: ArrayLike<T>,
	value: T,
	start = 0,
	end = sorted.length,
): number {
	let [low, high] = [start, end];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] as T) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
