import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { avatar } from './avatar.ts';
import { openFileChooser } from './file-chooser.ts';
import { icon } from './icon.ts';
import { descriptionIn, nameIn } from './leaf.ts';
import { currentOption, type Line } from './line.ts';
import { isLoading, type Row, rowsFor } from './line-rows.ts';
import type { View } from './view.ts';

/** The list over the command line: commands, choices or options, and a word where there are none. */
export function rowsView(view: View): TemplateResult {
	const { state, words } = view;
	const rows = rowsFor(state);
	const note = rows.length === 0 ? noteFor(state.line, view) : undefined;
	const [first] = rows;
	const title = first
		? { command: words.commands, choice: words.choices, option: words.options, file: words.file }[first.kind]
		: words.choices;
	return html`<div class="rows ${isLoading(state.line) ? 'loading' : ''}" ?hidden=${rows.length === 0 && !note}>
		<div class="rows-title" aria-hidden="true"><span>${title}</span><span class="keys"><kbd>↑</kbd><kbd>↓</kbd><kbd>↵</kbd> ${words.keysPick} <kbd>esc</kbd> ${words.keysClose}</span></div>
		<div id="rows" role="listbox" aria-label=${title}>${rows.map((row, n) => rowView(row, n, view))}</div>
		<p class="rows-note" role="status">${note ?? nothing}</p>
	</div>`;
}

function noteFor(line: Line, { words }: View): string | undefined {
	const option = currentOption(line);
	if (line.closed || !option || !('autocomplete' in option) || !option.autocomplete) return undefined;
	if (isLoading(line)) return words.looking;
	if (line.suggestions?.state === 'failed') return words.choicesFailed;
	return line.text === '' ? undefined : words.noChoices;
}

function rowView(row: Row, n: number, view: View): TemplateResult {
	const { state, send } = view;
	const active = n === state.line.active;
	return html`<div
		role="option"
		id="row-${n}"
		class="option ${active ? 'active' : ''}"
		aria-selected=${active ? 'true' : 'false'}
		@click=${() => {
			if (row.kind === 'file') openFileChooser();
			send({ type: 'pick-row', row: n });
		}}
		${ref((element) => active && element?.scrollIntoView({ block: 'nearest' }))}
	>${rowFace(row, view)}</div>`;
}

function rowFace(row: Row, { state, world, words }: View): TemplateResult {
	if (row.kind === 'command') {
		return html`${avatar(world.bot, 'small')}<span class="option-text"><strong>/${row.leaf.name}</strong><small>${row.leaf.description}</small></span>`;
	}
	if (row.kind === 'option') {
		return html`<span class="option-text"><strong>+ ${nameIn(state.locale, row.option)}</strong><small>${descriptionIn(state.locale, row.option)}</small></span><em>${words.optional}</em>`;
	}
	if (row.kind === 'file') {
		return html`${icon('file')}<span class="option-text">${words.chooseFile}<small>${words.orDropFile}</small></span>`;
	}
	return html`<span class="option-text">${row.choice.label}${row.choice.note ? html`<small>${row.choice.note}</small>` : nothing}</span>`;
}
