import { quiet, type Step } from './asking.ts';
import { emptyLine } from './line.ts';
import type { FrameEvent } from './page-event.ts';
import { atPresent, type State } from './state.ts';
import { failPending } from './step-tell.ts';
import { wordsIn } from './words.ts';

/** What happens to the page as a whole: where it is, who it is, how it looks, whether it is connected. */
export function stepFrame(state: State, event: FrameEvent): Step {
	switch (event.type) {
		case 'open-channel':
			return quiet(inChannel(state, event.channel));
		case 'act-as':
			return spokenFor({ ...state, wanted: event.user }, event.user);
		case 'locale':
			return spokenFor({ ...state, locale: event.locale, line: emptyLine }, state.world?.me);
		case 'theme':
			return quiet({ ...state, theme: event.theme });
		case 'toggle':
			return quiet({ ...state, [event.part]: !state[event.part] });
		case 'scrolled':
			return quiet(event.away ? { ...state, away: true } : atPresent(state));
		case 'to-present':
			return quiet(atPresent(state));
		case 'connected':
			return quiet({ ...state, connection: 'open' });
		case 'lost':
			return quiet(failPending(state, wordsIn(state.locale).interrupted));
	}
}

function inChannel(state: State, channel: string): State {
	if (channel === state.channel) return { ...state, sidebar: false };
	const unread = new Set([...state.unread].filter((id) => id !== channel));
	return {
		...atPresent(state),
		channel,
		unread,
		sidebar: false,
		pins: false,
		menu: undefined,
		picker: undefined,
		line: emptyLine,
	};
}

function spokenFor(state: State, user: string | undefined): Step {
	if (user === undefined || state.connection !== 'open') return quiet(state);
	return { state, asks: [{ type: 'act-as', user, locale: state.locale }] };
}
