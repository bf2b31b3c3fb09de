import type { WebSocket } from 'ws';

/** A dispatch that was sent or waits to be; `s` counts up from 1. */
export type Dispatch = { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown };

/** One identified connection of the bot, which outlives its socket until it is resumed or given up. */
export type Session = {
	readonly id: string;
	readonly intents: number;
	readonly shard: readonly [id: number, count: number];
	socket: WebSocket | undefined;
	sequence: number;
	/** What a resume may ask for again, oldest first. */
	readonly sent: Dispatch[];
};

const kept = 5000;

/** Numbers a dispatch, remembers it, and sends it when the session has a socket that takes it. */
export function dispatchTo(session: Session, t: string, d: unknown, held: boolean): void {
	const dispatch: Dispatch = { op: 0, t, s: ++session.sequence, d };
	session.sent.push(dispatch);
	if (session.sent.length > kept) session.sent.shift();
	if (!held) transmit(session.socket, dispatch);
}

/** Sends what came after `sequence` once more. */
export function replay(session: Session, sequence: number): void {
	for (const dispatch of session.sent) if (dispatch.s > sequence) transmit(session.socket, dispatch);
}

/** Sends a payload, if there is a socket to send it on. */
export function transmit(socket: WebSocket | undefined, payload: object): void {
	if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify({ s: null, t: null, ...payload }));
}

/** Whether a shard serves a server; direct messages go to the first. */
export function serves([id, count]: Session['shard'], guild: string | undefined): boolean {
	return guild === undefined ? id === 0 : Number((BigInt(guild) >> 22n) % BigInt(count)) === id;
}
