import { renderAsync } from '@resvg/resvg-js';
import type { Swing } from './swing.ts';
import { type SwingLabels, swingDrawing } from './swing-drawing.ts';
import { GROUPS } from './swing-flows.ts';
import { gainTexts, percentText } from './swing-numbers.ts';

export type { SwingLabels };

/** A picture of 1200 × 675 pixels, and in sentences what it shows, the most telling first. */
export type SwingPicture = { readonly png: Uint8Array; readonly alt: readonly string[] };

/** Pictures who went from where to where between the two votes. It is drawn off the event loop. */
export async function swingPicture(swing: Swing, labels: SwingLabels): Promise<SwingPicture> {
	const image = await renderAsync(swingDrawing(swing, labels), { font: { loadSystemFonts: false } });
	return { png: image.asPng(), alt: swingAlt(swing, labels) };
}

/** What a swing picture shows, in sentences without their full stops, the most telling first. */
function swingAlt(swing: Swing, labels: SwingLabels): string[] {
	const gains = gainTexts(swing, labels.languageTag);
	const shares = (vote: 'before' | 'after') =>
		GROUPS.map((choice) => `${labels[choice]} ${percentText(swing[vote][choice].percent, labels.languageTag)}`).join(
			', ',
		);
	const moves = GROUPS.flatMap((first) =>
		GROUPS.flatMap((last) => {
			const count = swing.matrix[first][last];
			return count > 0 ? `${labels[first]} → ${labels[last]}: ${count.toLocaleString(labels.languageTag)}` : [];
		}),
	);
	return [
		labels.motion,
		labels.outcome,
		`${labels.gain}: ${labels.for} ${gains.for}, ${labels.against} ${gains.against}`,
		`${labels.first}: ${shares('before')}`,
		`${labels.last}: ${shares('after')}`,
		labels.turnout,
		...(moves.length > 0 ? [moves.join(', ')] : []),
	];
}
