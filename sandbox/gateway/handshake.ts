import { randomUUID } from 'node:crypto';
import { GatewayCloseCodes as close, GatewayIntentBits, GatewayOpcodes as op } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { World } from '../world/world.ts';
import type { GatewayState } from './gateway-state.ts';
import { guildCreate } from './guild-create.ts';
import { badIntents } from './intents.ts';
import { type Identify, isIdentify, isResume } from './read-payload.ts';
import { dispatchTo, replay, type Session, serves, transmit } from './session.ts';

/** Opens a session and sends READY and the servers it serves. Closes the socket if the client may not identify. */
export function identify(state: GatewayState, socket: WebSocket, d: unknown): Session | undefined {
	if (!isIdentify(d)) return void socket.close(close.DecodeError);
	const refused = closeCodeFor(state, d);
	if (refused !== undefined) return void socket.close(refused);
	const session: Session = {
		id: randomUUID(),
		intents: d.intents,
		shard: d.shard ?? [0, 1],
		socket,
		sequence: 0,
		sent: [],
	};
	state.sessions.set(session.id, session);
	const homes = [...state.world.homes.values()].filter(
		({ guild, members }) => members.has(state.world.bot.id) && serves(session.shard, guild.id),
	);
	const guilds = homes.map(({ guild: { id } }) => ({ id, unavailable: true }));
	dispatchTo(session, 'READY', { ...ready(state.world, session), guilds }, false);
	const known = (d.intents & GatewayIntentBits.Guilds) !== 0 ? homes : [];
	for (const home of known) dispatchTo(session, 'GUILD_CREATE', guildCreate(state.world, home), false);
	return session;
}

function closeCodeFor({ world, token }: GatewayState, { token: given, intents, shard }: Identify): number | undefined {
	if (!isToken(given, token)) return close.AuthenticationFailed;
	if (shard && (shard[0] < 0 || shard[0] >= shard[1])) return close.InvalidShard;
	return badIntents(intents, world.readsContent);
}

function isToken(given: string, token: string): boolean {
	return given === token || given === `Bot ${token}`;
}

function ready(world: World, { id, shard }: Session): object {
	return {
		v: 10,
		user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
		session_id: id,
		resume_gateway_url: `${world.url().replace('http', 'ws')}/gateway`,
		shard,
		application: { id: world.applicationId, flags: 0 },
		private_channels: [],
		relationships: [],
		session_type: 'normal',
	};
}

/** Resumes a session and sends the events its client missed. Answers "invalid session" if there is no such session. */
export function resume(state: GatewayState, socket: WebSocket, d: unknown): Session | undefined {
	if (!isResume(d)) return void socket.close(close.DecodeError);
	if (!isToken(d.token, state.token)) return void socket.close(close.AuthenticationFailed);
	const session = state.sessions.get(d.session_id);
	if (!session) return void transmit(socket, { op: op.InvalidSession, d: false });
	if (d.seq > session.sequence) return void socket.close(close.InvalidSeq);
	session.socket?.terminate();
	session.socket = socket;
	replay(session, d.seq);
	dispatchTo(session, 'RESUMED', {}, false);
	return session;
}
