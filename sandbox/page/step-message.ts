import { asking, quiet, type Step } from './asking.ts';
import type { MessageEvent } from './page-event.ts';
import { atPresent, type State } from './state.ts';

/** What happens around a message: presses, its menu, dismissal. */
export function stepMessage(state: State, event: MessageEvent): Step {
	switch (event.type) {
		case 'press':
			return press(state, event.message, event.customId);
		case 'message-menu':
			return quiet({
				...state,
				menu: event.message === undefined ? undefined : { message: event.message, up: event.up },
			});
		case 'message-command':
			return runOn(state, event);
		case 'dismiss':
			return { state, asks: [{ type: 'dismiss', message: event.message }] };
		case 'forget': {
			const { [event.nonce]: _, ...waiting } = state.waiting;
			return quiet({ ...state, waiting });
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
	if (isPressed(state, message, customId) || state.connection !== 'open') return quiet(state);
	const { [message]: _, ...troubles } = state.troubles;
	return asking({ ...state, troubles }, { kind: 'press', message, customId }, (nonce) => ({
		type: 'press',
		nonce,
		message,
		customId,
	}));
}

function runOn(state: State, { leaf, message }: MessageEvent & { type: 'message-command' }): Step {
	const closed = { ...atPresent(state), menu: undefined };
	const { channel } = state;
	if (channel === undefined || state.connection !== 'open') return quiet(closed);
	const waiting = { kind: 'command', channel, name: leaf.name, says: undefined } as const;
	return asking(closed, waiting, (nonce) => ({
		type: 'command',
		nonce,
		channel,
		command: leaf.command.id,
		subcommand: [],
		options: [],
		target: message,
	}));
}
