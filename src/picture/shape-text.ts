import bidiFactory from 'bidi-js';
import { Direction, type Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import { fallbackFont, fontFor, UNITS, type Weight } from './typefaces.ts';

/** From left to right, or from right to left. */
export type TextDirection = 'ltr' | 'rtl';

/** One glyph of a line. `x` is measured from the line's left end and `y` upwards from its baseline, both in the font's units. */
export type Glyph = { readonly id: number; readonly font: Font; readonly x: number; readonly y: number };

/** A line of text as glyphs, from left to right. */
export type ShapedText = {
	readonly glyphs: readonly Glyph[];
	/** Its width in ems, which is the same in all sizes. */
	readonly ems: number;
	/** Whether the fonts have all of its characters. A character that no font has is drawn as a box. */
	readonly isComplete: boolean;
};

/** Neighbouring characters in one font and one direction: HarfBuzz shapes them together. */
type Run = { readonly start: number; readonly end: number; readonly font: Font; readonly level: number };

/** The package's types describe its ES module; Node loads its CommonJS one, which is the factory itself. */
const createBidi = bidiFactory as unknown as typeof bidiFactory.default;

const bidi = createBidi();
const graphemes = new Intl.Segmenter();

/** The direction in which a text is read, which its first letter decides. */
export function directionOf(text: string): TextDirection {
	return isRightToLeft(bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) ? 'rtl' : 'ltr';
}

/** Turns one line into glyphs: letters are joined, marks placed and right-to-left words ordered as their scripts demand. */
export function shapeText(line: string, weight: Weight, direction: TextDirection): ShapedText {
	const text = line.replace(/[\p{Cc}\p{Cs}]/gu, '').normalize('NFC');
	const glyphs: Glyph[] = [];
	let x = 0;
	for (const run of inVisualOrder(runsOf(text, weight, direction))) {
		for (const { codepoint: id, xAdvance = 0, xOffset = 0, yOffset = 0 } of shapeRun(text, run)) {
			glyphs.push({ id, font: run.font, x: x + xOffset, y: yOffset });
			x += xAdvance;
		}
	}
	return { glyphs, ems: x / UNITS, isComplete: glyphs.every(({ id }) => id !== 0) };
}

function runsOf(text: string, weight: Weight, direction: TextDirection): Run[] {
	const { levels } = bidi.getEmbeddingLevels(text, direction);
	const runs: Run[] = [];
	for (const { segment, index: start } of graphemes.segment(text)) {
		const run = {
			start,
			end: start + segment.length,
			font: fontFor(segment, weight) ?? fallbackFont(weight),
			level: levels[start] ?? 0,
		};
		const last = runs.at(-1);
		if (last?.font === run.font && last.level === run.level) runs[runs.length - 1] = { ...run, start: last.start };
		else runs.push(run);
	}
	return runs;
}

/** Rule L2 of Unicode's bidirectional algorithm (UAX #9): from the highest level down, each sequence of runs is reversed. */
function inVisualOrder(runs: readonly Run[]): Run[] {
	const ordered = [...runs];
	for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
		for (let start = 0; start < ordered.length; start++) {
			let end = start;
			while ((ordered[end]?.level ?? 0) >= level) end++;
			ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
			start = end;
		}
	}
	return ordered;
}

function shapeRun(text: string, { start, end, font, level }: Run) {
	const buffer = new ShapingBuffer();
	buffer.addText(text, start, end - start);
	buffer.guessSegmentProperties();
	buffer.setDirection(isRightToLeft(level) ? Direction.RTL : Direction.LTR);
	shape(font, buffer);
	return buffer.getGlyphInfosAndPositions();
}

/** Characters with odd levels are read from right to left (UAX #9). */
const isRightToLeft = (level: number) => level % 2 === 1;
