import type { Choice, Side } from './debate.ts';
import { fitted, type Type, widthOf } from './fitted-text.ts';
import { writable } from './font.ts';
import { attributes, node, textNode } from './svg.ts';
import type { Swing } from './swing.ts';
import { type Bar, type Flow, type Frame, flowsOf } from './swing-flows.ts';
import { gainTexts, percentText } from './swing-numbers.ts';

/** The words of a swing picture, in the language of the debate. */
export type SwingLabels = Readonly<Record<Choice, string>> & {
	readonly motion: string;
	readonly first: string;
	readonly last: string;
	/** What the signed numbers are: "Gain in points". */
	readonly gain: string;
	/** Who won, or that nobody did and why: "For wins by 6 points". */
	readonly outcome: string;
	/** How many members cast both ballots: "100 members voted twice". */
	readonly turnout: string;
	/** The language that numbers are written in. */
	readonly locale: string;
};

/** Twice the width at which Discord shows a picture, so that it stays crisp. */
export const SIZE = { width: 1200, height: 675 } as const;

/** Of equal lightness, told apart by every kind of eye, and no party's red, blue or green. */
const COLOURS: Readonly<Record<Choice, string>> = { for: '#ada2ff', against: '#e3a03a', undecided: '#9ba1b0' };
const PAPER = '#1f2129';
const INK = '#f4f5f8';
const SOFT = '#b4b9c6';
const LINE = '#383b47';

const MARGIN = 56;
const BAR = { width: 22, left: 322, right: 856 } as const;
const FRAME: Frame = { top: 196, height: 338, slot: 82, gap: 12 };
const GAIN_WIDTH = 310;
const OUTCOME_WIDTH = 440;
const LABEL_WIDTH = BAR.left - MARGIN - 20;

type Words = Type & {
	readonly x: number;
	readonly y: number;
	readonly anchor?: 'start' | 'middle' | 'end';
	readonly fill?: string;
};

const words = (text: string, { x, y, size, weight, anchor = 'start', fill = INK }: Words) =>
	textNode(text, { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, fill });

/** The whole picture as SVG. */
export function swingDrawing(swing: Swing, labels: SwingLabels): string {
	const { before, after, flows } = flowsOf(swing, FRAME);
	const parts = [
		node('rect', { ...SIZE, rx: 28, fill: PAPER }),
		motion(labels.motion),
		heading(labels.first, { x: BAR.left + BAR.width, anchor: 'end' }),
		heading(labels.last, { x: BAR.right, anchor: 'start' }),
		...flows.toSorted((a, b) => Number(stays(b)) - Number(stays(a))).map(band),
		...flows.map((flow) => bandCount(flow, labels.locale)),
		...before.map((bar) => group(bar, 'left', swing.before[bar.choice].percent, labels)),
		...after.map((bar) => group(bar, 'right', swing.after[bar.choice].percent, labels)),
		footer(swing, labels),
	];
	const root = attributes({ xmlns: 'http://www.w3.org/2000/svg', ...SIZE });
	return `<svg ${root}><defs>${flows.map(gradient).join('')}</defs>${parts.join('')}</svg>`;
}

/** The motion, left out rather than spoiled when the font cannot write it: it stands in the post and in the alternative text. */
function motion(text: string): string {
	const { lines, size } = fitted(writable(text) ?? '', SIZE.width - 2 * MARGIN, 2, 700, [40, 36, 32]);
	const first = lines.length === 1 ? 104 : 80;
	return lines.map((line, n) => words(line, { x: MARGIN, y: first + n * 48, size, weight: 700 })).join('');
}

function heading(text: string, at: Pick<Words, 'x' | 'anchor'>): string {
	const { lines, size } = fitted(text, BAR.left + BAR.width - MARGIN, 1, 500, [24, 20]);
	return words(lines.join(''), { ...at, y: 176, size, weight: 500, fill: SOFT });
}

