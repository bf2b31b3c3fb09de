import type { Socket } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_LIMITS } from '../../src/web-page/page-limits.ts';
import { REFUSAL_REASONS } from '../../src/web-page/refusal.ts';
import { answerOf, headOf, openSite, readerHere, readHere, redirectTo, siteWith, writeForever } from './remote-site.ts';

const LARGEST = PAGE_LIMITS.bytes;
const SHORT = { milliseconds: 300 };
const HTML = { 'content-type': 'text/html' };
const CHUNKED = { ...HTML, 'transfer-encoding': 'chunked' };

/** Answers with a head, and then with the same bytes without end. */
const endless = (head: Buffer, bytes: string | Buffer) =>
	openSite((connection) => {
		connection.write(head);
		writeForever(connection, Buffer.from(bytes));
	});

/** Answers a byte every few milliseconds, without end. */
const dripping = (head: string | Buffer, drop: string) =>
	openSite((connection) => {
		connection.write(head);
		const timer = setInterval(() => connection.write(drop), 5);
		connection.on('close', () => clearInterval(timer));
	});

const compressQuickly = (bytes: string | Buffer) =>
	brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

test('a page of exactly the largest size is read, and one byte more is refused', async () => {
	const largest = await siteWith('x'.repeat(LARGEST));
	const page = await readHere(`http://page.test:${largest.port}/`);
	expect('text' in page && page.text.length).toBe(LARGEST);
	const larger = await openSite((connection) => {
		connection.write(headOf(HTML));
		connection.end('x'.repeat(LARGEST + 1));
	});
	expect(await readHere(`http://page.test:${larger.port}/`)).toEqual({ refused: 'too-large' });
});

test.each([
	['gzip', gzipSync],
	['x-gzip', gzipSync],
	['deflate', deflateSync],
	['br', compressQuickly],
])('a bomb of %s is refused, and a page of the largest size is read', async (encoding, compress) => {
	const headers = { 'content-encoding': encoding };
	const page = await siteWith(compress('x'.repeat(LARGEST)), headers);
	expect(await readHere(`http://page.test:${page.port}/`)).toMatchObject({ charset: 'utf-8' });
	const bomb = await siteWith(compress(Buffer.alloc(LARGEST * 20)), headers);
	expect(await readHere(`http://page.test:${bomb.port}/`)).toEqual({ refused: 'too-large' });
});

test('a page that says that it is too large is refused before it comes', async () => {
	const site = await openSite((connection) =>
		connection.write(headOf({ ...HTML, 'content-length': String(LARGEST + 1) })),
	);
	expect(await readHere(`http://page.test:${site.port}/`)).toEqual({ refused: 'too-large' });
});

test.each([
	['one line', headOf(HTML), 'x'.repeat(65_536)],
	['a body in chunks', headOf(CHUNKED), `ffff\r\n${'x'.repeat(65_535)}\r\n`],
	['notes to chunks', headOf(CHUNKED), `1;${'x'.repeat(10_000)}\r\nx\r\n`],
	['members of gzip that are empty', headOf({ ...HTML, 'content-encoding': 'gzip' }), gzipSync('')],
	['headers', Buffer.from('HTTP/1.1 200 OK\r\n'), `a: ${'x'.repeat(1000)}\r\n`],
	['one header', Buffer.from('HTTP/1.1 200 OK\r\na: '), 'x'.repeat(65_536)],
	['a status line', Buffer.from('HTTP/1.1 200 '), 'x'.repeat(65_536)],
])('%s without end: too large', async (_, head, bytes) => {
	const { port, open } = await endless(head, bytes);
	expect(await readHere(`http://page.test:${port}/`)).toMatchObject({ refused: 'too-large' });
	await expect.poll(open).toBe(0);
});

test.each([
	['chunks of one byte', headOf(CHUNKED), '1\r\nx\r\n'.repeat(10_000)],
	[
		'compressed chunks of one byte',
		Buffer.concat([
			headOf({ ...CHUNKED, 'content-encoding': 'gzip' }),
			Buffer.from('a\r\n'),
			gzipSync('').subarray(0, 10),
			Buffer.from('\r\n'),
		]),
		// Stored blocks of length 0, byte by byte.
		'1\r\n\0\r\n1\r\n\0\r\n1\r\n\0\r\n1\r\n\xff\r\n1\r\n\xff\r\n'.repeat(2000),
	],
	['informational answers', Buffer.alloc(0), 'HTTP/1.1 103 \r\n\r\n'.repeat(1000)],
])('%s without end: refused before much of it has come', async (_, head, bytes) => {
	const { port, open } = await endless(head, Buffer.from(bytes, 'latin1'));
	const page = await readHere(`http://page.test:${port}/`);
	expect(page).toEqual({ refused: 'broken-answer', code: expect.stringMatching(/^too m/) });
	await expect.poll(open).toBe(0);
});

