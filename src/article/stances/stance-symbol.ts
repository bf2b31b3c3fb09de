import { drawText, SHEET } from '../../picture/draw-text.ts';
import { node } from '../../picture/svg.ts';
import { SIDE_COLOURS } from '../../side-colours.ts';
import type { Position, Stance } from '../model/article.ts';

/** Half the width of a symbol, in the pixels of a phone. */
export const SYMBOL_RADIUS = 7;

const COLOURS: Readonly<Record<Stance, string>> = {
	...SIDE_COLOURS,
	conditional: SHEET.neutral,
	mixed: SHEET.neutral,
	unclear: SHEET.neutral,
};

/**
 * The symbol of a stance around a point. Colour, shape and sign each say it alone: plus in a circle for, minus in a square against, and
 * grey circles between them. It is hollow where the actor neither says nor is reported to say it. `if` is the word for conditions.
 */
export function stanceSymbol(
	stance: Stance,
	isHollow: boolean,
	{ x, y }: { x: number; y: number },
	when: string,
): string {
	const colour = COLOURS[stance];
	const r = SYMBOL_RADIUS - (isHollow ? 0.75 : 0);
	const paint = isHollow ? { fill: SHEET.paper, stroke: colour, 'stroke-width': 1.5 } : { fill: colour };
	const shape =
		stance === 'against'
			? node('rect', { x: x - r, y: y - r, width: 2 * r, height: 2 * r, rx: 2.5, ...paint })
			: node('circle', { cx: x, cy: y, r, ...paint });
	return shape + sign(stance, isHollow ? colour : SHEET.paper, x, y, when);
}

function sign(stance: Stance, colour: string, x: number, y: number, when: string): string {
	const bar = (width: number, height: number, dy = 0) =>
		node('rect', { x: x - width / 2, y: y + dy - height / 2, width, height, rx: 0.6, fill: colour });
	switch (stance) {
		case 'for':
			return bar(8, 2) + bar(2, 8);
		case 'against':
			return bar(8, 2);
		case 'mixed':
			return bar(6.5, 1.6, -1.6) + bar(1.6, 6, -1.6) + bar(6.5, 1.6, 3.8);
		case 'conditional':
			return drawText(when, { x, y: y + 3.4, size: 9.5, weight: 700, anchor: 'middle', fill: colour });
		case 'unclear':
			return drawText('?', { x, y: y + 4, size: 11, weight: 700, anchor: 'middle', fill: colour });
	}
}

/** Whether a position is only what the article says, expects or imagines of an actor. */
export const isAscribed = ({ basis }: Position): boolean => basis !== 'stated' && basis !== 'reported';
