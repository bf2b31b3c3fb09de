import type {
	APIButtonComponent,
	APIComponentInMessageActionRow,
	APIFileComponent,
	APIMediaGalleryComponent,
	APIMessage,
	APIMessageTopLevelComponent,
	APISectionComponent,
	APIThumbnailComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { styleMap } from 'lit-html/directives/style-map.js';
import { channelById, isShut } from './channels.ts';
import { buttonStyle, component } from './discord-numbers.ts';
import { fileView } from './file-view.ts';
import { icon } from './icon.ts';
import { linkView, markdown } from './markdown-view.ts';
import { pickerMenu } from './picker.ts';
import { pickerView } from './picker-view.ts';
import { isPressed } from './step-message.ts';
import type { View } from './view.ts';

/** The components of a message, drawn as Discord lays them out. */
export function componentViews(
	components: readonly APIMessageTopLevelComponent[],
	message: APIMessage,
	view: View,
): TemplateResult[] {
	return components.map((one) => componentView(one, message, view));
}

function componentView(one: APIMessageTopLevelComponent, message: APIMessage, view: View): TemplateResult {
	switch (one.type) {
		case component.container:
			return html`<div class="container" style=${styleMap({ '--bar': colour(one.accent_color) })}>
				${spoilerView(one.spoiler, componentViews(one.components, message, view), view)}
			</div>`;
		case component.text:
			return markdown(one.content, view);
		case component.section:
			return sectionView(one, message, view);
		case component.separator:
			return html`<div class="separator ${one.spacing === 2 ? 'wide' : ''}" role=${one.divider === false ? 'none' : 'separator'}></div>`;
		case component.gallery:
			return galleryView(one, view);
		case component.file:
			return spoilerView(one.spoiler, fileOf(one, message, view), view);
		case component.actionRow:
			return html`<div class="row">${one.components.map((inside) => rowPart(inside, message, view))}</div>`;
		default:
			return html`<p class="unknown">[${JSON.stringify(one)}]</p>`;
	}
}

function sectionView({ components, accessory }: APISectionComponent, message: APIMessage, view: View): TemplateResult {
	const beside =
		accessory.type === component.button ? buttonView(accessory, message, view) : picture(accessory, 'thumbnail', view);
	return html`<div class="section">
		<div class="section-text">${components.map((text) => markdown(text.content, view))}</div>
		<div class="accessory">${beside}</div>
	</div>`;
}

function galleryView({ items }: APIMediaGalleryComponent, view: View): TemplateResult {
	return html`<div class="gallery" data-count=${Math.min(items.length, 4)}>
		${items.map((item) => picture(item, 'gallery-item', view))}
	</div>`;
}

/** A file component names a file of its message; the message knows its name and size. */
function fileOf(one: APIFileComponent, message: APIMessage, view: View): TemplateResult {
	const attachment = message.attachments.find(({ url }) => url === one.file.url);
	return fileView(one.file.url, one.name ?? attachment?.filename, one.size ?? attachment?.size, view);
}

/** A picture with its description, hidden while it is a spoiler. */
function picture(
	{ media, description, spoiler }: Pick<APIThumbnailComponent, 'media' | 'description' | 'spoiler'>,
	className: string,
	view: View,
): TemplateResult {
	const alt = description ?? view.words.picture;
	return spoilerView(spoiler, html`<img class=${className} src=${media.url} alt=${alt} loading="lazy" />`, view);
}

function spoilerView(hidden: boolean | undefined, content: unknown, { words }: View): TemplateResult {
	if (!hidden) return html`${content}`;
	return html`<details class="veil"><summary>${icon('eye')} ${words.spoiler}</summary>${content}</details>`;
}

function rowPart(part: APIComponentInMessageActionRow, message: APIMessage, view: View): TemplateResult {
	if (part.type === component.button) return buttonView(part, message, view);
	return pickerView(
		{
			menu: pickerMenu(part, message.id, view.world),
			placeholder: part.placeholder,
			disabled: part.disabled === true || isShutFor(message, view),
		},
		view,
	);
}

const buttonStyles: Readonly<Record<number, string>> = {
	[buttonStyle.primary]: 'primary',
	[buttonStyle.secondary]: 'secondary',
	[buttonStyle.success]: 'success',
	[buttonStyle.danger]: 'danger',
};

function buttonView(button: APIButtonComponent, message: APIMessage, view: View): TemplateResult {
	const emoji = 'emoji' in button ? button.emoji?.name : undefined;
	const label = 'label' in button ? button.label : undefined;
	const face = html`${emoji ? html`<span class="emoji">${emoji}</span>` : nothing}${label ?? nothing}`;
	if (button.style === buttonStyle.link) {
		if (button.disabled) return html`<button class="button link" disabled>${face}${icon('link')}</button>`;
		return linkView(button.url, html`${face}${icon('link')}`, view, 'button link');
	}
	const customId = 'custom_id' in button ? button.custom_id : '';
	const busy = isPressed(view.state, message.id, customId);
	return html`<button
		class="button ${buttonStyles[button.style] ?? 'secondary'}"
		?disabled=${button.disabled === true || isShutFor(message, view)}
		aria-busy=${busy ? 'true' : 'false'}
		@click=${() => view.send({ type: 'press', message: message.id, customId })}
	><span class="face">${face}</span></button>`;
}

/** Where the thread is closed to the member, so are its buttons and menus, as in Discord's own client. */
function isShutFor({ channel_id: id }: APIMessage, { world }: View): boolean {
	return isShut(channelById(world, id), world);
}

function colour(accent: number | null | undefined): string | undefined {
	return accent === null || accent === undefined ? undefined : `#${accent.toString(16).padStart(6, '0')}`;
}
