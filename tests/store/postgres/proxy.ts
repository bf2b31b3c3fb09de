import { EventEmitter, once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A proxy that can fall silent: connections stay open, and nothing gets through any more. */
export async function silenceable(url: string) {
	const target = new URL(url);
	const sockets = new Set<Socket>();
	let silent = false;
	let swallowed = 0;
	let last: string | undefined;
	const news = new EventEmitter();
	const forward = (from: Socket, to: Socket) => {
		sockets.add(from);
		from.on('data', (data) => {
			if (!silent) {
				to.write(data);
				silent = last !== undefined && data.includes(last);
				return;
			}
			swallowed++;
			news.emit('swallowed');
		});
		from.on('error', () => {}).on('close', () => to.destroy());
	};
	const server = createServer((near) => {
		const far = connect(Number(target.port), target.hostname);
		forward(near, far);
		forward(far, near);
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const address = server.address();
	const port = address !== null && typeof address !== 'string' ? address.port : 0;
	return {
		url: Object.assign(new URL(url), { hostname: '127.0.0.1', port }).href,
		silence: (now: boolean) => {
			silent = now;
			last = undefined;
		},
		/** Falls silent after it has let something with these words through: the server does it, and its answer is lost. */
		silenceAfter: (words: string) => {
			last = words;
		},
		/** Resolves once so much was sent that did not come through. */
		async swallowed(count: number) {
			while (swallowed < count) await once(news, 'swallowed');
		},
		close: () => {
			for (const socket of sockets) socket.destroy();
			server.close();
		},
	};
}
