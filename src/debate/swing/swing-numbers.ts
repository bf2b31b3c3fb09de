import type { Side } from '../debate.ts';
import type { Swing } from './swing.ts';

/** A percentage with at most one decimal, as its language writes it: "33.3%" for `en` and `es-MX`. */
export function percentText(percent: number, languageTag: string): string {
	return new Intl.NumberFormat(languageTag, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100);
}

/** How many members each side gained, with a sign: "+2" and "−1". Numbers of members, so that nothing is lost by rounding. */
export function gainTexts({ before, after }: Swing, languageTag: string): Readonly<Record<Side, string>> {
	const format = new Intl.NumberFormat(languageTag, { signDisplay: 'exceptZero' });
	const text = (side: Side) => format.format(after[side].count - before[side].count).replace('-', '−');
	return { for: text('for'), against: text('against') };
}
