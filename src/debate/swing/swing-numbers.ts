import { SIDES, type Side } from '../debate.ts';
import type { Swing } from './swing.ts';

/** A share of the members, to one decimal at most: "33.3%" for `en` and `es-MX`. */
export function percentText(percent: number, languageTag: string): string {
	return new Intl.NumberFormat(languageTag, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100);
}

/**
 * Both gains in points with their signs, such as "+11" and "−0.5": to one decimal, or to as many as it takes to tell
 * gains apart that differ, and one that is not nothing from nothing.
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
