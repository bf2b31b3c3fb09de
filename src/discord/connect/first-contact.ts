import { randomBytes } from 'node:crypto';
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { readAnswer } from '../read/read-answer.ts';

/** The gateway answered a WebSocket handshake with an HTTP status. */
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

/** A REST client for the start. It reports every trouble at once and tries nothing again, so that the operator reads the reason. */
export const restForStart = (token: string, apiUrl: string): REST =>
	new REST({ api: apiUrl, retries: 0, rejectOnRateLimit: () => true }).setToken(token);

const Application = z.object({
	id: z.string(),
	name: z.string(),
	bot: z.object({ username: z.string() }).optional(),
	approximate_guild_count: z.number().optional(),
});

/** The application that a bot's token belongs to. `servers` is Discord's approximate count; undefined when it gives none. */
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

const GatewayAnswer = z.object({
	url: z.string().regex(/^wss?:\/\//),
	shards: z.int().min(1),
	session_start_limit: z.object({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});

/**
 * Checks that the bot can connect to the gateway now: that Discord says where it is, that enough connections are left today for all
 * shards, and that it accepts WebSockets. discord.js itself gives up for good when the first answer or handshake goes wrong. Throws
 * NoConnectionsLeft, UnlikeDiscord, UpgradeRefused, or what REST and the network throw.
 */
export async function tryGateway(rest: Pick<REST, 'get'>, shards: 'auto' | number): Promise<void> {
	const {
		url,
		shards: advised,
		session_start_limit: limit,
	} = readAnswer(GatewayAnswer, await rest.get(Routes.gatewayBot()));
	const needed = shards === 'auto' ? advised : shards;
	if (limit.remaining < needed) throw new NoConnectionsLeft(limit.total, limit.reset_after);
	await tryHandshake(url);
}

/** How long the gateway may take for a handshake, in milliseconds: longer than any that is usable. */
const HANDSHAKE_PATIENCE = 15_000;

/** Opens a WebSocket and closes it. Nothing is sent on it, so it does not count as one of the connections the bot may make each day. */
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
