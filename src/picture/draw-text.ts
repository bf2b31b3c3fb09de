import { type FittedText, fitText, type TextBox } from './fit-text.ts';
import { shapeText, type TextDirection } from './shape-text.ts';
import { outlines } from './svg.ts';
import { UNITS, type Weight } from './typefaces.ts';

/** The colours of all pictures, besides those of the sides: a dark sheet of their own, which is as good in a light window as in a dark one. */
export const SHEET = {
	paper: '#1f2129',
	ink: '#f4f5f8',
	soft: '#b4b9c6',
	line: '#383b47',
	neutral: '#9ba1b0',
} as const;

/** How a line of text is set, in pixels. `anchor` says whether `x` is the line's start, middle or end. */
export type TextSetting = {
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly weight: Weight;
	readonly anchor?: keyof typeof BEFORE_ANCHOR;
	readonly fill?: string;
	readonly direction?: TextDirection;
};

/** The share of a line's width that is left of its `x`. */
const BEFORE_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

/** Draws a line of text as outlines. resvg's own text layout draws Devanagari and Thai glyphs on top of each other. */
export function drawText(
	text: string,
	{ x, y, size, weight, anchor = 'start', fill = SHEET.ink, direction = 'ltr' }: TextSetting,
): string {
	const { glyphs, ems } = shapeText(text, weight, direction);
	const left = x - ems * size * BEFORE_ANCHOR[anchor];
	return outlines(text, glyphs, { left, baseline: y, scale: size / UNITS, fill });
}

/** Fits a text into a box, as `fitText` does, by the widths of its glyphs. */
export const fitIn = (room: TextBox, text: string, weight: Weight, direction: TextDirection = 'ltr'): FittedText =>
	fitText(text, (part) => shapeText(part, weight, direction).ems, room);

/** The width of a line of text in pixels. */
export const widthOf = (text: string, { size, weight }: Pick<TextSetting, 'size' | 'weight'>): number =>
	shapeText(text, weight, 'ltr').ems * size;
