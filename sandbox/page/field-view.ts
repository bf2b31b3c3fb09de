import type { APICheckboxGroupComponent, APIRadioGroupComponent, APITextInputComponent } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { component, textInputStyle } from './discord-numbers.ts';
import { type Caption, describe, requiredMark } from './field-caption.ts';
import { pickerMenu } from './picker.ts';
import { pickerView } from './picker-view.ts';
import type { OpenModal } from './state.ts';
import type { Field } from './step-modal.ts';
import { uploadInput } from './upload-view.ts';
import type { View } from './view.ts';

/** A field of a modal under its label. */
export function fieldInput(field: Field, caption: Caption, modal: OpenModal, view: View): TemplateResult {
	const id = `field-${encodeURIComponent(field.custom_id)}`;
	switch (field.type) {
		case component.textInput:
			return html`<div class="field">
				<label for=${id}>${caption.label}${requiredMark(field.required)}</label>
				${describe(id, caption)} ${textInput(field, id, caption, modal, view)}
			</div>`;
		case component.radioGroup:
		case component.checkboxGroup:
			return groupInput(field, caption, modal, view);
		case component.checkbox:
			return checkInput(field.custom_id, caption, modal, view);
		case component.fileUpload:
			return uploadInput(field, id, caption, modal, view);
		default: {
			const menu = pickerMenu(field, undefined, view.world);
			const shown = { menu, placeholder: field.placeholder, disabled: false, label: caption.label };
			return html`<div class="field">
				<span>${caption.label}${requiredMark(field.required)}</span>
				${describe(id, caption)} ${pickerView(shown, view)}
			</div>`;
		}
	}
}

function textInput(
	field: APITextInputComponent,
	id: string,
	caption: Caption,
	modal: OpenModal,
	{ send }: View,
): TemplateResult {
	const value = modal.fields[field.custom_id];
	const type = ({ currentTarget: input }: Event) => {
		if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
		send({ type: 'modal-field', name: field.custom_id, value: input.value });
	};
	const described = caption.description ? `${id}-about` : nothing;
	const needed = field.required !== false;
	if (field.style === textInputStyle.paragraph) {
		return html`<textarea id=${id} rows="5" aria-describedby=${described} placeholder=${field.placeholder ?? ''} ?required=${needed} minlength=${field.min_length ?? nothing} maxlength=${field.max_length ?? 4000} .value=${live(String(value ?? ''))} @input=${type}></textarea>`;
	}
	return html`<input id=${id} type="text" autocomplete="off" aria-describedby=${described} placeholder=${field.placeholder ?? ''} ?required=${needed} minlength=${field.min_length ?? nothing} maxlength=${field.max_length ?? 4000} .value=${live(String(value ?? ''))} @input=${type} />`;
}

function groupInput(
	field: APIRadioGroupComponent | APICheckboxGroupComponent,
	caption: Caption,
	modal: OpenModal,
	{ send }: View,
): TemplateResult {
	const one = field.type === component.radioGroup;
	const now = modal.fields[field.custom_id] ?? [];
	const chosen = [now].flat().filter((value) => typeof value === 'string');
	const change = (value: string) => {
		const toggled = chosen.includes(value) ? chosen.filter((old) => old !== value) : [...chosen, value];
		send({ type: 'modal-field', name: field.custom_id, value: one ? value : toggled });
	};
	return html`<fieldset class="field">
		<legend>${caption.label}${requiredMark(field.required)}</legend>
		${caption.description ? html`<small>${caption.description}</small>` : nothing}
		${field.options.map(
			(option) => html`<label class="check">
				<input type=${one ? 'radio' : 'checkbox'} name=${field.custom_id} ?required=${one && field.required !== false} .checked=${live(chosen.includes(option.value))} @change=${() => change(option.value)} />
				<span>${option.label}${option.description ? html`<small>${option.description}</small>` : nothing}</span>
			</label>`,
		)}
	</fieldset>`;
}

function checkInput(name: string, caption: Caption, modal: OpenModal, { send }: View): TemplateResult {
	const on = modal.fields[name] === 'true';
	return html`<label class="field check">
		<input type="checkbox" .checked=${live(on)} @change=${() => send({ type: 'modal-field', name, value: String(!on) })} />
		<span>${caption.label}${caption.description ? html`<small>${caption.description}</small>` : nothing}</span>
	</label>`;
}
