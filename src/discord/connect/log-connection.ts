import { type Client, Events, WebSocketShardEvents } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';

/** What is known of a shard that lost its connection. */
type Outage = { tries: number; code?: number; error?: string };

/** Close codes that are not Discord's own: RFC 6455's, and the one discord.js uses where Discord or a dead line asks for a new connection. */
const otherCodes: Readonly<Record<number, string>> = {
	1000: 'Discord ended the session',
	1001: 'Discord went away',
	1006: 'the line was cut without a word',
	1011: 'Discord had a fault of its own',
	1012: 'Discord restarts',
	4200: 'Discord asked for it, or no longer answered',
};

/**
 * Logs how the client's connections fare: that one was lost and why, at the first, tenth, hundredth … try to get it back, and
 * how it came back. discord.js tries twice a second for as long as it takes.
 */
export function logConnection(client: Client, log: Log): void {
	const outages = new Map<number, Outage>();
	const outageOf = (shard: number): Outage => {
		const outage = outages.get(shard) ?? { tries: 0 };
		outages.set(shard, outage);
		return outage;
	};
	const back = (shard: number, how: string, more: object = {}) => {
		const outage = outages.get(shard);
		outages.delete(shard);
		if (outage) log.info({ shard, tries: outage.tries, ...more }, how);
	};

	onClose(client, (shard, code) => {
		outageOf(shard).code = code;
	});
	client.on(Events.ShardError, ({ message }, shard) => {
		outageOf(shard).error = message;
	});
	client.on(Events.ShardReconnecting, (shard) => {
		const outage = outageOf(shard);
		outage.tries++;
		if (isPowerOfTen(outage.tries))
			log.warn({ shard, ...reasonOf(outage), tries: outage.tries }, 'reconnecting to Discord');
		delete outage.error;
	});
	client.on(Events.ShardResume, (shard, replayed) => back(shard, 'the connection was resumed', { replayed }));
	client.on(Events.ShardReady, (shard) => back(shard, 'connected to Discord again, with a new session'));
	client.on(Events.Error, (err) => log.error({ err }, 'discord.js reports an error'));
	client.on(Events.Warn, (says) => log.warn(says));
}

function reasonOf({ code, error }: Outage): { code?: number; why?: string } {
	const why = error ?? (code === undefined ? undefined : (otherCodes[code] ?? GatewayCloseCodes[code]));
	return { ...(code !== undefined && { code }), ...(why !== undefined && { why }) };
}

const isPowerOfTen = (count: number) => /^10*$/.test(String(count));

/**
 * Listens for the close codes of all shards. The client's own events leave the code out, and it does not announce a shard it
 * makes; but it has a debug line to say before anything can happen to one.
 */
function onClose(client: Client, listener: (shard: number, code: number) => void): void {
	const heard = new Set<number>();
	client.on(Events.Debug, () => {
		for (const [id, shard] of client.ws.shards) {
			if (heard.has(id)) continue;
			heard.add(id);
			shard.on(WebSocketShardEvents.Close, ({ code }) => listener(id, code));
		}
	});
}
