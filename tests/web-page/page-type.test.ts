import { expect, test } from 'vitest';
import { attachmentType, pageType } from '../../src/web-page/page-type.ts';

const at = (path: string) => new URL(path, 'https://example.com');

test.each([
	['text/html; charset=utf-8', '/', 'text/html', 'utf-8'],
	['TEXT/HTML;Charset="ISO-8859-1"', '/', 'text/html', 'ISO-8859-1'],
	['application/xhtml+xml', '/', 'application/xhtml+xml', undefined],
	['text/markdown', '/', 'text/markdown', undefined],
	['text/x-markdown', '/', 'text/markdown', undefined],
	['text/plain', '/readme', 'text/plain', undefined],
	['text/plain; charset=utf-8', '/README.MD', 'text/markdown', 'utf-8'],
	['text/plain', '/page.htm', 'text/html', undefined],
	['text/plain', '/page.constructor', 'text/plain', undefined],
])('a page with %s at %s is %s', (header, path, mediaType, label) => {
	expect(pageType(header, at(path))).toEqual({ mediaType, label });
});

test.each([
	undefined,
	'',
	'text',
	'image/png',
	'application/pdf',
	'application/json',
	'application/octet-stream',
	'text/css',
	'__proto__/x',
	// As long as headers can be, this takes Node's parser seconds.
	`text/html${' '.repeat(60_000)}x`,
	'multipart/form-data',
])('a page with the type %s cannot be read', (header) => {
	expect(pageType(header, at('/page.html'))).toBeUndefined();
});

test.each([
	['application/json', '/a', 'application/json'],
	['text/plain', '/a.json', 'application/json'],
	['application/octet-stream', '/a.md', 'text/markdown'],
	[undefined, '/a.txt', 'text/plain'],
	['text/plain', '/a', 'text/plain'],
	['text/html', '/a', 'text/html'],
])('an attachment with %s at %s is %s', (header, path, mediaType) => {
	expect(attachmentType(header, at(path))?.mediaType).toBe(mediaType);
});

test.each([
	['application/octet-stream', '/a.exe'],
	[undefined, '/a'],
	['image/png', '/a.txt'],
])('an attachment with %s at %s cannot be read', (header, path) => {
	expect(attachmentType(header, at(path))).toBeUndefined();
});
