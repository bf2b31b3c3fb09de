import type { APIFileUploadComponent } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { SentFile } from '../protocol.ts';
import { type Caption, describe, requiredMark } from './field-caption.ts';
import { readFile, sizeOf } from './file-chooser.ts';
import { bytes } from './file-view.ts';
import { icon } from './icon.ts';
import type { OpenModal } from './state.ts';
import { filesIn } from './step-modal.ts';
import type { View } from './view.ts';

/** A field of a modal for files: those it has, and a button that opens the browser's list of files. Files can be dropped on it. */
export function uploadInput(
	field: APIFileUploadComponent,
	id: string,
	caption: Caption,
	modal: OpenModal,
	view: View,
): TemplateResult {
	const { words } = view;
	const files = filesIn(modal, field);
	const most = field.max_values ?? 1;
	const choose = ({ currentTarget: input }: Event) => {
		if (!(input instanceof HTMLInputElement)) return;
		void addFiles(field, input.files, view, modal);
		input.value = '';
	};
	const drop = (event: DragEvent) => {
		event.preventDefault();
		void addFiles(field, event.dataTransfer?.files, view, modal);
	};
	return html`<div class="field upload" @dragover=${(event: Event) => event.preventDefault()} @drop=${drop}>
		<label for=${id}>${caption.label}${requiredMark(field.required)}</label>
		${describe(id, caption)}
		${files.length > 0 ? html`<ul class="uploads">${files.map((file) => fileRow(field, file, files, view))}</ul>` : nothing}
		<div class="upload-button">
			<input id=${id} type="file" ?multiple=${most > 1} aria-describedby=${caption.description ? `${id}-about` : nothing} @change=${choose} />
			<span class="button secondary" aria-hidden="true">${icon('file')} ${most > 1 ? words.chooseFiles : words.chooseFile}</span>
			<small class="faint" aria-hidden="true">${words.orDropFile}</small>
		</div>
	</div>`;
}

function fileRow(
	field: APIFileUploadComponent,
	file: SentFile,
	files: readonly SentFile[],
	{ state, words, send }: View,
): TemplateResult {
	const remove = () =>
		send({ type: 'modal-field', name: field.custom_id, value: files.filter((other) => other !== file) });
	return html`<li class="file">
		${icon('file')}
		<span class="file-name"><span>${file.name}</span><small>${bytes(sizeOf(file), state.locale)}</small></span>
		<button type="button" class="tool" aria-label="${words.remove} ${file.name}" @click=${remove}>${icon('close')}</button>
	</li>`;
}

/** Adds files to a field as far as it takes them; one file takes the place of the one before. */
export async function addFiles(
	field: APIFileUploadComponent,
	given: FileList | null | undefined,
	{ words, send }: View,
	modal: OpenModal,
): Promise<void> {
	const most = field.max_values ?? 1;
	const before = filesIn(modal, field);
	const chosen = [...(given ?? [])];
	const read = await Promise.all(chosen.map(readFile));
	const files = read.filter((one) => typeof one !== 'string');
	const all = most === 1 ? files.slice(0, 1) : [...before, ...files].slice(0, most);
	if (files.length > 0) send({ type: 'modal-field', name: field.custom_id, value: all });
	const failed = read.findIndex((one) => typeof one === 'string');
	const name = chosen[failed]?.name;
	if (name !== undefined)
		send({ type: 'modal-trouble', says: read[failed] === 'too-large' ? words.tooLarge(name) : words.unreadable(name) });
	else if (before.length + files.length > most && most > 1)
		send({ type: 'modal-trouble', says: words.filesAtMost(most) });
}
