import type { Glyph } from './shape-text.ts';

type Attributes = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for XML. Leaves out lone surrogates and the characters that XML cannot hold. */
const escapeXml = (text: string) =>
	text.replace(/[^\P{C}\p{Cf}]/gu, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** Writes attributes as they are written in a tag. Numbers are rounded to a hundredth. */
export function attributes(given: Attributes): string {
	const value = (raw: string | number) =>
		typeof raw === 'number' ? String(Math.round(raw * 100) / 100) : escapeXml(raw);
	return Object.entries(given)
		.map(([name, raw]) => `${name}="${value(raw)}"`)
		.join(' ');
}

/** Writes an element without children. */
export const node = (name: string, given: Attributes) => `<${name} ${attributes(given)}/>`;

/** Where a line of text is drawn, in pixels. `scale` is the number of pixels in one unit of its glyphs. */
type Line = { readonly left: number; readonly baseline: number; readonly scale: number; readonly fill: string };

/** Writes a line of text as the outlines of its glyphs, turned over because y points upwards in fonts. Its label is the text. */
export function outlines(text: string, glyphs: readonly Glyph[], { left, baseline, scale, fill }: Line): string {
	const paths = glyphs.map(({ id, font, x, y }) => {
		const d = font.glyphToPath(id);
		return d === '' ? '' : node('path', { d, transform: `translate(${x} ${y})` });
	});
	const transform = `translate(${left.toFixed(2)} ${baseline.toFixed(2)}) scale(${scale} ${-scale})`;
	return `<g ${attributes({ 'aria-label': text, fill, transform })}>${paths.join('')}</g>`;
}
