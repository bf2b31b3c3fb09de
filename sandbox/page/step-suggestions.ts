import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { nameIn } from './leaf.ts';
import type { State } from './state.ts';
import { stepLine } from './step-line.ts';
import { andThen, type Step, withoutRequest } from './step-result.ts';

/** The bot's choices have come: keys pressed while they were awaited are pressed now. */
export function showSuggestions(
	state: State,
	nonce: string,
	choices: readonly APIApplicationCommandOptionChoice[],
): Step {
	const { line, locale } = state;
	if (line.suggestions?.nonce !== nonce) return withoutRequest(state);
	const rows = choices.map((choice) => ({ value: choice.value, label: nameIn(locale, choice) }));
	const suggestions = { ...line.suggestions, state: 'ready' as const, choices: rows };
	const active = rows.length > 0 && !line.closed ? 0 : undefined;
	return replayKeys({ ...state, line: { ...line, suggestions, active, queued: [] } }, line.queued);
}

/** The choices will not come, so the typed text can be sent unchanged. */
export function giveUpSuggestions(state: State, nonce: string): State {
	const { line } = state;
	if (line.suggestions?.nonce !== nonce) return state;
	const suggestions = { ...line.suggestions, state: 'failed' as const, choices: [] };
	return { ...state, line: { ...line, suggestions, active: undefined, queued: [] } };
}

function replayKeys(state: State, keys: readonly ('enter' | 'tab')[]): Step {
	return keys.reduce(
		(step, key) => andThen(step, (next) => stepLine(next, { type: 'key', key })),
		withoutRequest(state),
	);
}
