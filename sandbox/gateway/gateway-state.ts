import type { WebSocket } from 'ws';
import type { World } from '../world/world.ts';
import type { Session } from './session.ts';

/** What the parts of the gateway share. `held` keeps events back. */
export type GatewayState = {
	readonly world: World;
	readonly token: string;
	readonly sessions: Map<string, Session>;
	readonly sockets: Set<WebSocket>;
	readonly log: (says: string) => void;
	held: boolean;
};
