import type { APIAttachment } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** A file of a message: its name, its size, and a way to get it. */
export function fileView(url: string, name: string | undefined, size: number | undefined, view: View): TemplateResult {
	const shown = name ?? lastPart(url);
	return html`<div class="file">
		${icon('file')}
		<span class="file-name">
			<a href=${url} download=${shown} aria-label="${view.words.download} ${shown}">${shown}</a>
			${size === undefined ? nothing : html`<small>${bytes(size, view.state.locale)}</small>`}
		</span>
	</div>`;
}

/** The attachments of a message: pictures as pictures, all else as files. */
export function attachmentViews(attachments: readonly APIAttachment[], view: View): TemplateResult[] {
	return attachments.map((file) => {
		if (!file.content_type?.startsWith('image/')) return fileView(file.url, file.filename, file.size, view);
		return html`<img class="attachment" src=${file.url} alt=${file.description ?? file.filename} loading="lazy" />`;
	});
}

function lastPart(url: string): string {
	const name = url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

/** A size in bytes, kilobytes or megabytes. */
export function bytes(size: number, locale: string): string {
	const units = ['byte', 'kilobyte', 'megabyte'] as const;
	const step = size < 1000 ? 0 : size < 1_000_000 ? 1 : 2;
	const format = new Intl.NumberFormat(locale, {
		style: 'unit',
		unitDisplay: step === 0 ? 'long' : 'short',
		unit: units[step] ?? 'byte',
		maximumFractionDigits: 1,
	});
	return format.format(size / 1000 ** step);
}
