import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Matrix } from '../../../src/debate/swing/swing.ts';
import { type SwingLabels, swingDrawing } from '../../../src/debate/swing/swing-drawing.ts';
import { flowsOf } from '../../../src/debate/swing/swing-flows.ts';
import { gainTexts, percentText } from '../../../src/debate/swing/swing-numbers.ts';
import { swingPicture } from '../../../src/debate/swing/swing-picture.ts';
import { MESSAGES } from '../../../src/locales/languages.ts';
import { directionOf, shapeText } from '../../../src/picture/shape-text.ts';
import { publishedSwing as swingOf } from './published-swing.ts';

const labels: SwingLabels = {
	motionElsewhere: 'The motion is in the text above',
	motion: 'Saltmouth should sell its harbour to Northway Shipping.',
	...{ for: 'For', against: 'Against', undecided: 'Undecided' },
	...{ first: 'First vote', last: 'Last vote', gain: 'Change in votes' },
	...{ outcome: 'For wins: it gained the most', turnout: '100 members cast both ballots', languageTag: 'en' },
};
const spanish: SwingLabels = {
	motionElsewhere: 'La moción está en el texto de arriba',
	motion:
		'México debería aceptar la ayuda de Estados Unidos contra los cárteles, aunque le cueste una parte de su soberanía',
	...{ for: 'A favor', against: 'En contra', undecided: 'Indeciso/a' },
	...{ first: 'Primera votación', last: 'Última votación', gain: 'Cambio en votos' },
	...{ outcome: 'Sin ganador: votaron dos veces 3 de los 5 necesarios', turnout: '10,000 miembros votaron dos veces' },
	languageTag: 'es-MX',
};

/** A matrix by its rows: from For, Against, Undecided to For, Against, Undecided. */
function matrix(cells: readonly number[]): Matrix {
	const row = (at: number) => ({ for: cells[at] ?? 0, against: cells[at + 1] ?? 0, undecided: cells[at + 2] ?? 0 });
	return { for: row(0), against: row(3), undecided: row(6) };
}
const OXFORD = matrix([31, 0, 0, 0, 44, 0, 11, 5, 9]);

/** Of fewer members than five there is no picture. */
const cells = fc
	.oneof(
		fc.array(fc.nat(1111), { minLength: 9, maxLength: 9 }),
		fc.array(fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat(3)), { minLength: 9, maxLength: 9 }),
		fc.tuple(fc.nat(8), fc.integer({ min: 5, max: 10_000 })).map(([at, count]) => Array(9).fill(0).with(at, count)),
	)
	.filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= 5);

type Box = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
};

