/** How often a text contains a passage, character for character. Overlapping occurrences count; an empty passage occurs nowhere. */
export function countOccurrences(text: string, passage: string): number {
	if (passage === '') return 0;
	let found = 0;
	for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) found++;
	return found;
}
