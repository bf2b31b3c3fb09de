/** Which share of the letters of two words is in the prefix that they have in common: 1 for equal words, 0 if their first letters differ. */
export function commonPrefixShare(one: string, other: string): number {
	let same = 0;
	while (same < one.length && one[same] === other[same]) same++;
	return (2 * same) / (one.length + other.length);
}
