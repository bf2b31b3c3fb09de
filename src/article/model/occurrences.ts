/** How often a passage stands in a text, character for character, overlapping ones counted. An empty passage stands nowhere. */
export function occurrences(text: string, passage: string): number {
	if (passage === '') return 0;
	let found = 0;
	for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) found++;
	return found;
}
