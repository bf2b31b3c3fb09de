import { emptyLine } from './line.ts';
import type { FrameEvent } from './page-event.ts';
import { atPresent, type State } from './state.ts';
import { type Step, withoutRequest } from './step-result.ts';
import { failPending, requestMember } from './step-server-message.ts';
import { wordsIn } from './words.ts';

/** What happens to the page as a whole: where it is, who it is, how it looks, whether it is connected. */
export function stepFrame(state: State, event: FrameEvent): Step {
	switch (event.type) {
		case 'open-channel':
			return withoutRequest(openChannel(state, event.channel));
		case 'act-as':
			return actAs({ ...state, wanted: event.user }, event.user);
		case 'locale':
			return actAs({ ...state, locale: event.locale, line: emptyLine }, state.world?.me);
		case 'theme':
			return withoutRequest({ ...state, theme: event.theme });
		case 'toggle':
			return withoutRequest({ ...state, [event.part]: !state[event.part] });
		case 'scrolled':
			return withoutRequest(event.away ? { ...state, away: true } : atPresent(state));
		case 'to-present':
			return withoutRequest(atPresent(state));
		case 'lost':
			return withoutRequest(failPending(state, wordsIn(state.locale).interrupted));
	}
}

function openChannel(state: State, channel: string): State {
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

function actAs(state: State, user: string | undefined): Step {
	if (user === undefined || state.connection !== 'open') return withoutRequest(state);
	return requestMember(state, user);
}
