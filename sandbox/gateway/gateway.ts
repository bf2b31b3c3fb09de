import { GatewayCloseCodes as close, GatewayOpcodes as op } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { World } from '../world/world.ts';
import { identify, resume } from './handshake.ts';
import type { Hub } from './hub.ts';
import { type Received, read } from './received.ts';
import { dispatchTo, replay, type Session, serves, transmit } from './session.ts';
import { spread } from './spread.ts';

/** Milliseconds between heartbeats. */
const heartbeatInterval = 41_250;

/** The bot's side door: who is connected, and what goes wrong with it on demand. */
export type Gateway = {
	readonly accept: (socket: WebSocket) => void;
	/** Sends an interaction to the shard of its server. */
	readonly dispatch: (interaction: unknown, guild: string | undefined) => void;
	readonly sessions: ReadonlyMap<string, Session>;
	/** Closes every socket with a code, or cuts it (`'cut'`) as a lost connection is; returns how many there were. */
	readonly disconnect: (how: number | 'cut') => number;
	/** Keeps events back until the returned function lets them go. */
	readonly hold: () => () => void;
	/** Ends every session: a resume is answered with "invalid session". */
	readonly forget: () => void;
	/** Asks every client to reconnect and resume (op 7). */
	readonly askToReconnect: () => void;
};

/** Gateway v10 over WebSocket, JSON only. */
export function createGateway(world: World, token: string, log: (says: string) => void): Gateway {
	const hub: Hub = { world, token, sessions: new Map(), sockets: new Set(), log, held: false };
	world.listeners.add((happening) => spread(hub, happening));
	return {
		accept: (socket) => greet(hub, socket),
		sessions: hub.sessions,
		dispatch(interaction, guild) {
			for (const session of hub.sessions.values()) {
				if (serves(session.shard, guild)) dispatchTo(session, 'INTERACTION_CREATE', interaction, hub.held);
			}
		},
		disconnect(how) {
			const cut = [...hub.sockets];
			for (const socket of cut) how === 'cut' ? socket.terminate() : socket.close(how);
			return cut.length;
		},
		hold() {
			const from = new Map([...hub.sessions.values()].map((session) => [session, session.sequence]));
			hub.held = true;
			return () => {
				hub.held = false;
				for (const [session, sequence] of from) replay(session, sequence);
			};
		},
		forget: () => hub.sessions.clear(),
		askToReconnect() {
			for (const socket of hub.sockets) transmit(socket, { op: op.Reconnect, d: null });
		},
	};
}

function greet(hub: Hub, socket: WebSocket): void {
	let session: Session | undefined;
	hub.sockets.add(socket);
	transmit(socket, { op: op.Hello, d: { heartbeat_interval: heartbeatInterval } });
	socket.on('error', () => socket.terminate());
	socket.on('close', (code) => {
		hub.sockets.delete(socket);
		hub.log(`closed ${code}`);
		if (!session || session.socket !== socket) return;
		session.socket = undefined;
		// A client that says goodbye does not come back for its session.
		if (code === 1000 || code === 1001) hub.sessions.delete(session.id);
	});
	socket.on('message', (raw) => {
		const received = read(raw);
		if (received === undefined) return socket.close(close.DecodeError);
		session = obey(hub, socket, session, received);
	});
}

function obey(
	hub: Hub,
	socket: WebSocket,
	session: Session | undefined,
	{ op: code, d }: Received,
): Session | undefined {
	if (code !== op.Heartbeat) hub.log(`received ${op[code] ?? code}`);
	switch (code) {
		case op.Heartbeat:
			transmit(socket, { op: op.HeartbeatAck, d: null });
			return session;
		case op.Identify:
			if (session) socket.close(close.AlreadyAuthenticated);
			return session ?? identify(hub, socket, d);
		case op.Resume:
			return resume(hub, socket, d);
		case op.PresenceUpdate:
		case op.VoiceStateUpdate:
		case op.RequestGuildMembers:
			if (!session) socket.close(close.NotAuthenticated);
			return session;
		default:
			socket.close(close.UnknownOpcode);
			return session;
	}
}
