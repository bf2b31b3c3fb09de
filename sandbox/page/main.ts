import { render } from 'lit-html';
import type { PageRequest } from '../protocol.ts';
import { appView } from './app-view.ts';
import type { PageEvent } from './page-event.ts';
import { channelInAddress, loadSavedState, saveState } from './saved-state.ts';
import { connect } from './socket.ts';
import { initialState } from './state.ts';
import { step } from './step.ts';

/** Milliseconds. Shorter pauses ask the bot at nearly every letter; longer ones feel slow. */
const typingPause = 100;
/** After these events the command line gets the focus. */
const leadsToLine: readonly PageEvent['type'][] = ['begin', 'look-up', 'edit-pill', 'pick-row', 'message-command'];
/** On a device without a keyboard, focusing the command line would open one over half the screen. */
const hasKeyboard = matchMedia('(pointer: fine)').matches;

const root = document.getElementById('root') ?? document.body;
let state = initialState(loadSavedState());
let pause: ReturnType<typeof setTimeout> | undefined;

const sendToServer = connect(`ws${location.protocol === 'https:' ? 's' : ''}://${location.host}/page`, {
	onMessage: (message) => send({ type: 'server-message', message }),
	onClose: () => send({ type: 'lost' }),
});

function send(event: PageEvent): void {
	const before = { focus: document.activeElement, world: state.world, away: state.away };
	const { state: next, requests } = step(state, event);
	state = next;
	requests.forEach(sendRequest);
	draw();
	if (before.away && !state.away && event.type !== 'scrolled') showEnd();
	// The focused element may be gone, with a modal or a dismissed message. Then the command line gets the focus.
	const hasLostFocus = before.focus !== document.activeElement || before.world === undefined;
	const goesOn = hasKeyboard && hasLostFocus && document.activeElement === document.body;
	if (goesOn || leadsToLine.includes(event.type)) focusLine();
}

/** Sends a request to the sandbox. A request for choices waits until the typing pauses, and a later one replaces it. */
function sendRequest(request: PageRequest): void {
	if (request.type === 'suggest') {
		clearTimeout(pause);
		pause = setTimeout(() => sendToServer(request), typingPause);
	} else sendToServer(request);
}

function draw(): void {
	document.documentElement.setAttribute('data-theme', state.theme);
	document.documentElement.lang = state.locale;
	if (state.world) document.title = `${state.world.bot.username} · sandbox`;
	render(appView(state, send), root);
	saveState(state);
}

/** The log is laid out from its end, so scroll position 0 is the newest message. */
function showEnd(): void {
	document.querySelector('.log')?.scrollTo({ top: 0 });
}

function focusLine(): void {
	document.getElementById('composer')?.focus();
}

/** Elements that take letters themselves, or are in front of the command line. */
const takesLetters = 'input, textarea, select, dialog *, [popover] *, [role="menu"] *';

// Anyone who begins to type means the command line.
window.addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey, target }) => {
	const nowhere = target instanceof Element && !target.matches(takesLetters);
	if (nowhere && key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey) focusLine();
});
// After choosing a member, people go on writing. The event does not bubble, so it is listened for in the capture phase.
window.addEventListener(
	'toggle',
	(event) => {
		const { target } = event;
		const isClosed = event instanceof ToggleEvent && event.newState === 'closed';
		const isSettings = target instanceof Element && target.id === 'settings';
		if (hasKeyboard && isClosed && isSettings && document.activeElement?.matches('body, .me')) focusLine();
	},
	true,
);
window.addEventListener('popstate', () => {
	const channel = channelInAddress();
	if (channel !== undefined) send({ type: 'open-channel', channel });
});
draw();
