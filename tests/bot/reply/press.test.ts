import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customId, fitsButton, pressOf, twin } from '../../../src/bot/reply/press.ts';

const word = fc.stringMatching(/^[a-z][a-z-]{0,11}$/);
const press = fc.record({ command: word, args: fc.dictionary(word, fc.string({ unit: 'binary' }), { maxKeys: 4 }) });

test('any press can be read back from its custom_id', () => {
	fc.assert(
		fc.property(press, fc.nat(30), ({ command, args }, nth) => {
			expect(pressOf(twin(customId({ command, args }), nth))).toEqual({ command, args: { ...args } });
		}),
	);
});

test('the option that a menu fills gets the chosen value', () => {
	const id = twin(customId({ command: 'summary', args: { article: 'harbour', hide: true } }, 'section'), 2);
	expect(id).toBe('summary?article=harbour&hide=1&section&~=2');
	expect(pressOf(id, 'guild')).toEqual({
		command: 'summary',
		args: { article: 'harbour', hide: '1', section: 'guild' },
	});
});

test('a button has room for the longest ids an article may have, also in context and as a twin', () => {
	const args = { claim: 'c'.repeat(32), article: 'a'.repeat(32), context: true };
	expect(fitsButton({ command: 'quote', args })).toBe(true);
	expect(fitsButton({ command: 'search', args: { text: 'x'.repeat(100) } })).toBe(false);
});

test.each([
	'',
	'quote',
	'?',
	'a?b?c',
	'quote?claim=%E0%A4%A',
])('%j is not one of our buttons and is read as undefined', (id) => {
	expect(pressOf(id)).toBeUndefined();
});
