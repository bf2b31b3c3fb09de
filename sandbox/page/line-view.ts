import type { APIApplicationCommandBasicOption, APIChannel } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { channelName, closedReason, isDirect, isForum, isThread, mayWriteIn } from './channels.ts';
import { attachToLine, fileChooser, openFileChooser } from './file-chooser.ts';
import { icon } from './icon.ts';
import { descriptionIn, nameIn } from './leaf.ts';
import { currentOption, type Line, optionForFile, pills, takesFile } from './line.ts';
import { activeRow, rowsFor } from './line-rows.ts';
import { rowsView } from './line-rows-view.ts';
import type { Key } from './page-event.ts';
import { takesKey } from './step-line.ts';
import type { View } from './view.ts';

/** The command line: plain text, or a command with its options as pills around the one that is being written. */
export function lineView(channel: APIChannel, view: View): TemplateResult {
	const { words, world } = view;
	const closed = closedReason(channel);
	if (isForum(channel)) return html`<p class="composer-note">${words.inForum}</p>`;
	if (!mayWriteIn(channel, world)) return html`<p class="composer-note">${icon('lock')} ${words.locked}</p>`;
	return html`${closed ? html`<p class="line-note">${icon('lock')} ${words[closed === 'locked' ? 'lockedToOthers' : 'archived']}</p>` : nothing}${composerView(channel, view)}`;
}

function composerView(channel: APIChannel, view: View): TemplateResult {
	const { state, words, send } = view;
	const { line } = state;
	const takes = optionForFile(line) !== undefined;
	return html`<form class="composer ${line.leaf ? 'commanding' : ''}" @dragover=${(event: Event) => takes && event.preventDefault()} @drop=${(event: DragEvent) => onFiles(event, event.dataTransfer, view)} @submit=${(
		event: Event,
	) => {
		event.preventDefault();
		send({ type: 'key', key: 'enter' });
	}}>
		<div class="over" @mousedown=${(event: Event) => event.preventDefault()}>${rowsView(view)} ${hintView(view)}</div>
		<div class="line" @click=${focusInput}>
			${line.leaf ? html`<span class="command-name">/${line.leaf.name}</span>` : nothing}
			${pillViews(line, 'before', view)}
			<span class="slot ${line.current === undefined ? '' : 'pill current'} ${isBlamed(line, line.current) ? 'wrong' : ''}">
				${line.current === undefined ? nothing : html`<span class="pill-name">${currentName(view)}</span>`}
				${inputView(channel, view)}
			</span>
			${pillViews(line, 'after', view)}
		</div>
		${fileChooser(send)}
		<button class="tool send" aria-label=${words.send}>${icon('send')}</button>
	</form>`;
}

/** The one input, at the same place of the template whatever it is for, so that it keeps the focus. */
function inputView(channel: APIChannel, view: View): TemplateResult {
	const { state, world, words, send } = view;
	const { line } = state;
	const rows = rowsFor(state);
	const place = isThread(channel) ? words.thisThread : `${isDirect(channel) ? '' : '#'}${channelName(channel, world)}`;
	return html`<textarea
		id="composer"
		role="combobox"
		rows="1"
		aria-label=${words.message}
		aria-autocomplete="list"
		aria-haspopup="listbox"
		aria-expanded=${rows.length > 0 ? 'true' : 'false'}
		aria-controls="rows"
		aria-activedescendant=${rows.length > 0 && line.active !== undefined ? `row-${line.active}` : nothing}
		aria-describedby="line-hint"
		aria-invalid=${line.complaint ? 'true' : nothing}
		autocomplete="off"
		spellcheck=${line.text.startsWith('/') || line.leaf ? 'false' : 'true'}
		maxlength=${line.leaf ? 6000 : 2000}
		placeholder=${line.leaf ? filePlaceholder(view) : words.messageIn(place)}
		.value=${live(line.text)}
		@input=${(event: InputEvent) => onInput(event, view)}
		@paste=${(event: ClipboardEvent) => onFiles(event, event.clipboardData, view)}
		@keydown=${(event: KeyboardEvent) => onKey(event, view)}
		@focus=${() => state.sidebar && send({ type: 'toggle', part: 'sidebar' })}
	></textarea>`;
}

