/**
 * How many letters typed wrong, left out, added or swapped with their neighbour lie between two words; `most + 1` when there
 * are more than `most` (optimal string alignment).
 */
export function editDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	if (b.length >= WIDTH) return editDistance(a.slice(0, WIDTH - 1), b.slice(0, WIDTH - 1), most);
	for (let j = 0; j <= b.length; j++) ROWS[j] = j;
	for (let i = 1; i <= a.length; i++) if (fillRow(a, b, i, most) > most) return most + 1;
	return Math.min(ROWS[(a.length % 3) * WIDTH + b.length] ?? 0, most + 1);
}

/** No word of any language is longer; of what is, only the beginning is compared. */
const WIDTH = 256;
/** The row being filled and the two before it, in turns: thousands of words are compared while a member types one. */
const ROWS = new Uint16Array(3 * WIDTH);

/**
 * Fills the row of the i-th letter of `a`; the least distance in it. Letters that stand more than `most` places apart can only
 * be matched by more errors than that, so only the places near the i-th are looked at.
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

/** The candidate that a mistyped word most likely means: at most a third of its letters apart; undefined when none is. */
export function likelyMeant(typed: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(typed, candidate, least - 1);
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}
