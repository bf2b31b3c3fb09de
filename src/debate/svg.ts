type Attributes = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it; characters that XML cannot hold and lone surrogates are left out. */
export const escaped = (text: string) =>
	text.replace(/[^\P{C}\p{Cf}]/gu, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** Attributes as they stand in a tag, numbers to a hundredth. */
export function attributes(given: Attributes): string {
	const value = (raw: string | number) =>
		typeof raw === 'number' ? String(Math.round(raw * 100) / 100) : escaped(raw);
	return Object.entries(given)
		.map(([name, raw]) => `${name}="${value(raw)}"`)
		.join(' ');
}

/** A node without children. */
export const node = (name: string, given: Attributes) => `<${name} ${attributes(given)}/>`;

/** A line of text in Inter. */
export const textNode = (text: string, given: Attributes) =>
	`<text ${attributes({ 'font-family': 'Inter', ...given })}>${escaped(text)}</text>`;
