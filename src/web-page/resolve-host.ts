import { Resolver } from 'node:dns/promises';

/**
 * Resolves to the addresses of a host, IPv4 first. Rejects with the code of c-ares (`ENOTFOUND`, `ETIMEOUT` …) if there are none.
 *
 * It asks the name servers directly and not by `dns.lookup`, which occupies a thread until they answer: two name servers that never do
 * would keep the whole process, discord.js too, from finding any host. It also leaves `/etc/hosts` out, whose names are private.
 */
export async function resolveHost(host: string, signal: AbortSignal, servers?: readonly string[]): Promise<string[]> {
	const resolver = new Resolver({ timeout: 2000, tries: 2 });
	if (servers) resolver.setServers(servers);
	const cancel = () => resolver.cancel();
	signal.addEventListener('abort', cancel, { once: true });
	try {
		const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
		if (four.status === 'rejected' && six.status === 'rejected') throw four.reason;
		return [four, six].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
	} finally {
		signal.removeEventListener('abort', cancel);
	}
}
