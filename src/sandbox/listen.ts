import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import type { Discord } from './discord.ts';
import type { Gateway } from './gateway/gateway.ts';
import { createPageServer } from './page-server.ts';
import { restApi } from './rest/rest-api.ts';

/** Serves REST under `/api`, the gateway at `/gateway`, and the page with its socket, on a port of 127.0.0.1 (0: any free one). */
export async function listen(discord: Discord, gateway: Gateway, port: number) {
	const page = createPageServer(discord);
	const api = restApi(discord);
	const sockets = new WebSocketServer({ noServer: true });
	// Without options of its own the adaptor makes a plain HTTP/1 server.
	const server = createAdaptorServer({
		fetch: (request, env) => (new URL(request.url).pathname.startsWith('/api/') ? api : page.app).fetch(request, env),
	}) as Server;
	const connections = connectionsOf(server);
	server.on('upgrade', (request, socket, head) => {
		// Node leaves an upgraded socket to us, with its errors: without a listener they would end the process.
		socket.on('error', () => socket.destroy());
		const path = (request.url ?? '').split('?')[0] ?? '';
		if (path === '/page' && page.admits(request)) return sockets.handleUpgrade(request, socket, head, page.accept);
		if (/^\/gateway\/?$/.test(path)) return sockets.handleUpgrade(request, socket, head, gateway.accept);
		socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n', () => socket.destroy());
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	let ended: Promise<void> | undefined;
	const close = () => {
		ended ??= end(server, connections);
		return ended;
	};
	return { url: urlOf(server), close };
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

function urlOf(server: Server): string {
	const address = server.address();
	return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
}

async function end(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	for (const socket of connections) socket.destroy();
	await closed;
}
