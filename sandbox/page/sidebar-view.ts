import type { APIChannel } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { avatar } from './avatar.ts';
import {
	channelName,
	channelsInOrder,
	closedReason,
	isCategory,
	isDirect,
	isForum,
	isThread,
	parentOf,
	threadsOf,
} from './channels.ts';
import { icon } from './icon.ts';
import { userPanelView } from './user-panel-view.ts';
import type { View } from './view.ts';

/** The left side: the server, its channels with their threads, the direct messages, and whom one acts as. */
export function sidebarView(view: View): TemplateResult {
	const { state, world, words } = view;
	return html`<div class="sidebar ${state.sidebar ? 'open' : ''}" id="sidebar">
		<header class="server">${world.guild.name}</header>
		<nav class="channels" aria-label=${words.channels}>
			${groups(world.channels, view)} ${directView(view)}
		</nav>
		${userPanelView(view)}
	</div>`;
}

function groups(channels: readonly APIChannel[], view: View): TemplateResult[] {
	const listed = channelsInOrder(view.world);
	const under = (category: string | undefined) =>
		listed.filter((channel) => parentOf(channel, view.world)?.id === category);
	const categories = channels.filter(isCategory).sort((a, b) => a.position - b.position);
	return [undefined, ...categories].map((category) => groupView(category?.name, under(category?.id), view));
}

function groupView(title: string | undefined, channels: readonly APIChannel[], view: View): TemplateResult {
	if (channels.length === 0) return html``;
	return html`<section>
		${title === undefined ? nothing : html`<h2>${title}</h2>`}
		<ul>${channels.map((channel) => html`<li>${channelLink(channel, view)}${threadLinks(channel, view)}</li>`)}</ul>
	</section>`;
}

function threadLinks(channel: APIChannel, view: View): TemplateResult | typeof nothing {
	const threads = threadsOf(channel.id, view.world).filter(
		(thread) => closedReason(thread) !== 'archived' || thread.id === view.state.channel,
	);
	if (threads.length === 0) return nothing;
	return html`<ul class="threads" aria-label=${isForum(channel) ? view.words.forumPosts : view.words.threads}>
		${threads.map((thread) => html`<li>${channelLink(thread, view)}</li>`)}
	</ul>`;
}

function directView(view: View): TemplateResult | typeof nothing {
	const direct = view.world.channels.filter(isDirect);
	if (direct.length === 0) return nothing;
	return html`<section>
		<h2>${view.words.directMessages}</h2>
		<ul>${direct.map((channel) => html`<li>${channelLink(channel, view)}</li>`)}</ul>
	</section>`;
}

function channelLink(channel: APIChannel, { state, world, words, send }: View): TemplateResult {
	const here = channel.id === state.channel;
	const unread = state.unread.has(channel.id);
	return html`<a
		href="#${channel.id}"
		class="channel ${here ? 'here' : ''} ${unread ? 'unread' : ''}"
		aria-current=${here ? 'page' : nothing}
		@click=${(event: Event) => {
			event.preventDefault();
			send({ type: 'open-channel', channel: channel.id });
		}}
	>${isDirect(channel) ? avatar(world.bot, 'small') : signOf(channel)}<span class="channel-name">${channelName(channel, world)}</span>${unread ? html`<span class="unseen">${words.unread}</span>` : nothing}</a>`;
}

/** The sign before a channel's name. */
export function signOf(channel: APIChannel): TemplateResult {
	if (closedReason(channel)) return icon('lock');
	if (isForum(channel)) return icon('forum');
	return icon(isThread(channel) ? 'thread' : 'hash');
}
