import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { component } from './discord-numbers.ts';
import { fieldInput } from './field-view.ts';
import { icon } from './icon.ts';
import { markdown } from './markdown-view.ts';
import type { OpenModal } from './state.ts';
import { fieldsOf } from './step-modal.ts';
import { addFiles } from './upload-view.ts';
import type { View } from './view.ts';

/** The modal the bot has opened, in a dialog of the browser's own, which keeps the focus inside. */
export function modalView(view: View): TemplateResult | typeof nothing {
	const { state, world, words, send } = view;
	const { modal } = state;
	if (!modal) return nothing;
	const cancel = () => send({ type: 'modal-cancel' });
	return html`<dialog class="modal" aria-labelledby="modal-title" @cancel=${cancel} @paste=${(event: ClipboardEvent) => onPaste(event, modal, view)} ${ref(showDialog)}>
		<form @submit=${(event: Event) => {
			event.preventDefault();
			send({ type: 'modal-submit' });
		}}>
			<header>
				<h2 id="modal-title">${modal.data.title}</h2>
				<p class="faint">${world.bot.global_name ?? world.bot.username} <span class="tag">${words.app}</span></p>
			</header>
			<div class="modal-body">${modal.data.components.map((part) => partView(part, modal, view))}</div>
			${modal.says ? html`<p class="trouble" role="alert">${icon('warning')} ${modal.says}</p>` : nothing}
			<footer>
				<button type="button" class="button secondary" @click=${cancel}>${words.cancel}</button>
				<button class="button primary" aria-busy=${modal.sending ? 'true' : 'false'}>${words.submit}</button>
			</footer>
		</form>
	</dialog>`;
}

function partView(part: OpenModal['data']['components'][number], modal: OpenModal, view: View): unknown {
	if (part.type === component.text) return markdown(part.content, view);
	if (part.type === component.actionRow) {
		return part.components.map((field) =>
			fieldInput(field, { label: field.label ?? '', description: undefined }, modal, view),
		);
	}
	return fieldInput(part.component, { label: part.label, description: part.description }, modal, view);
}

/** A pasted file goes to the first field that takes files. */
function onPaste(event: ClipboardEvent, modal: OpenModal, view: View): void {
	const field = fieldsOf(modal.data).find((one) => one.type === component.fileUpload);
	const files = event.clipboardData?.files;
	if (!field || !files?.length) return;
	event.preventDefault();
	void addFiles(field, files, view, modal);
}

function showDialog(dialog: Element | undefined): void {
	if (dialog instanceof HTMLDialogElement && !dialog.open)
		queueMicrotask(() => dialog.isConnected && dialog.showModal());
}
