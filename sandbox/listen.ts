import { once } from 'node:events';
import { Server } from 'node:http';
import { isIPv6, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import type { Discord } from './discord.ts';
import type { Gateway } from './gateway/gateway.ts';
import { createPageServer } from './page-server/page-server.ts';
import { restApi } from './rest/rest-api.ts';

/** The largest frame of a socket, in bytes: a page may send ten files of 10 MiB at once, in base64. */
const maxPayload = 160 * 1024 * 1024;

/** Where to listen: a name or address of this machine, or 0.0.0.0 or :: for all of them, and a port (0: any free one). */
export type Place = { readonly host: string; readonly port: number };

/**
 * Serves REST under `/api`, the gateway at `/gateway`, and the page with its socket. `url` can be used on this machine, the
 * addresses of `elsewhere` on others, where it listens on every address.
 */
export async function listen(discord: Discord, gateway: Gateway, { host, port }: Place) {
	const page = createPageServer(discord, host);
	const api = restApi(discord);
	const sockets = new WebSocketServer({ noServer: true, maxPayload });
	const server = createAdaptorServer({
		fetch: (request, env) => (new URL(request.url).pathname.startsWith('/api/') ? api : page.app).fetch(request, env),
	});
	if (!(server instanceof Server)) throw new Error('Without options the adaptor makes a plain HTTP/1 server.');
	const connections = connectionsOf(server);
	server.on('upgrade', (request, socket, head) => {
		// Node leaves an upgraded socket to us, with its errors: without a listener they would end the process.
		socket.on('error', () => socket.destroy());
		const path = (request.url ?? '').split('?')[0] ?? '';
		if (path === '/page' && page.admits(request))
			return sockets.handleUpgrade(request, socket, head, (opened) => page.accept(opened, request));
		if (/^\/gateway\/?$/.test(path)) return sockets.handleUpgrade(request, socket, head, gateway.accept);
		socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n', () => socket.destroy());
	});
	server.listen(port, host);
	await once(server, 'listening');
	let ended: Promise<void> | undefined;
	const close = () => {
		ended ??= end(server, connections);
		return ended;
	};
	return { ...urlsOf(server, host), close };
}

/** Every open connection: the server itself forgets those that were upgraded. */
function connectionsOf(server: Server): ReadonlySet<Socket> {
	const open = new Set<Socket>();
	server.on('connection', (socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
	});
	return open;
}

function urlsOf(server: Server, host: string): { readonly url: string; readonly elsewhere: readonly string[] } {
	const listening = server.address();
	if (typeof listening !== 'object' || !listening) throw new Error('The sandbox does not listen on a port.');
	const { address, port } = listening;
	const url = (at: string) => `http://${isIPv6(at) ? `[${at}]` : at}:${port}`;
	if (address === '0.0.0.0') return { url: url('127.0.0.1'), elsewhere: addresses('IPv4').map(url) };
	if (address === '::') return { url: url('::1'), elsewhere: [...addresses('IPv4'), ...addresses('IPv6')].map(url) };
	return { url: url(host), elsewhere: [] };
}

/** The addresses of this machine that other machines can use: those of one link alone need its name as well. */
function addresses(family: 'IPv4' | 'IPv6'): string[] {
	const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
	const usable = all.filter((one) => one.family === family && !one.internal && !one.address.startsWith('fe80:'));
	return usable.map(({ address }) => address);
}

async function end(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	for (const socket of connections) socket.destroy();
	await closed;
}
