import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** IPv4 addresses that no public page has: IANA's registry of special purposes (RFC 6890), multicast, and what is reserved. */
const SPECIAL_IPV4 = [
	'0.0.0.0/8', // this network
	'10.0.0.0/8', // private
	'100.64.0.0/10', // shared by the customers of a provider
	'127.0.0.0/8', // loopback
	'169.254.0.0/16', // link-local; clouds answer there with the secrets of the machine
	'172.16.0.0/12', // private
	'192.0.0.0/24', // protocol assignments
	'192.0.2.0/24', // documentation
	'192.31.196.0/24', // AS112
	'192.52.193.0/24', // AMT
	'192.88.99.0/24', // relays of 6to4
	'192.168.0.0/16', // private
	'192.175.48.0/24', // AS112
	'198.18.0.0/15', // benchmarking
	'198.51.100.0/24', // documentation
	'203.0.113.0/24', // documentation
	'224.0.0.0/4', // multicast
	'240.0.0.0/4', // reserved, and broadcast
];

/**
 * Only these IPv6 addresses are given to hosts of the Internet. Everything else is refused unread: loopback, unique-local, link-local,
 * multicast, and the addresses that hold an IPv4 address (mapped, compatible, NAT64).
 */
const GLOBAL_IPV6 = '2000::/3';

/** What is special among them. */
const SPECIAL_IPV6 = [
	'2001::/23', // protocol assignments: Teredo, ORCHID, benchmarking
	'2001:db8::/32', // documentation
	'2002::/16', // 6to4: holds an IPv4 address
	'2620:4f:8000::/48', // AS112
	'3fff::/20', // documentation
];

const special = blockListOf([...SPECIAL_IPV4, ...SPECIAL_IPV6]);
const global = blockListOf([GLOBAL_IPV6]);

/**
 * Whether an IP address is one of the public Internet and outside the networks of this machine. Anything that is no IP address in its
 * usual notation is not.
 *
 * Networks of this machine count as not public even if their addresses are: behind a firewall, neighbours and the machine itself let in
 * what they refuse to strangers, and at home every device has a public IPv6 address.
 */
export function isPublicAddress(address: string, own: readonly string[] = ownNetworks()): boolean {
	const version = isIP(address);
	if (version === 0 || address.includes('%')) return false;
	const family = version === 4 ? 'ipv4' : 'ipv6';
	if (special.check(address, family)) return false;
	if (version === 6 && !global.check(address, family)) return false;
	return !blockListOf(own).check(address, family);
}

/** The networks that this machine is in, such as `192.0.2.7/24`. */
function ownNetworks(): string[] {
	return Object.values(networkInterfaces()).flatMap((faces = []) => faces.flatMap(({ cidr }) => cidr ?? []));
}

function blockListOf(networks: readonly string[]): BlockList {
	const list = new BlockList();
	for (const network of networks) {
		const [address = '', prefix = ''] = network.split('/');
		list.addSubnet(address, Number(prefix), isIP(address) === 4 ? 'ipv4' : 'ipv6');
	}
	return list;
}
