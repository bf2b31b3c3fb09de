/**
 * How many errors turn one word into the other, where an error is a letter that is wrong, missing, added, or swapped with the next
 * one (optimal string alignment distance). Returns `most + 1` if there are more than `most` errors, which is quicker to find out
 * than their number.
 */
export function editDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	if (b.length >= WIDTH) return editDistance(a.slice(0, WIDTH - 1), b.slice(0, WIDTH - 1), most);
	for (let j = 0; j <= b.length; j++) ROWS[j] = j;
	for (let i = 1; i <= a.length; i++) if (fillRow(a, b, i, most) > most) return most + 1;
	return Math.min(ROWS[(a.length % 3) * WIDTH + b.length] ?? 0, most + 1);
}

/** Words in any language are shorter than this. Only the beginning of a longer one is compared. */
const WIDTH = 256;
/** Three rows of the distance table, used in turns. They are reused because thousands of words are compared while a member types. */
const ROWS = new Uint16Array(3 * WIDTH);

/**
 * Fills the row of the i-th letter of `a`, and returns the smallest distance in it. Matching two letters whose positions differ by more
 * than `most` would take more than `most` errors, so only the columns near the i-th are filled.
 */
function fillRow(a: string, b: string, i: number, most: number): number {
	const [row, old, older] = [(i % 3) * WIDTH, ((i + 2) % 3) * WIDTH, ((i + 1) % 3) * WIDTH];
	const letter = a.charCodeAt(i - 1);
	const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
	let least = i;
	ROWS[row + from - 1] = from === 1 ? i : most + 1;
	if (to < b.length) ROWS[row + to + 1] = most + 1;
	for (let j = from; j <= to; j++) {
		const other = b.charCodeAt(j - 1);
		let cost = (ROWS[old + j - 1] ?? 0) + (letter === other ? 0 : 1);
		cost = Math.min(cost, (ROWS[old + j] ?? 0) + 1, (ROWS[row + j - 1] ?? 0) + 1);
		const isSwapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
		if (isSwapped) cost = Math.min(cost, (ROWS[older + j - 2] ?? 0) + 1);
		ROWS[row + j] = cost;
		if (cost < least) least = cost;
	}
	return least;
}

/**
 * The candidate with the fewest errors from a mistyped word, to suggest it. Undefined if every candidate differs in more than a third of
 * the letters.
 */
export function nearestWord(typed: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(typed, candidate, least - 1);
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}
