import type {
	APIComponentInLabel,
	APIModalInteractionResponseCallbackData,
	APITextInputComponent,
} from 'discord-api-types/v10';
import type { SentFile } from '../protocol.ts';
import { component } from './discord-numbers.ts';
import type { ModalEvent } from './page-event.ts';
import type { OpenModal, State } from './state.ts';
import { type Step, withoutRequest, withRequest } from './step-result.ts';
import { wordsIn } from './words.ts';

/** A component of a modal that holds a value. */
export type Field = APITextInputComponent | APIComponentInLabel;

/** What happens in the open modal. */
export function stepModal(state: State, event: ModalEvent): Step {
	const { modal } = state;
	if (!modal) return withoutRequest(state);
	switch (event.type) {
		case 'modal-field':
			return withoutRequest({
				...state,
				modal: { ...modal, fields: { ...modal.fields, [event.name]: event.value }, says: undefined },
			});
		case 'modal-trouble':
			return withoutRequest({ ...state, modal: { ...modal, says: event.says } });
		case 'modal-cancel':
			return withoutRequest({ ...state, modal: undefined, picker: undefined });
		case 'modal-submit':
			return modal.sending || state.connection !== 'open' ? withoutRequest(state) : submit(state, modal);
	}
}

/** The state with a modal open that the bot has answered with. */
export function openModal(state: State, id: string, data: APIModalInteractionResponseCallbackData): State {
	const fields = Object.fromEntries(fieldsOf(data).map((field) => [field.custom_id, initialValue(field)]));
	return { ...state, modal: { id, data, fields, sending: false, says: undefined }, picker: undefined };
}

/** The components of a modal that hold a value, in order. */
export function fieldsOf(data: APIModalInteractionResponseCallbackData): Field[] {
	return data.components.flatMap((part): Field[] => {
		if (part.type === component.label) return [part.component];
		return part.type === component.actionRow ? part.components : [];
	});
}

/** The files of a field of a modal. */
export const filesIn = ({ fields }: OpenModal, { custom_id }: { readonly custom_id: string }): SentFile[] =>
	[fields[custom_id] ?? []].flat().filter((value) => typeof value === 'object');

/** The label of the first field that needs a file and has none. The browser cannot know: it sees no files once they are read. */
function missingFile(modal: OpenModal): string | undefined {
	const labels = modal.data.components.flatMap((part) => (part.type === component.label ? [part] : []));
	return labels.find(
		({ component: field }) =>
			field.type === component.fileUpload &&
			field.required !== false &&
			filesIn(modal, field).length < Math.max(1, field.min_values ?? 1),
	)?.label;
}

function initialValue(field: Field): string | string[] {
	switch (field.type) {
		case component.textInput:
			return field.value ?? '';
		case component.checkbox:
			return String(field.default ?? false);
		case component.radioGroup:
			return field.options.find((option) => option.default)?.value ?? '';
		case component.checkboxGroup:
		case component.stringSelect:
			return field.options.filter((option) => option.default).map(({ value }) => value);
		case component.fileUpload:
			return [];
		default:
			return (field.default_values ?? []).map(({ id }) => id);
	}
}

function submit(state: State, modal: OpenModal): Step {
	const missing = missingFile(modal);
	if (missing !== undefined)
		return withoutRequest({ ...state, modal: { ...modal, says: wordsIn(state.locale).missingFile(missing) } });
	const sending = { ...state, picker: undefined, modal: { ...modal, sending: true, says: undefined } };
	return withRequest(sending, { kind: 'submit' }, (nonce) => ({
		type: 'submit',
		nonce,
		modal: modal.id,
		fields: modal.fields,
	}));
}