const stays = ({ first, last }: Flow) => first === last;
const bandId = ({ first, last }: Flow) => `${first}-${last}`;

function gradient(flow: Flow): string {
	const stop = (choice: Choice, offset: number) => node('stop', { offset, 'stop-color': COLOURS[choice] });
	const ends = { id: bandId(flow), gradientUnits: 'userSpaceOnUse', x1: BAR.left, x2: BAR.right };
	return `<linearGradient ${attributes(ends)}>${stop(flow.first, 0.15)}${stop(flow.last, 0.85)}</linearGradient>`;
}

/** Members who stay are drawn faintly, for the picture is of those who move. */
function band(flow: Flow): string {
	const [left, right] = [BAR.left + BAR.width, BAR.right];
	const middle = (left + right) / 2;
	const thickness = Math.max(flow.thickness, 2);
	const [start, end] = [flow.startY, flow.endY];
	const edge = (from: number, to: number, toX: number) => `C${middle} ${from} ${middle} ${to} ${toX} ${to}`;
	const under = edge(end + thickness, start + thickness, left);
	const d = `M${left} ${start}${edge(start, end, right)}V${end + thickness}${under}Z`;
	return node('path', { d, fill: `url(#${bandId(flow)})`, opacity: stays(flow) ? 0.3 : 0.85 });
}

function bandCount(flow: Flow, locale: string): string {
	const { startY, thickness, count } = flow;
	if (thickness < 18) return '';
	const fill = stays(flow) ? INK : PAPER;
	const at = { x: BAR.left + BAR.width + 14, y: startY + thickness / 2 + 7 };
	return words(count.toLocaleString(locale), { ...at, size: 20, weight: 700, fill });
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
	const name = fitted(labels[choice], LABEL_WIDTH, 1, 500, [28, 24, 20]);
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
		words(name.lines.join(''), { x, y: middle - 12, size: name.size, weight: 500, anchor, fill }),
		words(percentText(percent, labels.locale), { x, y: middle + 30, size: 42, weight: 700, anchor }),
	].join('');
}

function footer(swing: Swing, labels: SwingLabels): string {
	const gains = gainTexts(swing, labels.locale);
	const outcome = fitted(labels.outcome, OUTCOME_WIDTH, 1, 700, [34, 30, 26, 22]);
	const turnout = fitted(labels.turnout, OUTCOME_WIDTH, 1, 500, [24, 22]);
	const middle = SIZE.width / 2;
	return [
		node('rect', { x: MARGIN, y: 556, width: SIZE.width - 2 * MARGIN, height: 2, fill: LINE }),
		gain('for', gains.for, 'start', labels),
		gain('against', gains.against, 'end', labels),
		words(outcome.lines.join(''), { x: middle, y: 606, size: outcome.size, weight: 700, anchor: 'middle' }),
		words(turnout.lines.join(''), { x: middle, y: 642, size: turnout.size, weight: 500, anchor: 'middle', fill: SOFT }),
	].join('');
}

function gain(side: Side, text: string, anchor: 'start' | 'end', labels: SwingLabels): string {
	const x = anchor === 'start' ? MARGIN : SIZE.width - MARGIN;
	const beside = widthOf(text, { size: 44, weight: 700 }) + 16;
	const name = fitted(labels[side], GAIN_WIDTH - beside, 1, 500, [28, 24, 20]);
	const caption = fitted(labels.gain, GAIN_WIDTH, 1, 500, [24, 22, 20]);
	return [
		words(text, { x, y: 608, size: 44, weight: 700, anchor }),
		words(name.lines.join(''), {
			...{ x: anchor === 'start' ? x + beside : x - beside, y: 608, size: name.size, weight: 500, anchor },
			fill: COLOURS[side],
		}),
		words(caption.lines.join(''), { x, y: 642, size: caption.size, weight: 500, anchor, fill: SOFT }),
	].join('');
}
