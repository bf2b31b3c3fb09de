import { Resvg } from '@resvg/resvg-js';
import { FONT } from './font.ts';
import { attributes, textNode } from './svg.ts';

/** How a line of text is set; `size` is in pixels. */
export type Type = { readonly size: number; readonly weight: 500 | 700 };

/** A text in lines, and the size at which they fit. */
export type Fitted = { readonly lines: readonly string[]; readonly size: number };

/** A text and its width in ems, which is the same in all sizes: measured once, since measuring takes half a millisecond. */
type Piece = { readonly text: string; readonly ems: number };

/** A space in Inter with the bearings of the letters beside it, the widest of them. */
const SPACE = 0.4;

/** The pixels a line takes from its first ink to its last, kerning and all. */
export function widthOf(text: string, { size, weight }: Type): number {
	const node = textNode(text, { x: 0, y: 100, 'font-size': size, 'font-weight': weight });
	const svg = `<svg ${attributes({ xmlns: 'http://www.w3.org/2000/svg', width: 9999, height: 200 })}>${node}</svg>`;
	return new Resvg(svg, { font: FONT }).getBBox()?.width ?? 0;
}

const emsOf = (text: string, weight: Type['weight']) => widthOf(text, { size: 100, weight }) / 100;

/**
 * The text in as few lines as it takes, `most` at most, in the greatest of the sizes that holds it; where none does, its
 * last line ends in an ellipsis.
 */
export function fitted(
	text: string,
	width: number,
	most: number,
	weight: Type['weight'],
	sizes: readonly number[],
): Fitted {
	const words = text.split(/\s+/).flatMap((word) => (word ? { text: word, ems: emsOf(word, weight) } : []));
	let [lines, size]: [string[], number] = [[], 0];
	for (size of sizes) {
		lines = wrapped(words, width / size, weight);
		if (lines.length <= most) return { lines: balanced(words, lines, width / size, weight), size };
	}
	const last = cut(lines.slice(most - 1).join(' '), width / size, weight);
	return { lines: [...lines.slice(0, most - 1), last], size };
}

function wrapped(words: readonly Piece[], ems: number, weight: Type['weight']): string[] {
	const lines: Piece[] = [];
	for (const word of words) {
		const line = lines.at(-1);
		const longer = line && { text: `${line.text} ${word.text}`, ems: line.ems + SPACE + word.ems };
		if (longer && longer.ems <= ems) lines.splice(-1, 1, longer);
		else lines.push(...(word.ems <= ems ? [word] : broken(word.text, ems, weight)));
	}
	return lines.map(({ text }) => text);
}

/** The same number of lines, as even as they get, so that no word is left alone in the last. */
function balanced(words: readonly Piece[], lines: string[], ems: number, weight: Type['weight']): string[] {
	const narrower = ems * 0.96;
	if (lines.length < 2 || words.some((word) => word.ems > narrower)) return lines;
	const tried = wrapped(words, narrower, weight);
	return tried.length > lines.length ? lines : balanced(words, tried, narrower, weight);
}

/** A word too long for a line of its own in several. */
function broken(word: string, ems: number, weight: Type['weight']): Piece[] {
	const pieces: Piece[] = [];
	for (let rest = word; rest !== ''; ) {
		const text = longest(rest, (start) => emsOf(start, weight) <= ems);
		pieces.push({ text, ems: emsOf(text, weight) });
		rest = rest.slice(text.length);
	}
	return pieces;
}

function cut(text: string, ems: number, weight: Type['weight']): string {
	const kept = longest(text, (start) => emsOf(`${start.trimEnd()}…`, weight) <= ems);
	return `${kept.replace(/\s+\S*$/, '').trimEnd()}…`;
}

/** The longest start of a text that fits, of one character at least, found by halving. */
function longest(text: string, fits: (start: string) => boolean): string {
	const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
	let [low, high] = [1, characters.length];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (fits(characters.slice(0, middle).join(''))) low = middle;
		else high = middle - 1;
	}
	return characters.slice(0, low).join('');
}