/** Where each line of text of a drawing has its ink. */
function textBoxes(svg: string): Box[] {
	return Array.from(svg.matchAll(/<g aria-label="(.*?)".*?<\/g>/g), ([drawn, text = '']) => {
		const box = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675">${drawn}</svg>`).getBBox();
		if (!box) throw new Error(`nothing is drawn of ${text}`);
		return { text, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
	});
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('no two texts touch and none leaves the picture, however members moved', () => {
	fc.assert(
		fc.property(cells, fc.constantFrom(labels, spanish), (counts, words) => {
			const boxes = textBoxes(swingDrawing(swingOf(matrix(counts), 5), words));
			expect(boxes.length).toBeGreaterThan(15);
			for (const [n, box] of boxes.entries()) {
				expect([box.left >= 50, box.right <= 1150, box.top >= 30, box.bottom <= 660]).toEqual([true, true, true, true]);
				expect(boxes.slice(n + 1).filter((other) => overlap(box, other))).toEqual([]);
			}
		}),
		{ numRuns: 25 },
	);
});

test.each([
	['a word without end', 'W'.repeat(100)],
	['a speech', 'Saltmouth should sell its harbour '.repeat(12)],
])('%s takes two lines at most and stays within the picture', (_, motion) => {
	const boxes = textBoxes(swingDrawing(swingOf(OXFORD, 5), { ...labels, motion })).filter(({ bottom }) => bottom < 140);
	expect(boxes).toHaveLength(2);
	for (const { right } of boxes) expect(right).toBeLessThanOrEqual(1150);
	expect(boxes[1]?.text).toContain('…');
});

test('a motion of two lines leaves no word alone in the second', () => {
	const [, second] = textBoxes(swingDrawing(swingOf(OXFORD, 5), labels));
	expect(second?.text).toContain('Northway Shipping.');
});

test.each([
	['markup', 'Zoos & <b>bars</b> "should" close', 'Zoos &amp; &lt;b&gt;bars&lt;/b&gt; &quot;should&quot; close'],
	['characters that XML cannot hold', 'Zoos\u0000 should\ud800 close', 'Zoos should close'],
])('a motion with %s is drawn without harm', async (_, motion, written) => {
	const swing = swingOf(OXFORD, 5);
	expect(swingDrawing(swing, { ...labels, motion })).toContain(`aria-label="${written}"`);
	expect(await pngOf(motion)).not.toEqual(await pngOf('Zoos should open'));
});

const pngOf = async (motion: string) => (await swingPicture(swingOf(OXFORD, 5), { ...labels, motion })).png;

test.each([
	['Arabic', 'يجب إغلاق حدائق الحيوان', 'يجب إغلاق المتاحف'],
	['Persian', 'باغ‌وحش‌ها باید بسته شوند', 'موزه‌ها باید بسته شوند'],
	['Hebrew', 'יש לסגור את גני החיות', 'יש לסגור את המוזיאונים'],
	['Hindi', 'चिड़ियाघर बंद होने चाहिए।', 'संग्रहालय बंद होने चाहिए।'],
	['Thai', 'ควรปิดสวนสัตว์', 'ควรปิดพิพิธภัณฑ์'],
	['Greek', 'Να κλείσουν οι ζωολογικοί κήποι', 'Να κλείσουν τα μουσεία'],
	['Russian', 'Зоопарки надо закрыть', 'Музеи надо закрыть'],
	['emoji', '🎉👩🏽‍🌾🇲🇽❤️1️⃣🏳️‍🌈', '🎉👩🏽‍🌾🇺🇸❤️1️⃣🏳️‍🌈'],
	['several scripts', 'Ban بوت and שלום on Discord 🎉', 'Ban بوت and שלום on Discord 🐶'],
])('E3: a motion in %s is drawn, and none of its glyphs is a box because a font is missing', async (_, motion, other) => {
	expect(shapeText(motion, 700, directionOf(motion)).isComplete).toBe(true);
	expect(textBoxes(swingDrawing(swingOf(OXFORD, 5), { ...labels, motion }))[0]?.text).toBe(motion);
	expect(await pngOf(motion)).not.toEqual(await pngOf(other));
});

test.each([
	['Chinese', '动物园应该关闭'],
	['Japanese', '動物園は閉鎖すべきだ'],
	['Korean', '동물원은 문을 닫아야 한다'],
	['a single letter that no font has', '¿Qué significa 愛?'],
	['an emoji of years to come', 'Zoos \u{1faff} should close'],
])('E4: in place of a motion in %s the picture says where to read it', async (_, motion) => {
	const texts = textBoxes(swingDrawing(swingOf(OXFORD, 5), { ...labels, motion })).map(({ text }) => text);
	expect(texts[0]).toBe('The motion is in the text above');
	expect(texts).not.toContain(motion);
	expect((await swingPicture(swingOf(OXFORD, 5), { ...labels, motion })).alt).toContain(motion);
});

test('every label of a result can be drawn in every language', () => {
	for (const { result, choice } of Object.values(MESSAGES))
		for (const text of [...Object.values(result), ...Object.values(choice)])
			for (const weight of [500, 700] as const)
				expect([text, shapeText(text, weight, 'ltr').isComplete]).toEqual([text, true]);
});

test('a text that is read from the right starts at the right margin', () => {
	const [line] = textBoxes(swingDrawing(swingOf(OXFORD, 5), { ...labels, motion: 'יש לסגור את גני החיות' }));
	expect(line?.right).toBeGreaterThan(1130);
});

test('the bands of a group fill its bar in both votes, without gap or overlap', () => {
	fc.assert(
		fc.property(cells, (counts) => {
			const { before, after, flows } = flowsOf(swingOf(matrix(counts), 5), { top: 0, height: 340, slot: 80, gap: 10 });
			for (const [bars, end, at] of [
				[before, 'first', 'startY'],
				[after, 'last', 'endY'],
			] as const) {
				for (const bar of bars) {
					const bands = flows.filter((flow) => flow[end] === bar.choice).sort((a, b) => a[at] - b[at]);
					let y = bar.y;
					for (const band of bands) {
						expect(band[at]).toBeCloseTo(y, 6);
						y += band.thickness;
					}
					expect(y).toBeCloseTo(bar.y + bar.height, 6);
				}
			}
		}),
	);
});

test('bars and labels stay within the frame, each label in a slot of its own', () => {
	fc.assert(
		fc.property(cells, (counts) => {
			const { before, after } = flowsOf(swingOf(matrix(counts), 5), { top: 100, height: 340, slot: 80, gap: 10 });
			for (const bars of [before, after]) {
				for (const [n, bar] of bars.entries()) {
					expect(Math.min(bar.y, bar.middle - 40)).toBeGreaterThan(100 - 1e-6);
					expect(Math.max(bar.y + bar.height, bar.middle + 40)).toBeLessThan(440 + 1e-6);
					const next = bars[n + 1];
					if (next) expect(next.middle - bar.middle).toBeGreaterThan(90 - 1e-6);
				}
			}
		}),
	);
});

test('a picture with the sides exchanged is as bright: neither colour is more visible', () => {
	const luminance = (hex: string) => {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
			(at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2,
		);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const svg = swingDrawing(swingOf(OXFORD, 5), labels);
	const colourOf = (label: string) => new RegExp(`aria-label="${label}" fill="(#\\w+)"`).exec(svg)?.[1] ?? '';
	expect(luminance(colourOf('For')) / luminance(colourOf('Against'))).toBeCloseTo(1, 1);
});

test('the picture is a PNG of 1200 × 675 pixels with sentences that tell the same', async () => {
	const { png, alt } = await swingPicture(swingOf(OXFORD, 5), labels);
	const view = new DataView(png.buffer, png.byteOffset);
	expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
	expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 675]);
	expect(alt).toEqual([
		labels.motion,
		'For wins: it gained the most',
		'Change in votes: For +11, Against +5',
		'First vote: For 31%, Undecided 25%, Against 44%',
		'Last vote: For 42%, Undecided 9%, Against 49%',
		'100 members cast both ballots',
		'For → For: 31, Undecided → For: 11, Undecided → Undecided: 9, Undecided → Against: 5, Against → Against: 44',
	]);
});

test('E2: gains that differ never look alike, and none looks like nothing', () => {
	fc.assert(
		fc.property(cells, (counts) => {
			const swing = swingOf(matrix(counts), 5);
			const texts = gainTexts(swing, 'en');
			expect(texts.for === texts.against).toBe(swing.gains.for === swing.gains.against);
			for (const side of ['for', 'against'] as const) expect(texts[side] === '0').toBe(swing.gains[side] === 0);
		}),
	);
});

test('numbers are written as the language writes them', () => {
	expect(percentText(100 / 3, 'en')).toBe('33.3%');
	expect(percentText(100 / 3, 'es-MX')).toBe('33.3%');
	expect(gainTexts(swingOf(matrix([0, 1, 0, 0, 2, 0, 0, 0, 0]), 1), 'es-MX')).toEqual({
		for: '−1',
		against: '+1',
	});
});
