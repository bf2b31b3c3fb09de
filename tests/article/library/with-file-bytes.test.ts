import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFileBytes } from '../../../src/article/library/with-file-bytes.ts';
import { makeFolder } from './make-folder.ts';

const textOf = (file: string) => withFileBytes(file, (bytes) => bytes.toString());

test.each([0, 1, 262_143, 262_144, 262_145, 1_000_000])('a file of %i bytes is read whole', async (size) => {
	const text = Array.from({ length: Math.ceil(size / 10) }, (_, n) => String(n).padStart(10))
		.join('')
		.slice(0, size);
	const folder = await makeFolder({ text });
	expect(textOf(join(folder, 'text'))).toBe(text);
	expect(textOf(join(folder, 'text'))).toBe(text);
});

test('a file that is read while another one is in use leaves the bytes of that one as they are', async () => {
	const folder = await makeFolder({ outer: 'outer', inner: 'inner' });
	const texts = withFileBytes(join(folder, 'outer'), (bytes) => [textOf(join(folder, 'inner')), bytes.toString()]);
	expect(texts).toEqual(['inner', 'outer']);
});

test('after an error, whether about the file or in the use of it, other files are read as before', async () => {
	const file = join(await makeFolder({ text: 'text' }), 'text');
	expect(() => textOf('/nowhere/at/all')).toThrow('ENOENT');
	expect(() =>
		withFileBytes(file, () => {
			throw new Error('no use for it');
		}),
	).toThrow('no use for it');
	expect(textOf(file)).toBe('text');
});
