import { drawText, fitIn, SHEET, type TextSetting, widthOf } from '../../picture/draw-text.ts';
import { directionOf, shapeText } from '../../picture/shape-text.ts';
import { attributes, node } from '../../picture/svg.ts';
import { SIDE_COLOURS } from '../../side-colours.ts';
import type { Choice, Side } from '../debate.ts';
import type { Swing } from './swing.ts';
import { type Bar, type Flow, type Frame, flowsOf } from './swing-flows.ts';
import { gainTexts, percentText } from './swing-numbers.ts';

/** The words of a swing picture, in the language of the debate. */
export type SwingLabels = Readonly<Record<Choice, string>> & {
	readonly motion: string;
	/** Shown in the motion's place when no font has its letters: where to read it. */
	readonly motionElsewhere: string;
	readonly first: string;
	readonly last: string;
	/** What the signed numbers are: "Change in votes". */
	readonly gain: string;
	/** Who won, or that nobody did and why: "For wins: it gained the most". */
	readonly outcome: string;
	/** How many members cast both ballots: "100 members voted twice". */
	readonly turnout: string;
	/** The language, with its region where that matters, that numbers are written in. */
	readonly languageTag: string;
};

/** Twice the width at which Discord shows a picture, so that it stays crisp. */
const SIZE = { width: 1200, height: 675 } as const;

const COLOURS: Readonly<Record<Choice, string>> = { ...SIDE_COLOURS, undecided: SHEET.neutral };
const { paper: PAPER, ink: INK, soft: SOFT, line: LINE } = SHEET;

const MARGIN = 56;
const WIDTH = SIZE.width - 2 * MARGIN;
const BAR = { width: 22, left: 322, right: 856 } as const;
const FRAME: Frame = { top: 196, height: 338, slot: 82, gap: 12 };
const GAIN_WIDTH = 310;
const OUTCOME_WIDTH = 440;
const LABEL_WIDTH = BAR.left - MARGIN - 20;

/** Draws a swing as an SVG of SIZE. A label that is too long for its place is made smaller, then cut. */
export function swingDrawing(swing: Swing, labels: SwingLabels): string {
	const { before, after, flows } = flowsOf(swing, FRAME);
	const parts = [
		node('rect', { ...SIZE, rx: 28, fill: PAPER }),
		motion(labels),
		heading(labels.first, { x: BAR.left + BAR.width, anchor: 'end' }),
		heading(labels.last, { x: BAR.right, anchor: 'start' }),
		...flows.toSorted((a, b) => Number(isStaying(b)) - Number(isStaying(a))).map(band),
		...flows.map((flow) => bandCount(flow, labels.languageTag)),
		...before.map((bar) => group(bar, 'left', swing.before[bar.choice].percent, labels)),
		...after.map((bar) => group(bar, 'right', swing.after[bar.choice].percent, labels)),
		footer(swing, labels),
	];
	const root = attributes({ xmlns: 'http://www.w3.org/2000/svg', ...SIZE });
	return `<svg ${root}><defs>${flows.map(gradient).join('')}</defs>${parts.join('')}</svg>`;
}

/** The motion, with all of its letters or not at all: without some of its letters it may be another motion. */
function motion({ motion: text, motionElsewhere }: SwingLabels): string {
	const direction = directionOf(text);
	if (!shapeText(text, 700, direction).isComplete) return elsewhereLine(motionElsewhere);
	const { lines, size } = fitIn({ width: WIDTH, lines: 2, sizes: [40, 36, 32] }, text, 700, direction);
	const first = lines.length === 1 ? 104 : 76;
	const side = direction === 'ltr' ? { x: MARGIN } : ({ x: SIZE.width - MARGIN, anchor: 'end' } as const);
	return lines.map((line, n) => drawText(line, { ...side, y: first + n * 52, size, weight: 700, direction })).join('');
}

function elsewhereLine(text: string): string {
	const { lines, size } = fitIn({ width: WIDTH, lines: 1, sizes: [32, 28, 24] }, text, 500);
	return drawText(lines.join(''), { x: MARGIN, y: 104, size, weight: 500, fill: SOFT });
}

function heading(text: string, at: Pick<TextSetting, 'x' | 'anchor'>): string {
	const { lines, size } = fitIn({ width: BAR.left + BAR.width - MARGIN, lines: 1, sizes: [24, 20] }, text, 500);
	return drawText(lines.join(''), { ...at, y: 176, size, weight: 500, fill: SOFT });
}

const isStaying = ({ first, last }: Flow) => first === last;
const bandId = ({ first, last }: Flow) => `${first}-${last}`;

