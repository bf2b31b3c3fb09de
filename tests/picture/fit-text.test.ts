import { expect, test } from 'vitest';
import { fitText } from '../../src/picture/fit-text.ts';

/** Each character one em wide. */
const square = (text: string) => Array.from(text).length;

test.each([
	['Thai', 'ควรปิดสวนสัตว์ทุกแห่งในประเทศ', 'th'],
	['Chinese', '动物园应该关闭，因为它们（大多）很残忍。', 'zh'],
	['Japanese', '動物園は閉鎖すべきだ。', 'ja'],
])('%s is wrapped between words and nothing is added or lost', (_, text, locale) => {
	const { lines } = fitText(text, square, { width: 80, lines: 9, sizes: [10] });
	expect(lines.length).toBeGreaterThan(1);
	expect(lines.join('')).toBe(text);
	const borders = Array.from(new Intl.Segmenter(locale, { granularity: 'word' }).segment(text), ({ index }) => index);
	let at = 0;
	for (const line of lines) {
		expect(borders).toContain(at);
		expect(line).not.toMatch(/^[，。）]|（$/);
		at += line.length;
	}
});

test.each([
	['one word without end', 'W'.repeat(300)],
	['one word of many letters', Array.from({ length: 300 }, (_, n) => String.fromCodePoint(0x100 + n)).join('')],
	['many words', Array.from({ length: 100 }, (_, n) => `w${n}`).join(' ')],
])('fitting %s measures no more than twice its length', (_, text) => {
	let measured = 0;
	const measure = (part: string) => {
		measured += part.length;
		return square(part) * 0.8;
	};
	fitText(text, measure, { width: 1088, lines: 2, sizes: [40, 36, 32] });
	expect(measured).toBeLessThanOrEqual(2 * text.length + 2);
});
