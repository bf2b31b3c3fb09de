/**
 * Numbers in ascending order, with each run of three or more joined to a range: `['3–7', '12', '13']`. A list of paragraphs is said with
 * it everywhere, so that an article of 300 paragraphs can say which of them a section has.
 */
export function numberRanges(numbers: readonly number[]): string[] {
	const runs: number[][] = [];
	for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run?.at(-1) === number - 1) run.push(number);
		else runs.push([number]);
	}
	return runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]}–${run.at(-1)}`]));
}
