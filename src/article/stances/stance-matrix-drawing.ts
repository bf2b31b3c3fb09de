import { drawText, fitIn, SHEET, widthOf } from '../../picture/draw-text.ts';
import { directionOf } from '../../picture/shape-text.ts';
import { attributes, node } from '../../picture/svg.ts';
import type { Stance } from '../model/article.ts';
import type { StanceMatrix } from './stance-matrix.ts';
import { STANCES } from './stance-order.ts';
import { isAscribed, SYMBOL_RADIUS, stanceSymbol } from './stance-symbol.ts';

/** The words of a picture of stances, in the language of the member. */
export type StanceLabels = Readonly<Record<Stance, string>> & {
	/** The word in the symbol of a stance with conditions: "if". */
	readonly when: string;
	/** What hollow symbols are: "Hollow: the article says, expects or imagines it". */
	readonly hollow: string;
};

/** A phone shows the picture 280 to 340 CSS pixels wide. All sizes below are in these, so letters of 12 are read as letters of 11 to 13. */
const WIDTH = 300;
/** Pixels of the image for one of a phone, which has two or three. */
const SCALE = 3;

const MARGIN = 9;
/** How wide columns are, by how many there are: the first width with enough columns. What they leave is for the titles of the issues. */
const COLUMNS = [
	{ most: 4, width: 26 },
	{ most: 6, width: 20 },
	{ most: 9, width: 17 },
] as const;
const LINE = 13.5;
const ROW_GAP = 5;
const TITLE = { lines: 3, sizes: [12, 11.5] } as const;
const SMALL = { size: 11.5, weight: 500 } as const;
const LEGEND_LINE = 18;

type Part = { readonly svg: string; readonly height: number };

/** An SVG of the matrix, as high as it needs to be. */
export function stanceMatrixDrawing(matrix: StanceMatrix, labels: StanceLabels): string {
	const { actors, rows } = matrix;
	const column = COLUMNS.find(({ most }) => actors.length <= most)?.width ?? COLUMNS[2].width;
	const grid = WIDTH - MARGIN - column * actors.length;
	const centreOf = (n: number) => grid + column * (n + 0.5);
	const names = actors.map(({ name }) => name);
	const stances = STANCES.filter((stance) => positionsIn(matrix).some((one) => one.stance === stance));
	const corner = cornerLegend(stances, labels);
	const besideLegend = headings(names, centreOf, corner);
	const heads = besideLegend ?? headings(names, centreOf, NO_PART) ?? NO_PART;
	let y = heads.height + 6;
	const top = y;
	const lines = rows.map(({ issue, cells }) => {
		const drawn = row({ title: issue.title, cells, width: grid - MARGIN - 6 }, y, centreOf, labels);
		y += drawn.height;
		return drawn.svg;
	});
	const guide = { y: top - 4, width: 1, height: y - top + 4, fill: SHEET.line };
	const guides = actors.map((_, n) => node('rect', { x: centreOf(n) - 0.5, ...guide }));
	const below = besideLegend ? NO_PART : lineLegend(stances, y + 4, labels);
	const note = positionsIn(matrix).some(isAscribed) ? hollowNote(labels.hollow, y + below.height + 4) : NO_PART;
	const height = Math.ceil(y + below.height + note.height + MARGIN);
	const root = attributes({
		xmlns: 'http://www.w3.org/2000/svg',
		width: WIDTH * SCALE,
		height: Math.round(height * SCALE),
		viewBox: `0 0 ${WIDTH} ${height}`,
	});
	const paper = node('rect', { width: WIDTH, height, rx: 8, fill: SHEET.paper });
	const legend = besideLegend ? corner.svg : below.svg;
	return `<svg ${root}>${[paper, ...guides, heads.svg, ...lines, legend, note.svg].join('')}</svg>`;
}

const NO_PART = { svg: '', height: 0, width: 0 } as const;

const positionsIn = ({ rows }: StanceMatrix) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []));

/**
 * The names above the columns, each on lines of its own like a staircase, with a line down to its column: so they can be read without
 * turning one's head. Undefined if they have no room next to what is in the upper left corner.
 */
