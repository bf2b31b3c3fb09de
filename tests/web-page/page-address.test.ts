import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWebPort, readPageAddress, redirectTarget } from '../../src/web-page/page-address.ts';
import { createPageReader } from '../../src/web-page/page-reader.ts';
import { isPublicAddress } from '../../src/web-page/public-address.ts';

/** The reader as the bot has it, except that it must not come so far as to resolve a name or connect. */
const reader = createPageReader({
	isPublic: (address) => {
		if (isPublicAddress(address)) throw new Error(`${address} counts as public`);
		return false;
	},
	isUsualPort: isWebPort,
	resolve: async (host) => {
		throw new Error(`${host} was looked up`);
	},
});

const refusalOf = (address: string) => reader.readWebPage(address, { guild: '1' });

test.each([
	['nothing', '', 'bad-address'],
	['words', 'the article of tonight', 'bad-address'],
	['two addresses', 'https://example.com https://example.org', 'bad-address'],
	['a line break inside', 'https://exam\nple.com', 'bad-address'],
	['no host', 'http://', 'bad-address'],
	['an empty label', 'http://example..com', 'bad-address'],
	['two dots at the end', 'http://example.com..', 'bad-address'],
	['a label that is too long', `http://${'a'.repeat(64)}.test`, 'bad-address'],
	['a number that is too large for an IP address', 'http://1.2.3.256', 'bad-address'],
	['five parts of an IP address', 'http://1.2.3.4.5', 'bad-address'],
	['an IPv6 address with a zone', 'http://[fe80::1%25eth0]/', 'bad-address'],
	['too many characters', `https://example.com/${'a'.repeat(2100)}`, 'bad-address'],
	['a file', 'file:///etc/passwd', 'not-http'],
	['FTP', 'ftp://example.com/', 'not-http'],
	['data', 'data:text/html,hello', 'not-http'],
	['a script', 'javascript:alert(1)', 'not-http'],
	['a WebSocket', 'ws://example.com', 'not-http'],
	['a user', 'https://example.com@example.org/', 'has-login'],
	['a user and a password', 'https://a:b@example.com/', 'has-login'],
	['only a password', 'https://:b@example.com/', 'has-login'],
	['a mail port', 'http://example.com:25/', 'unusual-port'],
	['a database port', 'http://example.com:5432/', 'unusual-port'],
	['a high port', 'https://example.com:8443/', 'unusual-port'],
	['port 0', 'http://example.com:0/', 'unusual-port'],
	['localhost', 'http://localhost/', 'private-address'],
	['localhost with a dot', 'http://LOCALHOST./', 'private-address'],
	['localhost in other letters', 'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/', 'private-address'],
	['a name below localhost', 'http://a.localhost/', 'private-address'],
	['a name without a dot', 'http://intranet/', 'private-address'],
	['a name of the local network', 'http://printer.local/', 'private-address'],
	['a name inside a cloud', 'http://metadata.internal/', 'private-address'],
	['a name at home', 'http://router.home.arpa./', 'private-address'],
])('%s is refused before anything is looked up', async (_, address, refused) => {
	expect(await refusalOf(address)).toEqual({ refused });
});

test.each([
	['https://example.com', 'https://example.com/'],
	['  <https://example.com/news?id=1#comments>  ', 'https://example.com/news?id=1'],
	['example.com/news', 'https://example.com/news'],
	['http://Example.COM./a', 'http://example.com/a'],
	['https://example.com:443/', 'https://example.com/'],
	['https://españa.example.com/año', 'https://xn--espaa-rta.example.com/a%C3%B1o'],
	['http://example.com\\@example.org', 'http://example.com/@example.org'],
])('%s is the address of a page', (typed, href) => {
	expect(readPageAddress(typed).href).toBe(href);
});

test('the address of a redirect may be relative, and in letters that are not escaped', () => {
	const from = new URL('https://example.com/a/b');
	expect(redirectTarget('../c', from).href).toBe('https://example.com/c');
	expect(redirectTarget('//example.org', from).href).toBe('https://example.org/');
	expect(redirectTarget(Buffer.from('/año').toString('latin1'), from).href).toBe('https://example.com/a%C3%B1o');
});

/** Every kind of address that is not public, by its first bytes. The rest is any. */
const privateStart = fc.constantFrom(
	...[
		[0],
		[10],
		[127],
		[100, 64],
		[169, 254],
		[172, 16],
		[172, 31],
		[192, 168],
		[192, 0, 2],
		[198, 18],
		[198, 51, 100],
	],
	...[[203, 0, 113], [224], [239], [240], [255, 255, 255, 255]],
);
const byte = fc.nat({ max: 255 });
const privateIpv4 = fc
	.tuple(privateStart, byte, byte, byte, byte)
	.map(([start, ...rest]) => [...start, ...rest].slice(0, 4) as [number, number, number, number]);

/** A number as URLs may write it. */
const spelled = (value: number) =>
	fc.constantFrom(
		String(value),
		`0${value.toString(8)}`,
		`000${value.toString(8)}`,
		`0x${value.toString(16)}`,
		`0X00${value.toString(16).toUpperCase()}`,
	);

