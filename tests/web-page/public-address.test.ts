import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { isPublicAddress } from '../../src/web-page/public-address.ts';

/** First and last address of each network that is not public. */
test.each([
	['this network', '0.0.0.0', '0.255.255.255'],
	['private, 10', '10.0.0.0', '10.255.255.255'],
	['private, 172.16', '172.16.0.0', '172.31.255.255'],
	['private, 192.168', '192.168.0.0', '192.168.255.255'],
	['shared by customers', '100.64.0.0', '100.127.255.255'],
	['loopback', '127.0.0.0', '127.255.255.255'],
	['link-local', '169.254.0.0', '169.254.255.255'],
	['the metadata of clouds', '169.254.169.254', 'fd00:ec2::254'],
	['protocol assignments', '192.0.0.0', '192.0.0.255'],
	['documentation, 1', '192.0.2.0', '192.0.2.255'],
	['documentation, 2', '198.51.100.0', '198.51.100.255'],
	['documentation, 3', '203.0.113.0', '203.0.113.255'],
	['relays of 6to4', '192.88.99.0', '192.88.99.255'],
	['benchmarking', '198.18.0.0', '198.19.255.255'],
	['multicast', '224.0.0.0', '239.255.255.255'],
	['reserved and broadcast', '240.0.0.0', '255.255.255.255'],
	['IPv6 unspecified and loopback', '::', '::1'],
	['IPv4-compatible', '::7f00:1', '::192.168.0.1'],
	['IPv4-mapped', '::ffff:0:0', '::ffff:255.255.255.255'],
	['IPv4-mapped, of a public address too', '::ffff:1.0.0.1', '::ffff:100:1'],
	['IPv4-translated', '::ffff:0:7f00:1', '::ffff:0:a00:1'],
	['NAT64', '64:ff9b::', '64:ff9b::ffff:ffff'],
	['NAT64 of a network', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
	['discard', '100::', '100::ffff:ffff:ffff:ffff'],
	['Teredo', '2001::', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff'],
	['IPv6 benchmarking', '2001:2::', '2001:2:0:ffff:ffff:ffff:ffff:ffff'],
	['ORCHID', '2001:10::', '2001:2f:ffff:ffff:ffff:ffff:ffff:ffff'],
	['IPv6 documentation', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
	['IPv6 documentation, new', '3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
	['6to4', '2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
	['segment routing', '5f00::', '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
	['not given to anyone', '4000::', 'e000::'],
	['unique-local', 'fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
	['IPv6 link-local', 'fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
	['with a zone', 'fe80::1%eth0', '2600::1%eth0'],
	['site-local', 'fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
	['IPv6 multicast', 'ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
	['no address', 'localhost', ''],
	['in a notation that sockets may read otherwise', '0177.0.0.1', '2130706433'],
	['in brackets', '[2600::1]', '1.0.0.1/32'],
])('not public: %s', (_, first, last) => {
	expect([isPublicAddress(first, []), isPublicAddress(last, [])]).toEqual([false, false]);
});

/** The neighbours of these networks. */
test.each([
	['1.0.0.0', '9.255.255.255'],
	['11.0.0.0', '100.63.255.255'],
	['100.128.0.0', '126.255.255.255'],
	['128.0.0.0', '169.253.255.255'],
	['169.255.0.0', '172.15.255.255'],
	['172.32.0.0', '191.255.255.255'],
	['192.0.1.0', '192.0.3.0'],
	['192.167.255.255', '192.169.0.0'],
	['198.17.255.255', '198.20.0.0'],
	['203.0.112.255', '223.255.255.255'],
	['2001:200::', '2001:db7:ffff::'],
	['2001:db9::', '2001:ffff::'],
	['2003::', '3ffe:ffff::'],
])('public: %s and %s', (one, other) => {
	expect([isPublicAddress(one, []), isPublicAddress(other, [])]).toEqual([true, true]);
});

test('what is in a network of this machine is not public, even if its address is', () => {
	const own = ['1.2.3.4/24', '2600:1:2:3::4/64', '127.0.0.1/8'];
	for (const near of ['1.2.3.4', '1.2.3.77', '2600:1:2:3::4', '2600:1:2:3:ffff::1'])
		expect(isPublicAddress(near, own)).toBe(false);
	for (const far of ['1.2.4.4', '2600:1:2:4::4']) expect(isPublicAddress(far, own)).toBe(true);
});

test('no address is public that ipaddr.js calls special', () => {
	const ipv4 = fc.ipV4().map(String);
	const ipv6 = fc.oneof(
		fc.ipV6().map((address) => address.toLowerCase()),
		// Most of them would begin with what nobody has.
		fc
			.tuple(
				fc.constantFrom('2', '2001', '2002', '3fff', '64:ff9b', '2620', 'fe80'),
				fc.array(fc.nat({ max: 0xffff }), { maxLength: 5 }),
			)
			.map(([start, groups]) =>
				`${start}:${groups.map((group) => group.toString(16)).join(':')}::`.replace(/:{3,}/, '::'),
			),
	);
	fc.assert(
		fc.property(fc.oneof(ipv4, ipv6), (address) => {
			if (isPublicAddress(address, [])) expect(ipaddr.parse(address).range()).toBe('unicast');
		}),
		{ numRuns: 20_000 },
	);
});
