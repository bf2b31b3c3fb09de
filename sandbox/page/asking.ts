import type { Ask } from '../protocol.ts';
import type { State, Waiting } from './state.ts';

/** What follows from an event: the next state, and what to ask the sandbox. */
export type Step = { readonly state: State; readonly asks: readonly Ask[] };

/** A step that asks nothing. */
export function quiet(state: State): Step {
	return { state, asks: [] };
}

/** Two steps, one after the other. */
export function andThen({ state, asks }: Step, next: (state: State) => Step): Step {
	const after = next(state);
	return { state: after.state, asks: [...asks, ...after.asks] };
}

/** A step that sends a request and remembers what it was for until the answer comes. */
export function asking(state: State, waiting: Waiting | undefined, ask: (nonce: string) => Ask): Step {
	const nonce = `n${state.nonces + 1}`;
	return {
		state: {
			...state,
			nonces: state.nonces + 1,
			waiting: waiting ? { ...state.waiting, [nonce]: waiting } : state.waiting,
		},
		asks: [ask(nonce)],
	};
}
