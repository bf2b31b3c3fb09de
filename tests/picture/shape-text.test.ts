import { expect, test } from 'vitest';
import { directionOf, shapeText } from '../../src/picture/shape-text.ts';

const shapeOf = (text: string) => shapeText(text, 700, directionOf(text));
const ids = (text: string) => shapeOf(text).glyphs.map(({ id }) => id);

test('Arabic letters are joined and run from right to left, and a Latin name among them keeps its order', () => {
	const [alone] = ids('ح');
	expect(ids('ححح')).toHaveLength(3);
	expect(new Set([...ids('ححح'), alone]).size).toBe(4);
	const name = ids('Discord');
	expect(ids('على Discord أن').join()).toContain(name.join());
	expect(ids('على Discord').slice(0, name.length)).toEqual(name);
});

test('brackets around right-to-left words open and close the right way', () => {
	expect(ids('(שלום)')).toEqual([...ids('('), ...ids('שלום'), ...ids(')')]);
});

test('letters of Hindi and Thai take their whole width: none is drawn on top of the next', () => {
	expect(shapeOf('होने').ems).toBeCloseTo(shapeOf('हो').ems + shapeOf('ने').ems, 3);
	expect(shapeOf('हो').ems).toBeGreaterThan(shapeOf('ह').ems * 1.2);
	expect(shapeOf('น้ำ').ems).toBeCloseTo(shapeOf('น').ems + shapeOf('า').ems, 3);
	expect(ids('क्ष')).toHaveLength(1);
});
