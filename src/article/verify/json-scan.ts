/** What a glance over JSON tells without parsing it: how deep it nests and how many fields it gives. */
export type Scan = { readonly depth: number; readonly fields: number };

const QUOTE = 34;
const BACKSLASH = 92;

/** The offset after a string's closing mark. */
function stringEnd(json: string, start: number): number {
	for (let at = json.indexOf('"', start); at >= 0; at = json.indexOf('"', at + 1)) {
		let escapes = 0;
		while (json.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes++;
		if (escapes % 2 === 0) return at + 1;
	}
	return json.length;
}

/** Counts brackets and colons outside strings: quick enough for every file, and safe for files nested to exhaust a parser. */
export function scanJson(json: string): Scan {
	let [depth, deepest, fields] = [0, 0, 0];
	for (let at = 0; at < json.length; ) {
		const code = json.charCodeAt(at);
		if (code === QUOTE) {
			at = stringEnd(json, at + 1);
			continue;
		}
		if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
		else if (code === 0x7d || code === 0x5d) depth--;
		else if (code === 0x3a) fields++;
		at++;
	}
	return { depth: deepest, fields };
}

/** How many fields all objects within a parsed value have together. */
export function fieldsIn(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + fieldsIn(item), 0);
	const inner = Object.values(value);
	return inner.reduce<number>((sum, item) => sum + fieldsIn(item), inner.length);
}
