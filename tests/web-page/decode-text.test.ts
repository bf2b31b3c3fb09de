import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/web-page/decode-text.ts';
import type { PageType } from '../../src/web-page/page-type.ts';

const decode = (bytes: Uint8Array, label?: string, mediaType: PageType = 'text/html') =>
	decodeText(Buffer.from(bytes), { mediaType, label });

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const QUOTED = '“¿Qué?” — 5 €';
const IN_1252 = latin1('\x93\xbfQu\xe9?\x94 \x97 5 \x80');

test.each([
	['UTF-8 by the header', Buffer.from(QUOTED), 'utf-8', QUOTED, 'utf-8'],
	['UTF-8 that nothing says', Buffer.from(QUOTED), undefined, QUOTED, 'utf-8'],
	['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${QUOTED}`), undefined, QUOTED, 'utf-8'],
	['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${QUOTED}`, 'utf16le'), undefined, QUOTED, 'utf-16le'],
	['UTF-16 of the other order', Buffer.from(`\uFEFF${QUOTED}`, 'utf16le').swap16(), undefined, QUOTED, 'utf-16be'],
	['a byte order mark against the header', Buffer.from(`\uFEFF${QUOTED}`), 'windows-1252', QUOTED, 'utf-8'],
	['windows-1252 by the header', IN_1252, 'windows-1252', QUOTED, 'windows-1252'],
	['Latin-1, which the web reads as windows-1252', IN_1252, 'ISO-8859-1', QUOTED, 'windows-1252'],
	['UTF-8 that the header calls Latin-1', Buffer.from(QUOTED), 'iso-8859-1', QUOTED, 'utf-8'],
	['an unknown label, but UTF-8', Buffer.from(QUOTED), 'utf8mb4', QUOTED, 'utf-8'],
	['Shift_JIS', latin1('\x93\xfa\x96{'), 'shift_jis', '日本', 'shift_jis'],
	['ISO-2022-JP', latin1('\x1b$BF|K\\\x1b(B'), 'iso-2022-jp', '日本', 'iso-2022-jp'],
	['nothing at all', Buffer.alloc(0), undefined, '', 'utf-8'],
])('%s', async (_, bytes, label, text, charset) => {
	expect(await decode(bytes, label)).toEqual({ text, charset });
});

test.each([
	['a meta element', '<meta charset=windows-1252>'],
	['an old meta element', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'],
	['a meta element behind a long comment', `<!--${'x'.repeat(5000)}--><meta charset="windows-1252">`],
])('%s says the encoding of HTML', async (_, markup) => {
	const bytes = Buffer.concat([latin1(markup), IN_1252]);
	expect(await decode(bytes)).toEqual({ text: markup + QUOTED, charset: 'windows-1252' });
	expect(await decode(bytes, 'koi8-r')).toMatchObject({ charset: 'koi8-r' });
});

test('the XML declaration says the encoding of XHTML', async () => {
	const bytes = Buffer.concat([latin1('<?xml version="1.0" encoding="windows-1252"?><p>'), IN_1252]);
	expect(await decode(bytes, undefined, 'application/xhtml+xml')).toMatchObject({ charset: 'windows-1252' });
});

test('plain text is not searched for markup that says its encoding', async () => {
	const bytes = Buffer.concat([latin1('<meta charset=windows-1252>'), IN_1252]);
	await expect(decode(bytes, undefined, 'text/plain')).rejects.toMatchObject({
		refusal: { refused: 'wrong-encoding' },
	});
});

test.each([
	['a byte that is not UTF-8', latin1('caf\xe9'), 'utf-8'],
	['UTF-8 that ends inside a character', Buffer.from('é').subarray(0, 1), 'utf-8'],
	['a surrogate in UTF-8', latin1('\xed\xa0\x80'), 'utf-8'],
	['UTF-16 that ends inside a character', latin1('\xff\xfea\0b'), undefined],
	['half a character in Shift_JIS', latin1('\x93'), 'shift_jis'],
	['nothing that says the encoding, and no UTF-8', IN_1252, undefined],
	['an encoding that is only there to be refused', Buffer.from('a'), 'iso-2022-kr'],
])('%s is refused', async (_, bytes, label) => {
	await expect(decode(bytes, label)).rejects.toMatchObject({ refusal: { refused: 'wrong-encoding' } });
});

test.each([
	['a PDF', latin1('%PDF-1.7\n')],
	['a picture', latin1('GIF89a\x01\0\x01\0')],
	['a program', latin1('\x7fELF\x02\x01\x01\0')],
	['UTF-32', latin1('\xff\xfe\0\0a\0\0\0')],
])('%s that is called a text is refused', async (_, bytes) => {
	await expect(decode(bytes, 'windows-1252')).rejects.toMatchObject({ refusal: { refused: 'not-text' } });
});

test('bytes are decoded to what they say or refused, and no character is replaced', async () => {
	const labels = fc.constantFrom(
		undefined,
		'utf-8',
		'windows-1252',
		'shift_jis',
		'utf-16',
		'gb18030',
		'big5',
		'euc-kr',
		'x',
		'x-user-defined',
	);
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), labels, async (bytes, label) => {
			const said = await decode(bytes, label).catch(({ refusal }) => refusal);
			if ('refused' in said) expect(['wrong-encoding', 'not-text']).toContain(said.refused);
			else if (said.charset === 'utf-8')
				expect(Buffer.from(said.text)).toEqual(
					Buffer.from(bytes).subarray(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0),
				);
		}),
		{ numRuns: 2000 },
	);
});
