import type { Gateway } from './gateway/gateway.ts';
import type { RequestFaults, Target } from './rest/request-faults.ts';

/** What can be made to go wrong. A target is a part of "METHOD /api/v10/path" (decoded) or a pattern over it. */
export type Faults = {
	/** Answers the next requests with an error and its code. A 429 asks the client to come back after `retryAfter` seconds. */
	readonly answer: (
		target: Target,
		status: number,
		options?: { readonly retryAfter?: number; readonly times?: number; readonly code?: number },
	) => void;
	/** Cuts the connection of the next requests without an answer. */
	readonly drop: (target: Target, times?: number) => void;
	/** Carries the next requests out and cuts their connection before the answer. */
	readonly lose: (target: Target, times?: number) => void;
	/** Keeps the next requests waiting, in milliseconds. */
	readonly delay: (target: Target, ms: number, times?: number) => void;
	/** Closes the bot's sockets with a code, or cuts them as a lost connection is (the client sees 1006); how many there were. */
	readonly disconnect: (how?: number | 'cut') => number;
	/** Keeps gateway events back until the returned function lets them go. */
	readonly holdEvents: () => () => void;
	/** Ends the bot's sessions, so that a resume is answered with "invalid session". */
	readonly forgetSessions: () => void;
	/** Asks the bot to reconnect and resume (op 7). */
	readonly askToReconnect: () => void;
};

/** Faults on demand, for requests and for the gateway. */
export function createFaults(requests: RequestFaults, gateway: Gateway): Faults {
	return {
		answer: (target, status, { times = 1, ...more } = {}) =>
			void requests.push({ target, times, does: { status, ...more } }),
		drop: (target, times = 1) => void requests.push({ target, times, does: { drop: true } }),
		lose: (target, times = 1) => void requests.push({ target, times, does: { lose: true } }),
		delay: (target, ms, times = 1) => void requests.push({ target, times, does: { delay: ms } }),
		disconnect: (how = 'cut') => gateway.disconnect(how),
		holdEvents: gateway.hold,
		forgetSessions: gateway.forget,
		askToReconnect: gateway.askToReconnect,
	};
}
