import type { APIEmbed } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { styleMap } from 'lit-html/directives/style-map.js';
import { linkView, markdown } from './markdown-view.ts';
import type { View } from './view.ts';

/** An embed in simple form: author, title, text, fields, pictures, footer. */
export function embedView(embed: APIEmbed, view: View): TemplateResult {
	const accent = embed.color === undefined ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`;
	return html`<div class="container embed" style=${styleMap({ '--bar': accent })}>
		${embed.author ? html`<div class="embed-author">${linkedTitle(embed.author.name, embed.author.url, view)}</div>` : nothing}
		${embed.title ? html`<h3>${linkedTitle(embed.title, embed.url, view)}</h3>` : nothing}
		${embed.description ? markdown(embed.description, view) : nothing}
		${embed.fields ? fieldsView(embed.fields, view) : nothing}
		${pictures(embed)}
		${embed.footer ? html`<small class="embed-footer">${embed.footer.text}</small>` : nothing}
	</div>`;
}

function linkedTitle(words: string, url: string | undefined, view: View): unknown {
	return url === undefined ? words : linkView(url, words, view);
}

function fieldsView(fields: NonNullable<APIEmbed['fields']>, view: View): TemplateResult {
	return html`<dl class="fields">
		${fields.map(
			(field) => html`<div class=${ifDefined(field.inline ? 'inline' : undefined)}>
				<dt>${field.name}</dt>
				<dd>${markdown(field.value, view)}</dd>
			</div>`,
		)}
	</dl>`;
}

function pictures({ image, thumbnail }: APIEmbed): TemplateResult[] {
	return [image, thumbnail].flatMap((one) =>
		one ? [html`<img class="attachment" src=${one.url} alt="" loading="lazy" />`] : [],
	);
}
