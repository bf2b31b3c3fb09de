import type { PickerEvent } from './page-event.ts';
import type { Picker, PickerMenu } from './picker.ts';
import type { State } from './state.ts';
import { type Step, withoutRequest, withRequest } from './step-result.ts';

/** What happens in a select menu: one choice is taken at once, several when the menu is closed. */
export function stepPicker(state: State, event: PickerEvent): Step {
	if (event.type === 'picker-open') return withoutRequest(openPicker(state, event.menu, event.up));
	const { picker } = state;
	if (!picker) return withoutRequest(state);
	switch (event.type) {
		case 'picker-move':
			return withoutRequest({ ...state, picker: { ...picker, active: event.to } });
		case 'picker-pick':
			return pick(state, picker, event.value);
		case 'picker-close':
			return picker.menu.max > 1 ? takeChoice(state, picker) : withoutRequest({ ...state, picker: undefined });
	}
}

/** What is chosen in a menu now: what the member chose last, or what it says itself. */
export function choiceIn(state: State, menu: PickerMenu): readonly string[] {
	if (state.picker?.menu.place === menu.place) return state.picker.chosen;
	const field = menu.message === undefined ? state.modal?.fields[menu.customId] : state.picked[menu.place];
	return field ? [field].flat().filter((value) => typeof value === 'string') : menu.defaults;
}

function openPicker(state: State, menu: PickerMenu, up: boolean): State {
	const chosen = choiceIn(state, menu);
	const first = menu.options.findIndex(({ value }) => chosen.includes(value));
	return { ...state, picker: { menu, chosen, active: Math.max(first, 0), up } };
}

function pick(state: State, picker: Picker, value: string): Step {
	const { menu, chosen } = picker;
	const active = menu.options.findIndex((option) => option.value === value);
	if (menu.max === 1) return takeChoice(state, { ...picker, chosen: [value] });
	const without = chosen.filter((one) => one !== value);
	const toggled = without.length < chosen.length ? without : [...chosen, value].slice(0, menu.max);
	return withoutRequest({ ...state, picker: { ...picker, active, chosen: toggled } });
}

function takeChoice(state: State, { menu, chosen }: Picker): Step {
	const closed = { ...state, picker: undefined };
	const { message, customId } = menu;
	if (message === undefined) {
		return withoutRequest({ ...closed, modal: state.modal && withField(state.modal, customId, chosen) });
	}
	const same = menu.max > 1 && choiceIn(closed, menu).join('\n') === chosen.join('\n');
	if (same || chosen.length < menu.min || state.connection !== 'open') return withoutRequest(closed);
	const { [message]: _, ...troubles } = state.troubles;
	const next = { ...closed, troubles, picked: { ...state.picked, [menu.place]: chosen } };
	return withRequest(next, { kind: 'press', message, customId }, (nonce) => ({
		type: 'press',
		nonce,
		message,
		customId,
		values: chosen,
	}));
}

function withField(modal: NonNullable<State['modal']>, name: string, value: readonly string[]) {
	return { ...modal, fields: { ...modal.fields, [name]: value } };
}
