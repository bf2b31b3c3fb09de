import { randomBytes } from 'node:crypto';
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { readAnswer } from '../read/read-answer.ts';

/** The gateway answered a WebSocket handshake with a status. */
export class UpgradeRefused extends Error {
	override name = 'UpgradeRefused';
}

/** The bot has connected to the gateway as often as Discord allows for now. */
export class NoConnectionsLeft extends Error {
	override name = 'NoConnectionsLeft';
	readonly total: number;
	/** Milliseconds until the bot may connect again. */
	readonly resetAfter: number;
	readonly resetsAt: Date;

	constructor(total: number, resetAfter: number) {
		super('No connections are left.');
		this.total = total;
		this.resetAfter = resetAfter;
		this.resetsAt = new Date(Date.now() + resetAfter);
	}
}

/** A REST client for the start, which reports every trouble at once: whoever waits there wants to read why. */
export const restForStart = (token: string, apiUrl: string): REST =>
	new REST({ api: apiUrl, retries: 0, rejectOnRateLimit: () => true }).setToken(token);

const Application = z.object({
	id: z.string(),
	name: z.string(),
	bot: z.object({ username: z.string() }).optional(),
	approximate_guild_count: z.number().optional(),
});

/** The application a bot's token belongs to. `servers` is what Discord last counted; undefined where it does not say. */
export type OwnApplication = {
	readonly id: string;
	readonly bot: string;
	readonly servers: number | undefined;
};

/** Looks up the application of a REST client's token. Throws UnlikeDiscord, or what REST throws. */
export async function ownApplication(rest: Pick<REST, 'get'>): Promise<OwnApplication> {
	const {
		id,
		name,
		bot,
		approximate_guild_count: servers,
	} = readAnswer(Application, await rest.get(Routes.currentApplication()));
	return { id, bot: bot?.username ?? name, servers };
}

const Gateway = z.object({
	url: z.string().regex(/^wss?:\/\//),
	shards: z.int().min(1),
	session_start_limit: z.object({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});

/**
 * Finds out whether the gateway can be connected to now: where it is, that the bot may connect so many shards, and that it takes
 * WebSockets. discord.js itself fails for good where the first answer or handshake goes wrong. Throws NoConnectionsLeft,
 * UnlikeDiscord, UpgradeRefused, or what REST and the network throw.
 */
export async function tryGateway(rest: Pick<REST, 'get'>, shards: 'auto' | number): Promise<void> {
	const { url, shards: advised, session_start_limit: limit } = readAnswer(Gateway, await rest.get(Routes.gatewayBot()));
	const needed = shards === 'auto' ? advised : shards;
	if (limit.remaining < needed) throw new NoConnectionsLeft(limit.total, limit.reset_after);
	await tryHandshake(url);
}

/** Longer than any gateway that can be used, in milliseconds. */
const HANDSHAKE_PATIENCE = 15_000;

/** Opens a WebSocket and drops it: nothing is sent on it, so it does not count as one of the connections the bot may make. */
function tryHandshake(url: string): Promise<void> {
	const address = new URL(url.replace(/^ws/, 'http'));
	address.search = 'v=10&encoding=json';
	const get = address.protocol === 'https:' ? getHttps : getHttp;
	const headers = {
		Connection: 'Upgrade',
		Upgrade: 'websocket',
		'Sec-WebSocket-Version': '13',
		'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
	};
	return new Promise((resolve, reject) => {
		const request = get(address, { headers, signal: AbortSignal.timeout(HANDSHAKE_PATIENCE) });
		request.on('error', reject);
		request.on('upgrade', (_, socket) => {
			socket.destroy();
			resolve();
		});
		request.on('response', (response) => {
			response.destroy();
			reject(new UpgradeRefused(`status ${response.statusCode}`));
		});
	});
}