test('headers behind the last chunk without end: refused', async () => {
	const { port } = await endless(Buffer.concat([headOf(CHUNKED), Buffer.from('0\r\n')]), `a: ${'x'.repeat(1000)}\r\n`);
	expect(await readHere(`http://page.test:${port}/`)).toHaveProperty('refused');
});

test('a chunk whose note has no end: refused', async () => {
	const { port } = await endless(Buffer.concat([headOf(CHUNKED), Buffer.from('1;')]), 'x'.repeat(65_536));
	expect(await readHere(`http://page.test:${port}/`)).toHaveProperty('refused');
});

test.each([
	['nothing', '', ''],
	['a body byte by byte', headOf(HTML), 'x'],
	['a header byte by byte', 'HTTP/1.1 200 OK\r\na: ', 'x'],
	['a header line at a time', 'HTTP/1.1 200 OK\r\n', 'a: b\r\n'],
])('a site that drips %s: too slow', async (_, head, drop) => {
	const { port, open } = await dripping(head, drop);
	expect(await readHere(`http://page.test:${port}/`, SHORT)).toEqual({ refused: 'too-slow' });
	await expect.poll(open).toBe(0);
});

test('the time counts from the name to the last byte, over all redirects', async () => {
	const { port } = await openSite((connection, head) => {
		const at = Number(/^GET \/(\d+)/.exec(head)?.[1]);
		setTimeout(() => connection.end(redirectTo(`/${at + 1}`)), 100);
	});
	expect(await readHere(`http://page.test:${port}/0`, SHORT)).toEqual({ refused: 'too-slow' });
});

test('a name server that never answers: too slow', async () => {
	const page = await readHere('http://page.test/', SHORT, { resolve: () => new Promise(() => {}) });
	expect(page).toEqual({ refused: 'too-slow' });
});

test('a body that stops in the middle of compressed bytes: too slow', async () => {
	const body = gzipSync('x'.repeat(1000));
	const { port } = await openSite((connection) => {
		connection.write(headOf({ ...HTML, 'content-encoding': 'gzip', 'content-length': String(body.length) }));
		connection.write(body.subarray(0, 15));
	});
	expect(await readHere(`http://page.test:${port}/`, SHORT)).toEqual({ refused: 'too-slow' });
});

const withWrongSum = gzipSync('x').map((byte, at, { length }) => (at < length - 8 ? byte : 0));

const ends = (bytes: string | Buffer) => (connection: Socket) => void connection.end(bytes);

test.each([
	['no HTTP', ends('SSH-2.0-OpenSSH_9.6\r\n'), 'broken-answer'],
	['HTTP/2', ends(Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])), 'broken-answer'],
	[
		'another protocol',
		ends('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
		'broken-answer',
	],
	['two lengths', ends('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx'), 'broken-answer'],
	[
		'a length and chunks',
		ends('HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
		'broken-answer',
	],
	['a negative length', ends('HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'), 'broken-answer'],
	['a broken chunk', ends(Buffer.concat([headOf(CHUNKED), Buffer.from('z\r\n')])), 'broken-answer'],
	[
		'a chunk of astronomic size',
		ends(Buffer.concat([headOf(CHUNKED), Buffer.from('fffffffffffffffff\r\n')])),
		'broken-answer',
	],
	[
		'less than it said',
		ends(Buffer.concat([headOf({ ...HTML, 'content-length': '10' }), Buffer.from('x')])),
		'broken-answer',
	],
	['no last chunk', ends(Buffer.concat([headOf(CHUNKED), Buffer.from('1\r\nx\r\n')])), 'broken-answer'],
	['nothing', ends(''), 'cannot-connect'],
	['a reset', (connection: Socket) => void connection.resetAndDestroy(), 'cannot-connect'],
	['no gzip', ends(answerOf('x', { 'content-encoding': 'gzip' })), 'broken-answer'],
	[
		'half of a gzip',
		ends(answerOf(gzipSync('x'.repeat(100)).subarray(0, 15), { 'content-encoding': 'gzip' })),
		'broken-answer',
	],
	['a gzip whose sum is wrong', ends(answerOf(withWrongSum, { 'content-encoding': 'gzip' })), 'broken-answer'],
	['no Brotli', ends(answerOf('xxxxxxxx', { 'content-encoding': 'br' })), 'broken-answer'],
	['an unknown encoding', ends(answerOf('x', { 'content-encoding': 'compress' })), 'broken-answer'],
	['an encoding that every object has', ends(answerOf('x', { 'content-encoding': 'constructor' })), 'broken-answer'],
	[
		'an encoding in an encoding',
		ends(answerOf(gzipSync(gzipSync('x')), { 'content-encoding': 'gzip, gzip' })),
		'broken-answer',
	],
	['no type', ends('HTTP/1.1 200 OK\r\n\r\nx'), 'not-text'],
	['a picture', ends(answerOf('x', { 'content-type': 'image/png' })), 'not-text'],
	['a PDF as HTML', ends(answerOf('%PDF-1.7', {})), 'not-text'],
	['bytes as HTML', ends(answerOf(Buffer.from([0x80, 0xff, 0xfe]), {})), 'wrong-encoding'],
	[
		'bytes as UTF-8',
		ends(answerOf(Buffer.from([0x80]), { 'content-type': 'text/html; charset=utf-8' })),
		'wrong-encoding',
	],
])('a site that sends %s: %s', async (_, answer, refused) => {
	const { port, open } = await openSite(answer);
	expect(await readHere(`http://page.test:${port}/`)).toMatchObject({ refused });
	await expect.poll(open).toBe(0);
});

