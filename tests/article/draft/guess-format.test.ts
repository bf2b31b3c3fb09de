import { expect, test } from 'vitest';
import { guessFormat } from '../../../src/article/draft/guess-format.ts';

test.each([
	['html', '<!doctype html><title>x</title>', {}],
	['html', '<p>A paragraph that somebody copied.</p>', {}],
	['html', 'anything', { mediaType: 'text/html; charset=utf-8' }],
	['html', 'anything', { fileName: 'page.HTM' }],
	['markdown', '# A title\n\nSome words.', {}],
	['markdown', 'See [the minutes](https://example.org/minutes).', {}],
	['markdown', '# A title\n\n<p align="center">* * *</p>\n\n- **one**', {}],
	['markdown', 'anything', { fileName: 'notes.md', mediaType: 'text/plain' }],
	['plain', 'A title\n\nSome words * with a star, and 1 < 2.', {}],
	['plain', '- one\n- two', {}],
	['plain', 'He wrote **once**, and never again.', {}],
] as const)('this is %s: %s', (format, text, origin) => {
	expect(guessFormat(text, origin)).toBe(format);
});
