import type { MessageEvent } from './page-event.ts';
import { atPresent, type State } from './state.ts';
import { type Step, withoutRequest, withRequest } from './step-result.ts';

/** What happens around a message: presses, its menu, dismissal. */
export function stepMessage(state: State, event: MessageEvent): Step {
	switch (event.type) {
		case 'press':
			return press(state, event.message, event.customId);
		case 'message-menu':
			return withoutRequest({
				...state,
				menu: event.message === undefined ? undefined : { message: event.message, up: event.up },
			});
		case 'message-command':
			return runOn(state, event);
		case 'dismiss':
			return { state, requests: [{ type: 'dismiss', message: event.message }] };
		case 'forget': {
			const { [event.nonce]: _, ...waiting } = state.waiting;
			return withoutRequest({ ...state, waiting });
		}
	}
}

/** Whether that button or menu has been pressed and not been answered yet. */
export function isPressed({ waiting }: State, message: string, customId: string): boolean {
	return Object.values(waiting).some(
		(one) => one.kind === 'press' && one.message === message && one.customId === customId,
	);
}

function press(state: State, message: string, customId: string): Step {
	if (isPressed(state, message, customId) || state.connection !== 'open') return withoutRequest(state);
	const { [message]: _, ...troubles } = state.troubles;
	return withRequest({ ...state, troubles }, { kind: 'press', message, customId }, (nonce) => ({
		type: 'press',
		nonce,
		message,
		customId,
	}));
}

function runOn(state: State, { leaf, message }: MessageEvent & { type: 'message-command' }): Step {
	const closed = { ...atPresent(state), menu: undefined };
	const { channel } = state;
	if (channel === undefined || state.connection !== 'open') return withoutRequest(closed);
	const waiting = { kind: 'command', channel, name: leaf.name, says: undefined } as const;
	return withRequest(closed, waiting, (nonce) => ({
		type: 'command',
		nonce,
		channel,
		command: leaf.command.id,
		subcommand: [],
		options: [],
		target: message,
	}));
}
