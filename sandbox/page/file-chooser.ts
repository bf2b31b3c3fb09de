import { html, type TemplateResult } from 'lit-html';
import type { SentFile } from '../protocol.ts';
import type { FileTrouble, Send } from './page-event.ts';

/** The most bytes that Discord takes of one file. */
const mostBytes = 10 * 1024 * 1024;

const chooserId = 'file-chooser';

/** The browser's own list of files, for the command line. It is opened from there, so it is no stop of the Tab key. */
export function fileChooser(send: Send): TemplateResult {
	const choose = ({ currentTarget: input }: Event) => {
		if (!(input instanceof HTMLInputElement)) return;
		attachToLine(input.files, send);
		// The same file can be chosen again, after it was changed or taken out.
		input.value = '';
	};
	return html`<input id=${chooserId} type="file" tabindex="-1" hidden @change=${choose} />`;
}

/** Opens the browser's list of files. It must be called while a key or a press is being handled. */
export function openFileChooser(): void {
	document.getElementById(chooserId)?.click();
}

/** Attaches the first of some files to the command in the line. Returns whether there was one. */
export function attachToLine(files: FileList | undefined | null, send: Send): boolean {
	const file = files?.[0];
	if (!file) return false;
	void readFile(file).then((read) =>
		typeof read === 'string'
			? send({ type: 'attach-failed', name: file.name, why: read })
			: send({ type: 'attach', file: read }),
	);
	return true;
}

/** A file with its bytes, as they are sent, or why it cannot be attached. */
export async function readFile(file: File): Promise<SentFile | FileTrouble> {
	if (file.size > mostBytes) return 'too-large';
	try {
		return { name: file.name, type: file.type, base64: await base64Of(file) };
	} catch {
		return 'unreadable';
	}
}

/** The bytes of a file that was read. */
export const sizeOf = ({ base64 }: SentFile): number =>
	(base64.length * 3) / 4 - (base64.match(/=+$/)?.[0].length ?? 0);

/** The browser writes base64 in the address of data (`data:text/plain;base64,…`); a loop over ten million bytes would stop the page. */
function base64Of(file: File): Promise<string> {
	const reader = new FileReader();
	return new Promise((resolve, reject) => {
		reader.addEventListener('load', () => resolve(String(reader.result).replace(/^.*?,/, '')));
		reader.addEventListener('error', () => reject(reader.error));
		reader.readAsDataURL(file);
	});
}
