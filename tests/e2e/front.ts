import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';

/** How an answer can go wrong; `url` is the front's own. */
export type WrongAnswer = (response: ServerResponse, url: string) => void;

/**
 * A server between the bot and a sandbox, for one test. It answers the first requests for the gateway's address wrongly, each
 * in its own way, and its gateway refuses every handshake with 502; all else is the sandbox's. Returns the API's address.
 */
export async function front(sandbox: Sandbox, wrong: readonly WrongAnswer[]): Promise<string> {
	const left = [...wrong];
	const server = createServer(async (request, response) => {
		const next = request.url?.endsWith('/gateway/bot') ? left.shift() : undefined;
		if (next) return next(response, url);
		await forward(request, response, sandbox.url);
	});
	server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n'));
	await once(server.listen(0, '127.0.0.1'), 'listening');
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	const url = `http://127.0.0.1:${address !== null && typeof address !== 'string' ? address.port : 0}`;
	return `${url}/api`;
}

/** What the sandbox answers, passed on. */
async function forward(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
	const body = Buffer.concat(await request.toArray());
	const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
	const answer = await fetch(url + request.url, {
		method: request.method ?? 'GET',
		headers: { Authorization: authorization, 'Content-Type': type },
		...(body.length > 0 && { body }),
	});
	response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? 'text/plain' });
	response.end(Buffer.from(await answer.arrayBuffer()));
}

const json =
	(status: number, body: object, headers = {}): WrongAnswer =>
	(response) => {
		response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
		response.end(JSON.stringify(body));
	};

const gateway = (url: string, remaining = 1000) => ({
	url,
	shards: 1,
	session_start_limit: { total: 1000, remaining, reset_after: 7_200_000, max_concurrency: 1 },
});

/** The ways in which the first contact with Discord goes wrong. */
export const wrongAnswers = {
	reset: (response) => response.destroy(),
	html(response) {
		response.writeHead(200, { 'Content-Type': 'text/html' });
		response.end('<!doctype html><title>Log in to the network</title>');
	},
	nothing: json(200, {}),
	unavailable: json(503, {}),
	rateLimited: json(429, { message: 'Slow down', retry_after: 7, global: false }, { 'Retry-After': '7' }),
	usedUp: json(200, gateway('ws://127.0.0.1:9', 0)),
	refusedUpgrade: (response, url) => json(200, gateway(url.replace('http', 'ws')))(response, url),
	notFound: json(404, { message: '404: Not Found', code: 0 }),
	notFoundPage(response) {
		response.writeHead(404, { 'Content-Type': 'text/html' });
		response.end('<!doctype html><title>404</title>');
	},
} satisfies Record<string, WrongAnswer>;
