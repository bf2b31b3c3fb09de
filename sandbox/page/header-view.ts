import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { avatar } from './avatar.ts';
import { channelById, channelName, isDirect, isForum, isThread, messagesIn, parentOf } from './channels.ts';
import { tagsOf } from './forum-view.ts';
import { icon } from './icon.ts';
import { previewOf } from './message-origin.ts';
import { displayName } from './people.ts';
import { signOf } from './sidebar-view.ts';
import type { View } from './view.ts';

/** The bar above the conversation: the channel's name, its topic or tags, and the buttons that show or hide the side panels. */
export function headerView(channel: APIChannel, view: View): TemplateResult {
	const { state, world, words, send } = view;
	const topic = 'topic' in channel && !isForum(channel) ? channel.topic : undefined;
	return html`<header class="bar">
		<button class="tool narrow" aria-label=${state.sidebar ? words.hideChannels : words.showChannels} aria-expanded=${state.sidebar ? 'true' : 'false'} aria-controls="sidebar" @click=${() => send({ type: 'toggle', part: 'sidebar' })}>${icon('menu')}</button>
		${backLink(channel, view)}
		${isDirect(channel) ? avatar(world.bot, 'small') : signOf(channel)}
		<h1>${channelName(channel, world)}</h1>
		${postTags(channel, view)} ${topic ? html`<p class="topic" title=${topic}>${topic}</p>` : nothing}
		<span class="push"></span>
		${isForum(channel) ? nothing : pinsView(channel, view)}
		<button class="tool wide" aria-label=${state.members ? words.hideMembers : words.showMembers} aria-pressed=${state.members ? 'true' : 'false'} @click=${() => send({ type: 'toggle', part: 'members' })}>${icon('people')}</button>
	</header>`;
}

function backLink(channel: APIChannel, { world, send }: View): TemplateResult | typeof nothing {
	const parent = isThread(channel) ? parentOf(channel, world) : undefined;
	if (!parent) return nothing;
	return html`<a class="back" href="#${parent.id}" @click=${(event: Event) => {
		event.preventDefault();
		send({ type: 'open-channel', channel: parent.id });
	}}>${icon('back')}<span>${channelName(parent, world)}</span></a>`;
}

function postTags(channel: APIChannel, { world }: View): TemplateResult | typeof nothing {
	const forum = isThread(channel) ? channelById(world, channel.parent_id) : undefined;
	if (!isThread(channel) || !forum || !isForum(forum)) return nothing;
	return html`<span class="tags">${tagsOf(channel, forum).map((tag) => html`<span class="post-tag">${tag.emoji_name ?? nothing} ${tag.name}</span>`)}</span>`;
}

function pinsView(channel: APIChannel, view: View): TemplateResult {
	const { state, world, words, send } = view;
	const pinned = messagesIn(channel.id, world).filter((message) => message.pinned);
	return html`<div class="pins-place" @keydown=${(event: KeyboardEvent) => {
		if (event.key === 'Escape' && state.pins) send({ type: 'toggle', part: 'pins' });
	}}>
		<button class="tool" aria-label=${pinned.length > 0 ? `${words.pinnedMessages}: ${pinned.length}` : words.pinnedMessages} aria-expanded=${state.pins ? 'true' : 'false'} @click=${() => send({ type: 'toggle', part: 'pins' })}>${icon('pin')}${pinned.length > 0 ? html`<span class="count">${pinned.length}</span>` : nothing}</button>
		${
			state.pins
				? html`<div class="pins" role="region" aria-label=${words.pinnedMessages}>
						<h2>${words.pinnedMessages}</h2>
						${pinned.length === 0 ? html`<p class="faint">${words.noPins}</p>` : pinned.map((message) => pinView(message, view))}
					</div>`
				: nothing
		}
	</div>`;
}

function pinView(message: APIMessage, view: View): TemplateResult {
	const { words, send } = view;
	return html`<a class="pinned" href="#message-${message.id}" aria-label="${words.jump}: ${previewOf(message, view)}" @click=${(
		event: Event,
	) => {
		event.preventDefault();
		document.getElementById(`message-${message.id}`)?.scrollIntoView({ block: 'center' });
		send({ type: 'toggle', part: 'pins' });
	}}><strong>${displayName(message.author)}</strong><span>${previewOf(message, view)}</span></a>`;
}
