import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { answerOf, openSite, PUBLIC_HERE, readHere, siteWith } from './remote-site.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Certificates of page.test alone, which no authority vouches for. The first is valid for a hundred years, the other ended in 2020. */
const cert = read('page.test.crt');
const expired = read('page.test.expired.crt');
const key = read('page.test.key');

const secureSite = (body = 'here', certificate = cert) =>
	openSite((connection) => void connection.end(answerOf(body)), { cert: certificate, key });

test('a secure page is read if its certificate is for its host', async () => {
	const { port } = await secureSite();
	const page = await readHere(`https://page.test:${port}/`, {}, { authorities: cert });
	expect(page).toMatchObject({ text: 'here', address: `https://page.test:${port}/` });
});

test.each([
	['is for another host', 'https://other.test', cert, cert, 'ERR_TLS_CERT_ALTNAME_INVALID'],
	['is for a host and not for its address', `https://${PUBLIC_HERE}`, cert, cert, 'ERR_TLS_CERT_ALTNAME_INVALID'],
	['is from nobody who is trusted', 'https://page.test', cert, undefined, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
	['has expired', 'https://page.test', expired, expired, 'CERT_HAS_EXPIRED'],
])('a secure page whose certificate %s is refused', async (_, origin, certificate, authorities, code) => {
	const { port, requests } = await secureSite('secret', certificate);
	const page = await readHere(`${origin}:${port}/`, {}, authorities === undefined ? {} : { authorities });
	expect(page).toEqual({ refused: 'not-secure', code });
	expect(requests).toEqual([]);
});

test('the environment cannot turn the check of certificates off', async () => {
	process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
	onTestFinished(() => {
		delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
	});
	const { port } = await secureSite();
	expect(await readHere(`https://page.test:${port}/`)).toMatchObject({ refused: 'not-secure' });
});

test('a host that does not speak TLS is refused', async () => {
	const { port } = await openSite(() => {});
	const chatty = await siteWith('here');
	expect(await readHere(`https://page.test:${port}/`, { milliseconds: 300 })).toEqual({ refused: 'too-slow' });
	expect(await readHere(`https://page.test:${chatty.port}/`, { milliseconds: 300 })).toHaveProperty('refused');
});

test('a secure page that leads to an insecure one is refused, and the other way it is followed', async () => {
	const insecure = await siteWith('here');
	const away = await openSite(
		(connection) => void connection.end(answerOf('', { location: `http://page.test:${insecure.port}/` }, '302 Found')),
		{ cert, key },
	);
	const read = (address: string) => readHere(address, {}, { authorities: cert });
	expect(await read(`https://page.test:${away.port}/`)).toEqual({ refused: 'made-insecure' });
	const secure = await secureSite();
	const up = await siteWith('', { location: `https://page.test:${secure.port}/` }, '301 Moved');
	expect(await read(`http://page.test:${up.port}/`)).toMatchObject({ text: 'here' });
});