/** The pills on one side of the input. */
function pillViews(line: Line, side: 'before' | 'after', view: View): TemplateResult[] {
	const shown = pills(line);
	const here = line.current === undefined ? shown.length : shown.findIndex(({ name }) => name === line.current);
	const some = side === 'before' ? shown.slice(0, here) : shown.slice(here + 1);
	return some.map((option) => pillView(option, line, view));
}

function pillView(option: APIApplicationCommandBasicOption, line: Line, { state, send }: View): TemplateResult {
	const filled = line.filled.find(({ name }) => name === option.name);
	const edit = () => send({ type: 'edit-pill', name: option.name });
	return html`<button type="button" class="pill ${isBlamed(line, option.name) ? 'wrong' : ''}" @click=${edit}>
		<span class="pill-name">${nameIn(state.locale, option)}</span><span class="pill-value">${filled?.label ?? ''}</span>
	</button>`;
}

/** Under the list: what the option is for, or why the command cannot be sent yet. */
function hintView(view: View): TemplateResult {
	const { state, words } = view;
	const { line } = state;
	const option = currentOption(line);
	if (line.complaint)
		return html`<p class="hint wrong" id="line-hint" role="alert">${icon('warning')} ${complaintWords(view)}</p>`;
	if (!line.leaf) return html`<p class="hint" id="line-hint" hidden></p>`;
	const about = option
		? html`<strong>${nameIn(state.locale, option)}</strong> ${descriptionIn(state.locale, option)} <em>${option.required ? words.required : words.optional}</em>`
		: html`<strong>/${line.leaf.name}</strong> ${line.leaf.description}`;
	return html`<p class="hint" id="line-hint">${about}</p>`;
}

function complaintWords({ state, words }: View): string {
	const { complaint, leaf } = state.line;
	if (!complaint) return '';
	const option = leaf?.options.find(({ name }) => name === complaint.option);
	const name = option ? nameIn(state.locale, option) : complaint.option;
	if (complaint.says === 'not-valid') return words.notValid(name, complaint.expected);
	return complaint.says === 'missing' ? words.missing(name) : words.unknownOption(name);
}

function isBlamed({ complaint }: Line, name: string | undefined): boolean {
	return complaint !== undefined && complaint.option === name;
}

function currentName({ state }: View): string {
	const option = currentOption(state.line);
	return option ? nameIn(state.locale, option) : '';
}

function onInput({ currentTarget: input }: InputEvent, { send }: View): void {
	if (input instanceof HTMLTextAreaElement) send({ type: 'typed', text: input.value });
}

/** In the place of an option that takes a file: the file it has, or that it takes one. */
function filePlaceholder({ state, words }: View): string {
	const option = currentOption(state.line);
	if (!takesFile(option)) return '';
	return state.line.filled.find(({ name }) => name === option?.name)?.label ?? words.chooseFile;
}

/** Files that were dropped or pasted belong to the command, if it takes any. Text is the browser's own affair. */
function onFiles(event: Event, data: DataTransfer | null, { state, send }: View): void {
	if (optionForFile(state.line) && attachToLine(data?.files, send)) event.preventDefault();
}

const keys: Readonly<Record<string, Key>> = {
	ArrowUp: 'up',
	ArrowDown: 'down',
	Enter: 'enter',
	Tab: 'tab',
	Backspace: 'backspace',
	Escape: 'escape',
};

function onKey(event: KeyboardEvent, { state, send }: View): void {
	const key = keys[event.key];
	// While an input method composes a character, its keys are its own.
	if (!key || event.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
	if (!takesKey(state, key)) return;
	event.preventDefault();
	const picks = key === 'enter' || key === 'tab';
	if (picks && activeRow(state)?.kind === 'file') openFileChooser();
	send({ type: 'key', key });
}

function focusInput({ target, currentTarget }: Event): void {
	if (target === currentTarget) document.getElementById('composer')?.focus();
}
