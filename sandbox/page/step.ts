import type { PageEvent } from './page-event.ts';
import type { State } from './state.ts';
import { stepFrame } from './step-frame.ts';
import { stepLine } from './step-line.ts';
import { stepMessage } from './step-message.ts';
import { stepModal } from './step-modal.ts';
import { stepPicker } from './step-picker.ts';
import type { Step } from './step-result.ts';
import { stepServerMessage } from './step-server-message.ts';

/** The page's whole behaviour: from a state and an event to the next state and what to ask the sandbox. */
export function step(state: State, event: PageEvent): Step {
	switch (event.type) {
		case 'server-message':
			return stepServerMessage(state, event.message);
		case 'typed':
		case 'key':
		case 'pick-row':
		case 'edit-pill':
		case 'begin':
		case 'attach':
		case 'attach-failed':
		case 'look-up':
			return stepLine(state, event);
		case 'picker-open':
		case 'picker-move':
		case 'picker-pick':
		case 'picker-close':
			return stepPicker(state, event);
		case 'modal-field':
		case 'modal-trouble':
		case 'modal-submit':
		case 'modal-cancel':
			return stepModal(state, event);
		case 'press':
		case 'message-menu':
		case 'message-command':
		case 'dismiss':
		case 'forget':
			return stepMessage(state, event);
		default:
			return stepFrame(state, event);
	}
}
