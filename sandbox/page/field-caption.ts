import { html, nothing, type TemplateResult } from 'lit-html';

/** What a field of a modal is called, and what is said about it. */
export type Caption = { readonly label: string; readonly description: string | undefined };

/** The star of a field that has to be filled in. */
export function requiredMark(needed: boolean | undefined): TemplateResult | typeof nothing {
	return needed === false ? nothing : html`<span class="star" aria-hidden="true"> *</span>`;
}

/** What is said about a field, by which its input is described. */
export function describe(id: string, { description }: Caption): TemplateResult | typeof nothing {
	return description ? html`<small id="${id}-about">${description}</small>` : nothing;
}
