import type { PageRequest, ServerMessage } from '../protocol.ts';

/** Called for what happens to the connection. */
export type SocketListener = {
	readonly onMessage: (message: ServerMessage) => void;
	readonly onClose: () => void;
};

/** Milliseconds before the first attempt to reconnect; each further attempt waits twice as long, up to the longest wait. */
const firstWait = 500;
const longestWait = 8000;

/** Connects to the sandbox and reconnects whenever the connection is lost. Returns a function that sends a request, or drops it while there is no connection. */
export function connect(url: string, listener: SocketListener): (request: PageRequest) => void {
	let socket: WebSocket | undefined;
	let wait = firstWait;
	const open = () => {
		const here = new WebSocket(url);
		socket = here;
		here.addEventListener('open', () => {
			wait = firstWait;
		});
		// The page was served by this sandbox, so both have the same protocol and nothing is checked here.
		here.addEventListener('message', ({ data }) => listener.onMessage(JSON.parse(String(data)) as ServerMessage));
		here.addEventListener('close', () => {
			listener.onClose();
			setTimeout(open, wait);
			wait = Math.min(wait * 2, longestWait);
		});
	};
	open();
	return (request) => {
		if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(request));
	};
}
