import { renderAsync } from '@resvg/resvg-js';
import type { Swing } from './swing.ts';
import { type SwingLabels, swingDrawing } from './swing-drawing.ts';
import { GROUPS } from './swing-flows.ts';
import { gainTexts, percentText } from './swing-numbers.ts';

export type { SwingLabels };

/** A PNG of 1200 × 675 pixels, and what it shows in sentences without full stops, the most important first. */
export type SwingPicture = { readonly png: Uint8Array; readonly alt: readonly string[] };

/** Draws how members moved between the two votes. The drawing happens outside the event loop's thread. */
export async function swingPicture(swing: Swing, labels: SwingLabels): Promise<SwingPicture> {
	const image = await renderAsync(swingDrawing(swing, labels), { font: { loadSystemFonts: false } });
	return { png: image.asPng(), alt: swingAlt(swing, labels) };
}

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
