import { setTimeout as pause } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { ApiError, refusal, unauthorizedError } from '../api-error.ts';
import { complaintOf } from '../complaint.ts';
import type { Discord } from '../discord.ts';
import type { Api, Connected } from './api.ts';
import { applicationRoutes } from './application.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { pinRoutes } from './pins.ts';
import { nextFault } from './request-faults.ts';
import { threadRoutes } from './threads.ts';
import { userRoutes } from './users.ts';

const topics = [
	applicationRoutes,
	commandRoutes,
	userRoutes,
	guildRoutes,
	pinRoutes,
	channelRoutes,
	messageRoutes,
	threadRoutes,
	interactionRoutes,
];

/** REST v10 under `/api/v10`. What it does not know is refused with 404 and complained about. */
export function restApi(discord: Discord): Api {
	const api: Api = new Hono<Connected>({
		getPath: ({ url }) => decodePath(new URL(url).pathname),
	}).basePath('/api/v10');
	api.use(async (c, next) => {
		const started = performance.now();
		await next();
		const took = (performance.now() - started).toFixed(1);
		discord.log({ what: 'request', says: `${c.req.method} ${withoutToken(c.req.path)} ${c.res.status} ${took} ms` });
	});
	api.use(async (c, next) => (await applyFault(discord, c, next)) ?? (c.finalized ? undefined : next()));
	api.use(async (c, next) => {
		if (!isAuthorized(discord, c)) throw unauthorizedError();
		await next();
	});
	for (const routes of topics) routes(api, discord);
	api.all('*', () => {
		throw refusal(0);
	});
	api.onError((error, c) => refuse(discord, c, error));
	return api;
}

/** An interaction's token is all the right its bearer needs. */
function withoutToken(path: string): string {
	return path.replace(/\/(interactions|webhooks)\/(\d+)\/[^/]+/, '/$1/$2/…');
}

/** Clients escape what they put in a path (`%40original`). */
function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** Interaction answers carry their right in the path; everything else needs the bot's token. */
function isAuthorized({ token }: Discord, c: Context): boolean {
	const given = c.req.header('authorization');
	if (given !== undefined) return given === `Bot ${token}`;
	return /^\/api\/v10\/(interactions\/\d+\/[^/]+\/callback|webhooks\/\d+\/.+|gateway)$/.test(c.req.path);
}

async function applyFault(
	{ requestFaults }: Discord,
	c: Context<Connected>,
	next: () => Promise<void>,
): Promise<Response | undefined> {
	const does = nextFault(requestFaults, c.req.method, c.req.path);
	if (!does) return undefined;
	if ('delay' in does) {
		await pause(does.delay);
		return undefined;
	}
	if ('lose' in does) await next();
	if ('lose' in does || 'drop' in does) {
		c.env.incoming.socket.destroy();
		return new Response(null, { status: 500 });
	}
	const limited = does.status === 429;
	const body = limited
		? { message: 'You are being rate limited.', retry_after: does.retryAfter ?? 0, global: false }
		: { message: `${does.status}: Internal Server Error`, code: does.code ?? 0 };
	const headers: Record<string, string> = limited
		? { 'Retry-After': String(does.retryAfter ?? 0), 'X-RateLimit-Scope': 'user' }
		: {};
	return Response.json(body, { status: does.status, headers });
}

function refuse(discord: Discord, c: Context, error: Error): Response {
	if (!(error instanceof ApiError)) return reportCrash(discord, c, error);
	const { status, code, message, errors } = error;
	const complaint = complaintOf(c.req.method, c.req.path, error);
	if (complaint) discord.complaints.push(complaint);
	return Response.json({ message, code, ...(errors && { errors }) }, { status });
}

/** A bug of the sandbox itself is reported as loudly as a bug of the bot. */
function reportCrash({ complaints, log }: Discord, c: Context, error: Error): Response {
	const says = error.stack ?? error.message;
	log({ what: 'request', says });
	complaints.push({ method: c.req.method, path: c.req.path, code: 500, says });
	return Response.json({ message: '500: Internal Server Error', code: 0 }, { status: 500 });
}