test('what a site sends after its page changes nothing and ends nothing', async () => {
	const { port, open } = await openSite((connection) => {
		connection.write(Buffer.concat([answerOf('here'), Buffer.from('HTTP/1.1 200 OK\r\n\r\nno HTTP')]));
	});
	expect(await readHere(`http://page.test:${port}/`)).toMatchObject({ text: 'here' });
	await expect.poll(open).toBe(0);
});

test('a refusal holds nothing that the site sent', async () => {
	const secret = 'secret-words';
	const answers = [
		`HTTP/1.1 500 ${secret}\r\nx-a: ${secret}\r\n\r\n${secret}`,
		`${secret}\r\n\r\n`,
		`HTTP/1.1 302 ${secret}\r\nlocation: ${secret}:x\r\n\r\n`,
		`HTTP/1.1 200 OK\r\ncontent-type: ${secret}\r\n\r\n${secret}`,
		`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: ${secret}\r\n\r\n${secret}`,
		`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: gzip\r\n\r\n${secret}`,
		`HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=${secret}\r\n\r\n${secret}\xff`,
	];
	const reader = readerHere();
	for (const answer of answers) {
		const { port } = await openSite(ends(Buffer.from(answer, 'latin1')));
		const page = await reader.readWebPage(`http://page.test:${port}/`, { guild: '1' });
		expect(page).toHaveProperty('refused');
		expect(JSON.stringify(page)).not.toContain(secret);
	}
});

/** Parts of answers, in an order that no server would choose. */
const anyAnswer = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'HTTP/1.1 200 OK',
				'HTTP/1.1 302 Found',
				'HTTP/1.1 103 Hints',
				'HTTP/1.0 200',
				'HTTP/2 200',
				'\r\n',
				'\r\n\r\n',
			),
			fc.constantFrom(
				'\r\nlocation: /',
				'\r\nlocation: //[',
				'\r\ncontent-length: 5',
				'\r\ncontent-type: text/html',
				'\r\n a: b',
			),
			fc.constantFrom(
				'\r\ntransfer-encoding: chunked',
				'\r\ncontent-encoding: gzip',
				'\r\ncontent-encoding: br',
				'\r\nupgrade: x',
			),
			fc.constantFrom(
				'0\r\n\r\n',
				'5\r\nwords\r\n',
				gzipSync('words').toString('latin1'),
				'\r\nconnection: upgrade',
				':',
				'\0',
			),
			fc.string({ unit: 'binary' }),
		),
		{ maxLength: 12 },
	)
	.map((parts) => Buffer.from(`HTTP/1.1 200 OK${parts.join('')}`, 'latin1'));

test('whatever a site answers becomes a page or a refusal, and leaves no connection open', async () => {
	let answer = Buffer.alloc(0);
	const { port, open } = await openSite((connection) => void connection.end(answer));
	const reader = readerHere();
	await fc.assert(
		fc.asyncProperty(anyAnswer, async (bytes) => {
			answer = bytes;
			const page = await reader.readWebPage(`http://page.test:${port}/`, { guild: '1' });
			expect('text' in page || REFUSAL_REASONS.includes(page.refused)).toBe(true);
		}),
		{ numRuns: 200 },
	);
	await expect.poll(open).toBe(0);
});
