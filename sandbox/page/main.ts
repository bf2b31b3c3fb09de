import { render } from 'lit-html';
import type { Ask } from '../protocol.ts';
import { appView } from './app-view.ts';
import type { PageEvent } from './page-event.ts';
import { channelInAddress, recall, remember } from './remembered.ts';
import { connect } from './socket.ts';
import { initialState } from './state.ts';
import { step } from './step.ts';

const typingPause = 100;
// After these the member goes on in the command line.
const leadsToLine: readonly PageEvent['type'][] = ['begin', 'look-up', 'edit-pill', 'pick-row', 'message-command'];
// Where there is no keyboard, focusing the command line would bring one up over half the screen.
const hasKeyboard = matchMedia('(pointer: fine)').matches;

const root = document.getElementById('root') ?? document.body;
let state = initialState(recall());
let pause: ReturnType<typeof setTimeout> | undefined;

const say = connect(`ws${location.protocol === 'https:' ? 's' : ''}://${location.host}/page`, {
	opened: () => send({ type: 'connected' }),
	told: (tell) => send({ type: 'told', tell }),
	lost: () => send({ type: 'lost' }),
});

function send(event: PageEvent): void {
	const before = { focus: document.activeElement, world: state.world, away: state.away };
	const { state: next, asks } = step(state, event);
	state = next;
	asks.forEach(ask);
	draw();
	if (before.away && !state.away && event.type !== 'scrolled') showEnd();
	// What had the focus may be gone, with a modal or a dismissed message: the keyboard is not left in the void.
	const isLost = before.focus !== document.activeElement || before.world === undefined;
	const goesOn = hasKeyboard && isLost && document.activeElement === document.body;
	if (goesOn || leadsToLine.includes(event.type)) focusLine();
}

/** Choices are asked for when the typing pauses; only the last question counts. */
function ask(what: Ask): void {
	if (what.type === 'suggest') {
		clearTimeout(pause);
		pause = setTimeout(() => say(what), typingPause);
	} else say(what);
}

function draw(): void {
	document.documentElement.setAttribute('data-theme', state.theme);
	document.documentElement.lang = state.locale;
	if (state.world) document.title = `${state.world.bot.username} · sandbox`;
	render(appView(state, send), root);
	remember(state);
}

/** The log is drawn from its end, which is where it is not scrolled. */
function showEnd(): void {
	document.querySelector('.log')?.scrollTo({ top: 0 });
}

function focusLine(): void {
	document.getElementById('composer')?.focus();
}

/** What takes letters itself, or is in front of the command line. */
const takesLetters = 'input, textarea, select, dialog *, [popover] *, [role="menu"] *';

// Anyone who begins to type means the command line.
window.addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey, target }) => {
	const nowhere = target instanceof Element && !target.matches(takesLetters);
	if (nowhere && key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey) focusLine();
});
// After choosing whom to act as, one goes on writing. The event does not bubble.
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
