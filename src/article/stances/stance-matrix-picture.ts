import { renderAsync } from '@resvg/resvg-js';
import { lruCache } from '../../lru-cache.ts';
import { shapeText } from '../../picture/shape-text.ts';
import type { StanceMatrix } from './stance-matrix.ts';
import { type StanceLabels, stanceMatrixDrawing } from './stance-matrix-drawing.ts';

/** How many pictures are kept, of about 50 KB each. An article has one for each language, and drawing one takes as long as ten answers. */
const KEPT = 64;

const pictures = lruCache<string, Promise<Uint8Array>>(KEPT);

/**
 * A PNG of who stands where; undefined if a name or title has letters that no font has, since without some of its letters it may be
 * another one. The drawing happens outside the event loop's thread, and once for all who ask.
 */
export async function stanceMatrixPicture(matrix: StanceMatrix, labels: StanceLabels): Promise<Uint8Array | undefined> {
	const texts = [...matrix.actors.map(({ name }) => name), ...matrix.rows.map(({ issue }) => issue.title)];
	const key = JSON.stringify([
		labels,
		texts,
		matrix.rows.map(({ cells }) => cells.map((cell) => cell && [cell.stance, cell.basis])),
	]);
	if (!texts.every((text) => shapeText(text, 500, 'ltr').isComplete)) return undefined;
	return pictures.get(key, () => draw(matrix, labels));
}

async function draw(matrix: StanceMatrix, labels: StanceLabels): Promise<Uint8Array> {
	const image = await renderAsync(stanceMatrixDrawing(matrix, labels), { font: { loadSystemFonts: false } });
	return image.asPng();
}
