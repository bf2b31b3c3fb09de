import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { answerOf, headOf, openSite, PUBLIC_HERE, readerHere, readHere, redirectTo, siteWith } from './remote-site.ts';

/** A site whose answers are by path; every other path is not found. */
const siteOf = (answers: Readonly<Record<string, Buffer>>) =>
	openSite((connection, head) => {
		const path = /^GET (\S+)/.exec(head)?.[1] ?? '';
		connection.end(answers[path] ?? answerOf('', {}, '404 Not Found'));
	});

test('a page is read, with its type, its encoding and its address', async () => {
	const { port } = await siteWith('<p>caf\xc3\xa9', { 'content-type': 'text/html; charset=utf-8' });
	expect(await readHere(`http://page.test:${port}/news?id=1#top`)).toEqual({
		address: `http://page.test:${port}/news?id=1`,
		mediaType: 'text/html',
		text: '<p>caf\xc3\xa9',
		charset: 'utf-8',
	});
});

test('a site learns nothing but what page is asked for, and by what program', async () => {
	const { port, requests } = await openSite((connection) => {
		connection.end(answerOf('', { location: '/b', 'set-cookie': 'a=1' }, requests.length < 2 ? '302 Found' : '200 OK'));
	});
	await readHere(`http://page.test:${port}/a#secret`);
	const head = (path: string) =>
		`GET ${path} HTTP/1.1\r\nuser-agent: Mozilla/5.0 (compatible; Lectern)\r\naccept: text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.1\r\naccept-encoding: gzip, br\r\nHost: page.test:${port}\r\nConnection: close\r\n\r\n`;
	expect(requests).toEqual([head('/a'), head('/b')]);
});

test('a page in pieces, whose end is the end of the connection, is read whole', async () => {
	const { port } = await openSite((connection) => {
		connection.write(headOf({ 'content-type': 'text/plain' }));
		connection.write('one ');
		setImmediate(() => connection.end('two'));
	});
	expect(await readHere(`http://page.test:${port}/`)).toMatchObject({ text: 'one two', mediaType: 'text/plain' });
});

test('informational answers before the page are skipped', async () => {
	const { port } = await openSite((connection) => {
		connection.write('HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n');
		connection.end(answerOf('here'));
	});
	expect(await readHere(`http://page.test:${port}/`)).toMatchObject({ text: 'here' });
});

test('the address is one that was checked, and a name is looked up once for each request', async () => {
	const { port } = await siteOf({ '/a': redirectTo('/b'), '/b': answerOf('here') });
	const asked: string[] = [];
	// A name server that gives another address each time it is asked.
	const resolve = async (host: string) => [asked.push(host) <= 2 ? PUBLIC_HERE : '127.0.0.2'];
	const page = await readHere(`http://page.test:${port}/a`, {}, { resolve });
	expect(page).toMatchObject({ text: 'here', address: `http://page.test:${port}/b` });
	expect(asked).toEqual(['page.test', 'page.test']);
});

test('a host is refused when its address has become private by the time of a redirect', async () => {
	const { port, requests } = await siteOf({ '/a': redirectTo('/b'), '/b': answerOf('secret') });
	let times = 0;
	const resolve = async () => [times++ === 0 ? PUBLIC_HERE : '127.0.0.2'];
	expect(await readHere(`http://page.test:${port}/a`, {}, { resolve })).toEqual({ refused: 'private-address' });
	expect(requests).toHaveLength(1);
});

test.each([
	['one is private', [PUBLIC_HERE, '127.0.0.2'], 'private-address'],
	['one is private and of the other kind', [PUBLIC_HERE, '::1'], 'private-address'],
	['there are none', [], 'unknown-host'],
	['there are thousands', Array.from({ length: 4000 }, () => PUBLIC_HERE), 'cannot-connect'],
	['one is no address', [PUBLIC_HERE, 'localhost'], 'private-address'],
])('a host of several addresses is refused if %s', async (_, addresses, refused) => {
	const { port, requests } = await siteWith('secret');
	const page = await readHere(`http://page.test:${port}/`, {}, { resolve: async () => addresses });
	expect(page).toMatchObject({ refused });
	expect(requests).toEqual([]);
});

test('if one address of a host does not answer, the next one is asked', async () => {
	const { port } = await siteWith('here');
	const network = { resolve: async () => ['127.0.0.2', PUBLIC_HERE], isPublic: () => true };
	expect(await readHere(`http://page.test:${port}/`, {}, network)).toMatchObject({ text: 'here' });
});

test.each([
	['ENOTFOUND', 'unknown-host'],
	['ENODATA', 'unknown-host'],
	['ESERVFAIL', 'cannot-connect'],
	['ETIMEOUT', 'cannot-connect'],
])('a name for which the lookup ends in %s is refused: %s', async (code, refused) => {
	const resolve = async () => {
		throw Object.assign(new Error(code), { code });
	};
	expect(await readHere('http://page.test/', {}, { resolve })).toEqual({ refused, code });
});

test('a port that nobody listens on is refused', async () => {
	expect(await readHere('http://page.test:1/')).toEqual({ refused: 'cannot-connect', code: 'ECONNREFUSED' });
});

