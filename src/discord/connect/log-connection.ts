import { type Client, Events, WebSocketShardEvents } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';

/** What we know about a shard that lost its connection. */
type Outage = { tries: number; code?: number; error?: string };

/** Close codes that are not Discord's own: those of RFC 6455, and the one discord.js uses when Discord asks for a new connection or stops answering. */
const otherCodes: Readonly<Record<number, string>> = {
	1000: 'Discord ended the session',
	1001: 'Discord went away',
	1006: 'the connection was cut without a reason',
	1011: 'Discord had an internal error',
	1012: 'Discord restarts',
	4200: 'Discord asked for it, or no longer answered',
};

/**
 * Logs when a connection of the client is lost and why, and how it comes back. discord.js tries again twice a second for as long as it
 * takes, so only the first, tenth, hundredth … try is logged.
 */
export function logConnection(client: Client, log: Log): void {
	const outages = new Map<number, Outage>();
	const outageOf = (shard: number): Outage => {
		const outage = outages.get(shard) ?? { tries: 0 };
		outages.set(shard, outage);
		return outage;
	};
	const logReturn = (shard: number, how: string, more: object = {}) => {
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
	client.on(Events.ShardResume, (shard, replayed) => logReturn(shard, 'the connection was resumed', { replayed }));
	client.on(Events.ShardReady, (shard) => logReturn(shard, 'connected to Discord again, with a new session'));
	client.on(Events.Error, (err) => log.error({ err }, 'discord.js reports an error'));
	client.on(Events.Warn, (says) => log.warn(says));
}

function reasonOf({ code, error }: Outage): { code?: number; why?: string } {
	const why = error ?? (code === undefined ? undefined : (otherCodes[code] ?? GatewayCloseCodes[code]));
	return { ...(code !== undefined && { code }), ...(why !== undefined && { why }) };
}

const isPowerOfTen = (count: number) => /^10*$/.test(String(count));

/**
 * Listens for the close codes of all shards. The client's own events leave the code out, and no event announces a new shard. But the
 * client always emits a debug line before anything can happen to one, so each line is a chance to find new shards.
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