function headings(
	names: readonly string[],
	centreOf: (n: number) => number,
	corner: Part & { readonly width: number },
): Part | undefined {
	let y = MARGIN - 2;
	const placed = names
		.map((name, n) => ({ name, x: centreOf(n) }))
		.toReversed()
		.map(({ name, x }) => {
			const left = y < corner.height ? corner.width : MARGIN;
			const { lines, size } = fitIn({ width: x - 7 - left, lines: 2, sizes: [12, 11.5] }, name, 500);
			const from = y;
			y += lines.length * LINE + 1;
			return { name, x, from, lines, size };
		});
	if (corner.height > y || (corner.height > 0 && placed.some(({ lines }) => lines.at(-1)?.endsWith('…'))))
		return undefined;
	const svg = placed.map(({ name, x, from, lines, size }) => {
		const direction = directionOf(name);
		const texts = lines.map((line, at) =>
			drawText(line, { x: x - 7, y: from + at * LINE + 10.5, size, weight: 500, anchor: 'end', direction }),
		);
		const middle = from + (lines.length * LINE) / 2 - 0.5;
		const elbow = `M${x - 4} ${middle}H${x - 1}Q${x} ${middle} ${x} ${middle + 1}V${y + 2}`;
		return node('path', { d: elbow, fill: 'none', stroke: SHEET.neutral, 'stroke-width': 1 }) + texts.join('');
	});
	return { svg: svg.join(''), height: y };
}

function row(
	{ title, cells, width }: { title: string; cells: StanceMatrix['rows'][number]['cells']; width: number },
	y: number,
	centreOf: (n: number) => number,
	labels: StanceLabels,
): Part {
	const { lines, size } = fitIn({ ...TITLE, width }, title, 500);
	const height = Math.max(lines.length * LINE, SYMBOL_RADIUS * 2) + ROW_GAP;
	const middle = y + height / 2;
	const direction = directionOf(title);
	const side = direction === 'ltr' ? { x: MARGIN } : ({ x: MARGIN + width, anchor: 'end' } as const);
	const texts = lines.map((line, n) =>
		drawText(line, { ...side, y: middle + (n - lines.length / 2) * LINE + 10.5, size, weight: 500, direction }),
	);
	const symbols = cells.map((cell, n) =>
		cell ? stanceSymbol(cell.stance, isAscribed(cell), { x: centreOf(n), y: middle }, labels.when) : '',
	);
	const rule = node('rect', { x: MARGIN, y: y - 0.5, width: WIDTH - 2 * MARGIN, height: 1, fill: SHEET.line });
	return { svg: [rule, ...texts, ...symbols].join(''), height };
}

/** What the symbols mean, one below another in the upper left corner, where the staircase of names leaves room. */
function cornerLegend(stances: readonly Stance[], labels: StanceLabels): Part & { readonly width: number } {
	const svg = stances.map((stance, n) => legendItem(stance, MARGIN, MARGIN + SYMBOL_RADIUS + n * LEGEND_LINE, labels));
	const widest = Math.max(0, ...stances.map((stance) => itemWidth(stance, labels)));
	return { svg: svg.join(''), height: MARGIN + stances.length * LEGEND_LINE - 6, width: MARGIN + widest + 12 };
}

/** What the symbols mean, as many in a line as fit. */
function lineLegend(stances: readonly Stance[], top: number, labels: StanceLabels): Part {
	let [x, y] = [MARGIN, top + SYMBOL_RADIUS];
	const svg = stances.map((stance) => {
		const width = itemWidth(stance, labels);
		if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + LEGEND_LINE];
		const item = legendItem(stance, x, y, labels);
		x += width + 12;
		return item;
	});
	return { svg: svg.join(''), height: y + SYMBOL_RADIUS - top + 4 };
}

const itemWidth = (stance: Stance, labels: StanceLabels) => 2 * SYMBOL_RADIUS + 5 + widthOf(labels[stance], SMALL);

const legendItem = (stance: Stance, x: number, y: number, labels: StanceLabels) =>
	stanceSymbol(stance, false, { x: x + SYMBOL_RADIUS, y }, labels.when) +
	drawText(labels[stance], { ...SMALL, x: x + 2 * SYMBOL_RADIUS + 5, y: y + 4, fill: SHEET.soft });

function hollowNote(text: string, top: number): Part {
	const { lines, size } = fitIn({ width: WIDTH - 2 * MARGIN, lines: 2, sizes: [SMALL.size] }, text, SMALL.weight);
	const svg = lines.map((line, n) =>
		drawText(line, { x: MARGIN, y: top + n * LINE + 10.5, size, weight: SMALL.weight, fill: SHEET.soft }),
	);
	return { svg: svg.join(''), height: lines.length * LINE + 4 };
}