test.each([
	'301 Moved',
	'302 Found',
	'303 See Other',
	'307 Temporary',
	'308 Permanent',
])('a redirect with %s is followed', async (status) => {
	const { port } = await siteOf({ '/': redirectTo('/b', status), '/b': answerOf('here') });
	expect(await readHere(`http://page.test:${port}/`)).toMatchObject({ text: 'here' });
});

test('five redirects are followed, and not six', async () => {
	const { port, requests } = await openSite((connection, head) => {
		const at = Number(/^GET \/(\d+)/.exec(head)?.[1]);
		connection.end(at === 0 ? answerOf('here') : redirectTo(`/${at - 1}`));
	});
	expect(await readHere(`http://page.test:${port}/5`)).toMatchObject({ text: 'here' });
	expect(await readHere(`http://page.test:${port}/6`)).toEqual({ refused: 'too-many-redirects' });
	expect(requests).toHaveLength(12);
});

test('redirects in a circle are refused after one round', async () => {
	const { port, requests } = await siteOf({ '/a': redirectTo('/b'), '/b': redirectTo('/a#again') });
	expect(await readHere(`http://page.test:${port}/a`)).toEqual({ refused: 'too-many-redirects' });
	expect(requests).toHaveLength(2);
});

test.each([
	['http://127.0.0.2/', 'private-address'],
	['http://2130706434/', 'private-address'],
	['//[::1]/', 'private-address'],
	['http://localhost/', 'private-address'],
	['http://a@page.test/', 'has-login'],
	['file:///etc/passwd', 'not-http'],
	['http://', 'bad-address'],
])('a redirect to %s is refused: %s', async (location, refused) => {
	const { port } = await siteWith('', { location }, '302 Found');
	expect(await readHere(`http://page.test:${port}/`)).toEqual({ refused });
});

test('a redirect to an unusual port is refused', async () => {
	const { port } = await siteWith('', { location: 'http://page.test:22/' }, '302 Found');
	const isUsualPort = (asked: number) => asked === port;
	expect(await readHere(`http://page.test:${port}/`, {}, { isUsualPort })).toEqual({ refused: 'unusual-port' });
});

test.each([
	['401 Unauthorized', 'denied'],
	['402 Payment Required', 'denied'],
	['403 Forbidden', 'denied'],
	['429 Too Many Requests', 'denied'],
	['451 Unavailable', 'denied'],
	['404 Not Found', 'not-found'],
	['410 Gone', 'not-found'],
	['500 Error', 'site-fault'],
	['503 Unavailable', 'site-fault'],
	['206 Partial Content', 'site-fault'],
	['304 Not Modified', 'site-fault'],
	['302 Found', 'site-fault'],
	['999 Request denied', 'site-fault'],
])('a page with status %s is refused: %s', async (status, refused) => {
	const { port, open } = await siteWith('Words of the site', {}, status);
	expect(await readHere(`http://page.test:${port}/`)).toEqual({ refused, code: status.slice(0, 3) });
	await expect.poll(open).toBe(0);
});

test.each([
	['gzip', gzipSync('here')],
	['identity', Buffer.from('here')],
])('a page with the encoding %s is read', async (encoding, body) => {
	const { port } = await siteWith(body, { 'content-encoding': encoding });
	expect(await readHere(`http://page.test:${port}/`)).toMatchObject({ text: 'here' });
});

test('reading stops when the caller wants it to, with the reason of the caller', async () => {
	const { port, requests, open } = await openSite(() => {});
	const stop = new AbortController();
	const reading = readerHere().readWebPage(`http://page.test:${port}/`, { guild: '1', signal: stop.signal });
	await expect.poll(() => requests.length).toBe(1);
	const reason = new Error('Never mind');
	stop.abort(reason);
	await expect(reading).rejects.toBe(reason);
	await expect.poll(open).toBe(0);
	const late = readerHere().readWebPage(`http://page.test:${port}/`, { guild: '1', signal: stop.signal });
	await expect(late).rejects.toBe(reason);
	expect(requests).toHaveLength(1);
});

test('only a few pages are read at the same time, for one server and in all, and no more wait', async () => {
	const { port, requests } = await openSite((connection, head) => {
		if (!head.startsWith('GET /slow')) connection.end(answerOf('here'));
	});
	const reader = readerHere({ perGuild: 2, inAll: 3 });
	const stop = new AbortController();
	const begin = (guild: string) =>
		reader.readWebPage(`http://page.test:${port}/slow`, { guild, signal: stop.signal }).catch(() => 'stopped');
	const page = (guild: string) => reader.readWebPage(`http://page.test:${port}/`, { guild });
	const first = [begin('1'), begin('1')];
	await expect.poll(() => requests.length).toBe(2);
	expect(await page('1')).toEqual({ refused: 'busy' });
	expect(await page('2')).toMatchObject({ text: 'here' });
	const third = begin('2');
	expect(await page('3')).toEqual({ refused: 'busy' });
	stop.abort();
	await Promise.all([...first, third]);
	expect(await page('1')).toMatchObject({ text: 'here' });
	expect(await page('3')).toMatchObject({ text: 'here' });
});
