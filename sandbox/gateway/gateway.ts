import { GatewayCloseCodes as close, GatewayOpcodes as op } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { World } from '../world/world.ts';
import type { GatewayState } from './gateway-state.ts';
import { identify, resume } from './handshake.ts';
import { type GatewayPayload, readPayload } from './read-payload.ts';
import { sendEvent } from './send-event.ts';
import { dispatchTo, replay, type Session, serves, transmit } from './session.ts';

/** Milliseconds between heartbeats. */
const heartbeatInterval = 41_250;

/** The gateway a bot connects to, and ways to make it fail on demand. */
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
	const state: GatewayState = { world, token, sessions: new Map(), sockets: new Set(), log, held: false };
	world.listeners.add((event) => sendEvent(state, event));
	return {
		accept: (socket) => acceptSocket(state, socket),
		sessions: state.sessions,
		dispatch(interaction, guild) {
			for (const session of state.sessions.values()) {
				if (serves(session.shard, guild)) dispatchTo(session, 'INTERACTION_CREATE', interaction, state.held);
			}
		},
		disconnect(how) {
			const cut = [...state.sockets];
			for (const socket of cut) how === 'cut' ? socket.terminate() : socket.close(how);
			return cut.length;
		},
		hold() {
			const from = new Map([...state.sessions.values()].map((session) => [session, session.sequence]));
			state.held = true;
			return () => {
				state.held = false;
				for (const [session, sequence] of from) replay(session, sequence);
			};
		},
		forget: () => state.sessions.clear(),
		askToReconnect() {
			for (const socket of state.sockets) transmit(socket, { op: op.Reconnect, d: null });
		},
	};
}

function acceptSocket(state: GatewayState, socket: WebSocket): void {
	let session: Session | undefined;
	state.sockets.add(socket);
	transmit(socket, { op: op.Hello, d: { heartbeat_interval: heartbeatInterval } });
	socket.on('error', () => socket.terminate());
	socket.on('close', (code) => {
		state.sockets.delete(socket);
		state.log(`closed ${code}`);
		if (!session || session.socket !== socket) return;
		session.socket = undefined;
		// A client that closes its socket with one of these codes does not resume.
		if (code === 1000 || code === 1001) state.sessions.delete(session.id);
	});
	socket.on('message', (raw) => {
		const payload = readPayload(raw);
		if (payload === undefined) return socket.close(close.DecodeError);
		session = handlePayload(state, socket, session, payload);
	});
}

function handlePayload(
	state: GatewayState,
	socket: WebSocket,
	session: Session | undefined,
	{ op: code, d }: GatewayPayload,
): Session | undefined {
	if (code !== op.Heartbeat) state.log(`received ${op[code] ?? code}`);
	switch (code) {
		case op.Heartbeat:
			transmit(socket, { op: op.HeartbeatAck, d: null });
			return session;
		case op.Identify:
			if (session) socket.close(close.AlreadyAuthenticated);
			return session ?? identify(state, socket, d);
		case op.Resume:
			return resume(state, socket, d);
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