function gradient(flow: Flow): string {
	const stop = (choice: Choice, offset: number) => node('stop', { offset, 'stop-color': COLOURS[choice] });
	const ends = { id: bandId(flow), gradientUnits: 'userSpaceOnUse', x1: BAR.left, x2: BAR.right };
	return `<linearGradient ${attributes(ends)}>${stop(flow.first, 0.15)}${stop(flow.last, 0.85)}</linearGradient>`;
}

/** Members who stay are drawn faintly, because the picture is about those who move. */
function band(flow: Flow): string {
	const [left, right] = [BAR.left + BAR.width, BAR.right];
	const middle = (left + right) / 2;
	const thickness = Math.max(flow.thickness, 2);
	const [start, end] = [flow.startY, flow.endY];
	const edge = (from: number, to: number, toX: number) => `C${middle} ${from} ${middle} ${to} ${toX} ${to}`;
	const under = edge(end + thickness, start + thickness, left);
	const d = `M${left} ${start}${edge(start, end, right)}V${end + thickness}${under}Z`;
	return node('path', { d, fill: `url(#${bandId(flow)})`, opacity: isStaying(flow) ? 0.3 : 0.85 });
}

function bandCount(flow: Flow, languageTag: string): string {
	const { startY, thickness, count } = flow;
	if (thickness < 18) return '';
	const fill = isStaying(flow) ? INK : PAPER;
	const at = { x: BAR.left + BAR.width + 14, y: startY + thickness / 2 + 7 };
	return drawText(count.toLocaleString(languageTag), { ...at, size: 20, weight: 700, fill });
}

function group(
	{ choice, y, height, middle, count }: Bar,
	side: 'left' | 'right',
	percent: number,
	labels: SwingLabels,
): string {
	const fill = COLOURS[choice];
	const tall = Math.max(height, 4);
	const x = side === 'left' ? BAR.left - 20 : BAR.right + BAR.width + 20;
	const anchor = side === 'left' ? 'end' : 'start';
	const name = fitIn({ width: LABEL_WIDTH, lines: 1, sizes: [28, 24, 20] }, labels[choice], 500);
	return [
		node('rect', {
			x: BAR[side],
			y: y - (tall - height) / 2,
			width: BAR.width,
			height: tall,
			rx: Math.min(6, tall / 2),
			fill,
			opacity: count === 0 ? 0.4 : 1,
		}),
		drawText(name.lines.join(''), { x, y: middle - 12, size: name.size, weight: 500, anchor, fill }),
		drawText(percentText(percent, labels.languageTag), { x, y: middle + 30, size: 42, weight: 700, anchor }),
	].join('');
}

function footer(swing: Swing, labels: SwingLabels): string {
	const gains = gainTexts(swing, labels.languageTag);
	const outcome = fitIn({ width: OUTCOME_WIDTH, lines: 1, sizes: [34, 30, 26, 22] }, labels.outcome, 700);
	const turnout = fitIn({ width: OUTCOME_WIDTH, lines: 1, sizes: [24, 22] }, labels.turnout, 500);
	const middle = SIZE.width / 2;
	return [
		node('rect', { x: MARGIN, y: 556, width: WIDTH, height: 2, fill: LINE }),
		gain('for', gains.for, 'start', labels),
		gain('against', gains.against, 'end', labels),
		drawText(outcome.lines.join(''), { x: middle, y: 606, size: outcome.size, weight: 700, anchor: 'middle' }),
		drawText(turnout.lines.join(''), {
			x: middle,
			y: 642,
			size: turnout.size,
			weight: 500,
			anchor: 'middle',
			fill: SOFT,
		}),
	].join('');
}

function gain(side: Side, text: string, anchor: 'start' | 'end', labels: SwingLabels): string {
	const x = anchor === 'start' ? MARGIN : SIZE.width - MARGIN;
	const textWidth = widthOf(text, { size: 44, weight: 700 }) + 16;
	const name = fitIn({ width: GAIN_WIDTH - textWidth, lines: 1, sizes: [28, 24, 20] }, labels[side], 500);
	const caption = fitIn({ width: GAIN_WIDTH, lines: 1, sizes: [24, 22, 20] }, labels.gain, 500);
	return [
		drawText(text, { x, y: 608, size: 44, weight: 700, anchor }),
		drawText(name.lines.join(''), {
			...{ x: anchor === 'start' ? x + textWidth : x - textWidth, y: 608, size: name.size, weight: 500, anchor },
			fill: COLOURS[side],
		}),
		drawText(caption.lines.join(''), { x, y: 642, size: caption.size, weight: 500, anchor, fill: SOFT }),
	].join('');
}
