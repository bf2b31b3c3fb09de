import type { Ask, Tell } from '../protocol.ts';

/** What the socket reports. */
export type Heard = {
	readonly opened: () => void;
	readonly told: (tell: Tell) => void;
	readonly lost: () => void;
};

const firstWait = 500;
const longestWait = 8000;

/** A connection to the sandbox that comes back by itself. What is said while it is down is not sent. */
export function connect(url: string, heard: Heard): (ask: Ask) => void {
	let socket: WebSocket | undefined;
	let wait = firstWait;
	const open = () => {
		const here = new WebSocket(url);
		socket = here;
		here.addEventListener('open', () => {
			wait = firstWait;
			heard.opened();
		});
		// The sandbox is this page's own server and speaks its protocol.
		here.addEventListener('message', ({ data }) => heard.told(JSON.parse(String(data)) as Tell));
		here.addEventListener('close', () => {
			heard.lost();
			setTimeout(open, wait);
			wait = Math.min(wait * 2, longestWait);
		});
	};
	open();
	return (ask) => {
		if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(ask));
	};
}
