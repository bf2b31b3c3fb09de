import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { avatar } from './avatar.ts';
import { channelById } from './channels.ts';
import { fullMoment, hourOf } from './clock.ts';
import { componentViews } from './component-view.ts';
import { messageFlag, messageType } from './discord-numbers.ts';
import { embedView } from './embed-view.ts';
import { attachmentViews } from './file-view.ts';
import { icon } from './icon.ts';
import { markdown } from './markdown-view.ts';
import { messageMenuView } from './message-menu-view.ts';
import { messageOrigin } from './message-origin.ts';
import { displayName } from './people.ts';
import { threadCard } from './thread-card.ts';
import type { View } from './view.ts';

/** A message of the conversation. `follows`: the message above is by the same author, so the name is not repeated. */
export function messageView(message: APIMessage, follows: boolean, view: View): TemplateResult {
	const { state } = view;
	if (message.type === messageType.threadCreated || message.type === messageType.pinned)
		return noticeView(message, view);
	const ephemeral = has(message, messageFlag.ephemeral);
	const trouble = state.troubles[message.id];
	const thread = threadFrom(message, view);
	return html`<article
		class="message ${follows ? 'follows' : ''} ${ephemeral ? 'ephemeral' : ''} ${mentionsMe(message, view) ? 'mentioned' : ''}"
		id="message-${message.id}"
		aria-labelledby="author-${message.id}"
		@contextmenu=${(event: MouseEvent) => openMenu(event, message, view)}
	>
		${messageOrigin(message, view)}
		<div class="gutter">${follows ? timeView(message, view) : avatar(message.author)}</div>
		<div class="body">
			${headView(message, follows, view)} ${contentView(message, view)}
			${trouble ? html`<p class="trouble" role="alert">${icon('warning')} ${trouble}</p>` : nothing}
			${ephemeral ? privateNote(message, view) : nothing}
			${thread ? threadCard(thread, view) : nothing}
		</div>
		${ephemeral || has(message, messageFlag.loading) ? nothing : messageMenuView(message, view)}
	</article>`;
}

/** Whether a message carries a flag. */
export function has(message: APIMessage, flag: number): boolean {
	return ((message.flags ?? 0) & flag) !== 0;
}

function headView(message: APIMessage, follows: boolean, view: View): TemplateResult {
	const { words } = view;
	const { author } = message;
	return html`<header class=${follows ? 'unseen' : ''}>
		<span class="author" id="author-${message.id}">${displayName(author)}</span>
		${author.bot ? html`<span class="tag">${words.app}</span>` : nothing} ${timeView(message, view)}
		${message.pinned ? html`<span class="pin">${icon('pin')} ${words.pinned}</span>` : nothing}
	</header>`;
}

function timeView(message: APIMessage, { state }: View): TemplateResult {
	return html`<time datetime=${message.timestamp} title=${fullMoment(message.timestamp, state.locale)}>${hourOf(message.timestamp, state.locale)}</time>`;
}

function contentView(message: APIMessage, view: View): TemplateResult {
	const { words } = view;
	if (has(message, messageFlag.loading)) {
		return html`<p class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${displayName(message.author)} ${words.thinking}</p>`;
	}
	return html`${message.content ? markdown(message.content, view) : nothing}
		${message.edited_timestamp && message.type === messageType.usual ? html`<small class="edited">${words.edited}</small>` : nothing}
		${has(message, messageFlag.componentsV2) ? nothing : attachmentViews(message.attachments, view)} ${message.embeds.map((embed) => embedView(embed, view))}
		${message.components?.length ? html`<div class="components">${componentViews(message.components, message, view)}</div>` : nothing}`;
}

function privateNote(message: APIMessage, { words, send }: View): TemplateResult {
	return html`<footer class="private">
		${icon('eye')} ${words.onlyYou} •
		<button class="plain" @click=${() => send({ type: 'dismiss', message: message.id })}>${words.dismiss}</button>
	</footer>`;
}

function noticeView(message: APIMessage, view: View): TemplateResult {
	const { words, world } = view;
	const thread = message.thread ?? channelById(world, message.message_reference?.channel_id);
	const created = message.type === messageType.threadCreated;
	return html`<article class="notice" id="message-${message.id}">
		<div class="gutter">${icon(created ? 'thread' : 'pin')}</div>
		<div class="body">
			<p>
				<strong>${displayName(message.author)}</strong> ${created ? words.startedThread : words.pinnedOne}
				${created ? html`<strong>${message.content}</strong>` : nothing} ${timeView(message, view)}
			</p>
			${created && thread ? threadCard(thread, view) : nothing}
		</div>
	</article>`;
}

/** The thread that began with a message: it has the message's id. A forum's post begins inside its own thread. */
function threadFrom(message: APIMessage, { world }: View): APIChannel | undefined {
	return message.id === message.channel_id ? undefined : (channelById(world, message.id) ?? message.thread);
}

function mentionsMe(message: APIMessage, { world }: View): boolean {
	return message.mention_everyone || message.mentions.some((user) => user.id === world.me);
}

function openMenu(event: MouseEvent, message: APIMessage, { send }: View): void {
	// A link, a picture or selected text keeps the browser's own menu.
	const on = event.target instanceof Element ? event.target.closest('a, img, button') : null;
	if (on || window.getSelection()?.toString() || has(message, messageFlag.ephemeral)) return;
	event.preventDefault();
	send({ type: 'message-menu', message: message.id, up: event.clientY > window.innerHeight * 0.6 });
}
