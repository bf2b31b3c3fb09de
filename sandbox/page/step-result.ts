import type { PageRequest } from '../protocol.ts';
import type { State, Waiting } from './state.ts';

/** What follows from an event: the next state, and what to ask the sandbox. */
export type Step = { readonly state: State; readonly requests: readonly PageRequest[] };

/** A step that asks nothing. */
export function withoutRequest(state: State): Step {
	return { state, requests: [] };
}

/** Two steps, one after the other. */
export function andThen({ state, requests }: Step, next: (state: State) => Step): Step {
	const after = next(state);
	return { state: after.state, requests: [...requests, ...after.requests] };
}

/** A step that sends a request and remembers what it was for until the answer comes. */
export function withRequest(state: State, waiting: Waiting | undefined, ask: (nonce: string) => PageRequest): Step {
	const nonce = `n${state.nonces + 1}`;
	return {
		state: {
			...state,
			nonces: state.nonces + 1,
			waiting: waiting ? { ...state.waiting, [nonce]: waiting } : state.waiting,
		},
		requests: [ask(nonce)],
	};
}
