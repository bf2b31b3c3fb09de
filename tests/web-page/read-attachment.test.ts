import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createPageReader } from '../../src/web-page/page-reader.ts';
import { openSite, siteWith } from './remote-site.ts';

/** Reads as the bot does, with nothing changed for tests: the origin is trusted although it is private. */
const readFrom = (url: string, origin: string, limits = {}) =>
	createPageReader(undefined, limits).readAttachment(url, {
		guild: '1',
		allowedOrigins: ['https://cdn.example.com', origin],
	});

test('an attachment is read from an allowed origin', async () => {
	const { port, requests } = await siteWith('{"a":1}', { 'content-type': 'application/json' });
	const origin = `http://127.0.0.1:${port}`;
	expect(await readFrom(`${origin}/attachments/1/2/a.json?ex=1&hm=2`, origin)).toEqual({
		address: `${origin}/attachments/1/2/a.json?ex=1&hm=2`,
		mediaType: 'application/json',
		text: '{"a":1}',
		charset: 'utf-8',
	});
	expect(requests[0]).toMatch(/^GET \/attachments\/1\/2\/a\.json\?ex=1&hm=2 /);
});

test('an origin may be known to this machine alone', async () => {
	const { port } = await siteWith('# Title', { 'content-type': 'application/octet-stream' });
	const origin = `http://localhost:${port}`;
	expect(await readFrom(`${origin}/a.md`, origin)).toMatchObject({ text: '# Title', mediaType: 'text/markdown' });
});

test.each([
	'http://127.0.0.1:1/',
	'http://cdn.example.com/a.txt',
	'https://cdn.example.com:8443/a.txt',
	'https://cdn.example.com.example.org/a.txt',
	'https://cdn.example.com@example.org/a.txt',
	'https://a:b@cdn.example.com/a.txt',
	'https://example.org/https://cdn.example.com/a.txt',
	'https://sub.cdn.example.com/a.txt',
	'https://cdn.example.com./a.txt',
	'file:///etc/passwd',
	'data:text/plain,x',
	'a.txt',
	'',
])('nothing is read from %s', async (url) => {
	expect(await readFrom(url, 'https://media.example.com')).toEqual({ refused: 'not-an-attachment' });
});

test('an attachment that is somewhere else now is refused', async () => {
	const { port } = await siteWith('', { location: '/b' }, '302 Found');
	const origin = `http://127.0.0.1:${port}`;
	expect(await readFrom(`${origin}/a`, origin)).toEqual({ refused: 'site-fault', code: '302' });
});

test('the limits of pages hold for attachments too', async () => {
	const bomb = await siteWith(gzipSync(Buffer.alloc(6_000_000)), { 'content-encoding': 'gzip' });
	const from = ({ port }: { port: number }, limits = {}) =>
		readFrom(`http://127.0.0.1:${port}/a.txt`, `http://127.0.0.1:${port}`, limits);
	expect(await from(bomb)).toEqual({ refused: 'too-large' });
	const silent = await openSite(() => {});
	expect(await from(silent, { milliseconds: 300 })).toEqual({ refused: 'too-slow' });
	const picture = await siteWith('x', { 'content-type': 'image/png' });
	expect(await from(picture)).toEqual({ refused: 'not-text' });
	expect(await from(silent, { inAll: 0 })).toEqual({ refused: 'busy' });
	const bytes = await siteWith(Buffer.from([0xff]), { 'content-type': 'text/plain' });
	expect(await from(bytes)).toEqual({ refused: 'wrong-encoding' });
});