const inSpelling = fc.constantFrom<(host: string) => string>(
	(host) => host,
	(host) => `${host}.`,
	(host) => host.replaceAll('.', '。'),
	(host) => host.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
	(host) => host.replace(/./g, (character) => `%${(character.codePointAt(0) ?? 0).toString(16)}`),
);

/** All the ways to write an IPv4 address: the last number may stand for one to four bytes. */
const ipv4Notation = privateIpv4
	.chain((bytes) => fc.tuple(fc.constant(bytes), fc.integer({ min: 1, max: 4 })))
	.chain(([bytes, parts]) => {
		const alone = bytes.slice(0, parts - 1);
		const last = bytes.slice(parts - 1).reduce((value, next) => value * 256 + next, 0);
		return fc.tuple(...[...alone, last].map(spelled));
	})
	.chain((numbers) => inSpelling.map((spell) => spell(numbers.join('.'))));

test('a private IPv4 address is refused in every notation', async () => {
	await fc.assert(
		fc.asyncProperty(ipv4Notation, fc.constantFrom('http', 'https'), async (host, scheme) => {
			expect(await refusalOf(`${scheme}://${host}/`)).toEqual({ refused: 'private-address' });
		}),
		{ numRuns: 1000 },
	);
});

/** Groups of IPv6 addresses that are not public; `null` is any group. */
const privateGroups = fc.constantFrom<readonly (number | null)[]>(
	[0, 0, 0, 0, 0, 0, 0, 0],
	[0, 0, 0, 0, 0, 0, 0, 1],
	[0, 0, 0, 0, 0, 0xffff, null, null],
	[0, 0, 0, 0, 0, 0, null, null],
	[0x64, 0xff9b, 0, 0, 0, 0, null, null],
	[0x64, 0xff9b, 1, null, null, null, null, null],
	[0x100, 0, 0, 0, null, null, null, null],
	[0x2001, 0, null, null, null, null, null, null],
	[0x2001, 0xdb8, null, null, null, null, null, null],
	[0x2002, null, null, null, null, null, null, null],
	[0x3fff, 0xfff, null, null, null, null, null, null],
	[0x5f00, null, null, null, null, null, null, null],
	[0xfc00, null, null, null, null, null, null, null],
	[0xfdff, null, null, null, null, null, null, null],
	[0xfe80, 0, 0, 0, null, null, null, null],
	[0xfec0, null, null, null, null, null, null, null],
	[0xff02, null, null, null, null, null, null, null],
);

const asHex = (group: number) => group.toString(16);
const ipv6Notations: readonly ((groups: readonly number[]) => string)[] = [
	(groups) => groups.map(asHex).join(':'),
	(groups) => groups.map((group) => asHex(group).padStart(4, '0').toUpperCase()).join(':'),
	// Zeros at the beginning or in the middle, left out.
	(groups) =>
		groups
			.map(asHex)
			.join(':')
			.replace(/(^|:)0(:0)+(:|$)/, '::'),
	// The last two groups as IPv4.
	(groups) => {
		const [high = 0, low = 0] = groups.slice(6);
		return [...groups.slice(0, 6).map(asHex), [high >> 8, high & 255, low >> 8, low & 255].join('.')].join(':');
	},
];

test('an IPv6 address that is not public is refused in every notation', async () => {
	const anyGroups = fc.array(fc.nat({ max: 0xffff }), { minLength: 8, maxLength: 8 });
	await fc.assert(
		fc.asyncProperty(privateGroups, anyGroups, fc.constantFrom(...ipv6Notations), async (fixed, any, notation) => {
			const host = notation(fixed.map((group, n) => group ?? any[n] ?? 0));
			expect(await refusalOf(`http://[${host}]/`)).toEqual({ refused: 'private-address' });
		}),
		{ numRuns: 1000 },
	);
});

test('whatever is typed is refused for a reason, and never ends in an error', async () => {
	const hostile = fc
		.tuple(fc.constantFrom('', 'http://', 'https://', 'http://[', 'example.com'), fc.string({ unit: 'grapheme' }))
		.map((parts) => parts.join(''));
	const nowhere = createPageReader({
		isPublic: () => false,
		isUsualPort: isWebPort,
		resolve: async () => ['192.0.2.1'],
	});
	await fc.assert(
		fc.asyncProperty(hostile, async (typed) => {
			expect('refused' in (await nowhere.readWebPage(typed, { guild: '1' }))).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test('the bot itself reads nothing of its own machine', async () => {
	const own = Object.values(networkInterfaces()).flatMap((faces = []) => faces.map(({ address }) => address));
	expect(own.length).toBeGreaterThan(0);
	for (const address of ['127.0.0.1', '::1', ...own.filter((name) => !name.includes('%'))]) {
		const host = isIP(address) === 6 ? `[${address}]` : address;
		expect(await createPageReader().readWebPage(`http://${host}/`, { guild: '1' })).toEqual({
			refused: 'private-address',
		});
	}
});
