import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from './icon.ts';
import type { Picker, PickerMenu, PickerOption } from './picker.ts';
import { isPressed } from './step-message.ts';
import { choiceIn } from './step-picker.ts';
import type { View } from './view.ts';

type Shown = {
	readonly menu: PickerMenu;
	readonly placeholder: string | undefined;
	readonly disabled: boolean;
	/** Its accessible name, where a label above it has one. */
	readonly label?: string;
};

/** A select menu: a button that opens a list of options, worked by pointer or by keys alone. */
export function pickerView({ menu, placeholder, disabled, label }: Shown, view: View): TemplateResult {
	const { state, words } = view;
	const open = state.picker?.menu.place === menu.place ? state.picker : undefined;
	const id = `picker-${encodeURIComponent(menu.place)}`;
	const chosen = menu.options.filter(({ value }) => choiceIn(state, menu).includes(value));
	const name = label ?? placeholder ?? words.choose;
	const busy = menu.message !== undefined && isPressed(state, menu.message, menu.customId);
	return html`<div class="picker" @focusout=${(event: FocusEvent) => closeOnLeave(event, open, view)}>
		<button
			type="button"
			role="combobox"
			class="picker-button"
			aria-label=${chosen.length > 0 ? `${name}: ${chosen.map((one) => one.label).join(', ')}` : name}
			aria-haspopup="listbox"
			aria-expanded=${open ? 'true' : 'false'}
			aria-controls=${id}
			aria-activedescendant=${open ? `${id}-${open.active}` : nothing}
			aria-busy=${busy ? 'true' : 'false'}
			?disabled=${disabled}
			@click=${(event: Event) => toggle(event, menu, open, view)}
			@keydown=${(event: KeyboardEvent) => onKey(event, menu, open, view)}
		>
			<span class="picker-value ${chosen.length > 0 ? '' : 'placeholder'}">${face(chosen, placeholder, view)}</span>
			${icon('down')}
		</button>
		${open ? optionsView(open, id, name, view) : nothing}
	</div>`;
}

function face(chosen: readonly PickerOption[], placeholder: string | undefined, { words }: View): unknown {
	if (chosen.length > 1) return words.chosen(chosen.length);
	const [only] = chosen;
	return only ? html`${only.emoji ?? nothing} ${only.label}` : (placeholder ?? words.choose);
}

function optionsView(
	{ menu, chosen, active, up }: Picker,
	id: string,
	name: string,
	{ send, words }: View,
): TemplateResult {
	const many = menu.max > 1;
	return html`<div class="picker-list ${up ? 'up' : ''}" @mousedown=${(event: Event) => event.preventDefault()}>
		<div role="listbox" id=${id} aria-label=${name} aria-multiselectable=${many ? 'true' : 'false'}>
			${menu.options.map(
				(option, n) => html`<div
					role="option"
					id="${id}-${n}"
					class=${n === active ? 'active' : ''}
					aria-selected=${chosen.includes(option.value) ? 'true' : 'false'}
					@click=${() => send({ type: 'picker-pick', value: option.value })}
				>
					${option.emoji ? html`<span class="emoji">${option.emoji}</span>` : nothing}
					<span class="option-text">${option.label}${option.note ? html`<small>${option.note}</small>` : nothing}</span>
					${chosen.includes(option.value) ? icon('check') : nothing}
				</div>`,
			)}
		</div>
		${
			many
				? html`<div class="picker-foot">
						<small>${words.chooseBetween(menu.min, Math.min(menu.max, menu.options.length))}</small>
						<button type="button" class="button primary" @click=${() => send({ type: 'picker-close' })}>${words.done}</button>
					</div>`
				: nothing
		}
	</div>`;
}

function toggle(event: Event, menu: PickerMenu, open: Picker | undefined, { send }: View): void {
	const button = event.currentTarget;
	const bottom = button instanceof HTMLElement ? button.getBoundingClientRect().bottom : 0;
	send(open ? { type: 'picker-close' } : { type: 'picker-open', menu, up: bottom > window.innerHeight * 0.6 });
}

function closeOnLeave(event: FocusEvent, open: Picker | undefined, { send }: View): void {
	const { currentTarget: picker, relatedTarget: next } = event;
	if (open && picker instanceof Node && !(next instanceof Node && picker.contains(next)))
		send({ type: 'picker-close' });
}

function onKey(event: KeyboardEvent, menu: PickerMenu, open: Picker | undefined, view: View): void {
	const { send } = view;
	const last = menu.options.length - 1;
	const moves: Readonly<Record<string, number | undefined>> =
		(open && {
			ArrowDown: Math.min(open.active + 1, last),
			ArrowUp: Math.max(open.active - 1, 0),
			Home: 0,
			End: last,
		}) ||
		{};
	const to = moves[event.key] ?? (open ? nextOptionWith(event.key, menu, open.active) : undefined);
	const option = open ? menu.options[open.active] : undefined;
	if (!open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) toggle(event, menu, open, view);
	else if (to !== undefined) send({ type: 'picker-move', to });
	else if (open && event.key === 'Escape') send({ type: 'picker-close' });
	else if (option && (event.key === 'Enter' || event.key === ' ')) send({ type: 'picker-pick', value: option.value });
	else return;
	event.preventDefault();
	event.stopPropagation();
}

/** The next option that begins with the letter that was typed. */
function nextOptionWith(letter: string, { options }: PickerMenu, active: number): number | undefined {
	if (letter.length !== 1 || letter === ' ') return undefined;
	const fits = (option: PickerOption) => option.label.toLowerCase().startsWith(letter.toLowerCase());
	const after = options.findIndex((option, n) => n > active && fits(option));
	const found = after < 0 ? options.findIndex(fits) : after;
	return found < 0 ? undefined : found;
}
