import type { APIGuildForumTag, APIThreadChannel } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { channelName, closedReason, type Forum, messagesIn, threadsOf } from './channels.ts';
import { moment } from './clock.ts';
import { icon } from './icon.ts';
import { previewOf } from './message-origin.ts';
import { displayName, userById } from './people.ts';
import type { View } from './view.ts';

/** A forum: its posts as cards, the newest first, with their tags. */
export function forumView(forum: Forum, view: View): TemplateResult {
	const { world, words } = view;
	const posts = threadsOf(forum.id, world);
	return html`<section class="forum" aria-label=${channelName(forum, world)} tabindex="0">
		${forum.topic ? html`<p class="forum-topic">${forum.topic}</p>` : nothing}
		<p class="faint">${posts.length === 0 ? words.noPosts : words.posts(posts.length)}</p>
		${repeat(
			posts,
			(post) => post.id,
			(post) => postView(post, forum, view),
		)}
	</section>`;
}

function postView(post: APIThreadChannel, forum: Forum, view: View): TemplateResult {
	const { world, words, send, state } = view;
	const messages = messagesIn(post.id, world);
	const starter = messages.find(({ id }) => id === post.id) ?? messages[0];
	const author = starter?.author ?? userById(world, post.owner_id ?? '');
	const latest = messages.at(-1);
	const closed = closedReason(post);
	return html`<a class="post ${state.unread.has(post.id) ? 'unread' : ''}" href="#${post.id}" @click=${(
		event: Event,
	) => {
		event.preventDefault();
		send({ type: 'open-channel', channel: post.id });
	}}>
		<span class="tags">${tagsOf(post, forum).map((tag) => html`<span class="post-tag">${tag.emoji_name ?? nothing} ${tag.name}</span>`)}</span>
		<strong class="post-title">${closed ? icon('lock') : nothing}${channelName(post, world)}</strong>
		<span class="post-preview">${author ? html`<b>${displayName(author)}:</b>` : nothing} ${starter ? previewOf(starter, view) : nothing}</span>
		<small>${words.replies(messages.length)}${latest ? html` · ${moment(Date.parse(latest.timestamp) / 1000, 'R', state.locale, Date.now())}` : nothing}</small>
	</a>`;
}

/** The forum's tags that a post carries, in the forum's order. */
export function tagsOf(post: APIThreadChannel, forum: Forum): APIGuildForumTag[] {
	return forum.available_tags.filter((tag) => post.applied_tags?.includes(tag.id));
}
