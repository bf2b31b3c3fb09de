import { SIDES, type Side } from '../debate.ts';
import type { Swing } from './swing.ts';

/** A percentage with at most one decimal, as its language writes it: "33.3%" for `en` and `es-MX`. */
export function percentText(percent: number, languageTag: string): string {
	return new Intl.NumberFormat(languageTag, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100);
}

/**
 * Both gains in percentage points with their signs, such as "+11" and "−0.5". They have one decimal, or as many as it takes
 * (six at most) for two different gains to look different and for a gain that is not 0 not to look like 0.
 */
export function gainTexts({ gains }: Swing, languageTag: string): Readonly<Record<Side, string>> {
	let texts = { for: '', against: '' };
	for (let digits = 1; digits <= 6; digits++) {
		const format = new Intl.NumberFormat(languageTag, { maximumFractionDigits: digits, signDisplay: 'exceptZero' });
		const text = (side: Side) => format.format(gains[side]).replace('-', '−');
		texts = { for: text('for'), against: text('against') };
		const blurred = gains.for !== gains.against && texts.for === texts.against;
		if (!blurred && SIDES.every((side) => gains[side] === 0 || texts[side] !== '0')) break;
	}
	return texts;
}
