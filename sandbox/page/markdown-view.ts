import { html, nothing, type TemplateResult } from 'lit-html';
import { channelById, channelName, isForum, isThread } from './channels.ts';
import { fullMoment, moment } from './clock.ts';
import { icon } from './icon.ts';
import { slashLeaves } from './leaf.ts';
import { type Block, type List, parseMarkdown } from './markdown.ts';
import type { Inline } from './markdown-inline.ts';
import { displayName, roles, userById } from './people.ts';
import type { View } from './view.ts';

/** A text in Discord's markdown, drawn. Whatever the text holds, it is only ever set as text. */
export function markdown(text: string, view: View): TemplateResult {
	return html`<div class="markdown">${parseMarkdown(text).map((block) => blockView(block, view))}</div>`;
}

/** The first words of a text without its markup, for previews of one line. */
export function plainWords(text: string, view: View): string {
	return parseMarkdown(text)
		.map((block) => blockWords(block, view))
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
}

function blockView(block: Block, view: View): TemplateResult {
	switch (block.kind) {
		case 'paragraph':
			return html`<p>${inlines(block.content, view)}</p>`;
		case 'heading':
			return headingView(block.level, inlines(block.content, view));
		case 'subtext':
			return html`<small class="subtext">${inlines(block.content, view)}</small>`;
		case 'quote':
			return html`<blockquote><div>${block.blocks.map((inside) => blockView(inside, view))}</div></blockquote>`;
		case 'code':
			return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
		case 'list':
			return listView(block, view);
	}
}

// The page's own headings are h1 and h2. Authors choose a level by its size and skip some, so that all of a message's are h3.
function headingView(level: number, content: unknown): TemplateResult {
	return html`<h3 class="size-${level}">${content}</h3>`;
}

function listView({ start, items }: List, view: View): TemplateResult {
	const drawn = items.map(
		({ content, lists }) => html`<li>${inlines(content, view)}${lists.map((list) => listView(list, view))}</li>`,
	);
	return start === undefined ? html`<ul>${drawn}</ul>` : html`<ol start=${start}>${drawn}</ol>`;
}

function inlines(content: readonly Inline[], view: View): unknown[] {
	return content.map((inline) => inlineView(inline, view));
}

function inlineView(inline: Inline, view: View): unknown {
	switch (inline.kind) {
		case 'text':
			return inline.text;
		case 'code':
			return html`<code>${inline.text}</code>`;
		case 'everyone':
			return html`<span class="mention">${inline.text}</span>`;
		case 'strong':
			return html`<strong>${inlines(inline.content, view)}</strong>`;
		case 'em':
			return html`<em>${inlines(inline.content, view)}</em>`;
		case 'underline':
			return html`<u>${inlines(inline.content, view)}</u>`;
		case 'strike':
			return html`<s>${inlines(inline.content, view)}</s>`;
		case 'spoiler':
			return spoiler(inlines(inline.content, view), view);
		case 'link':
			return linkView(inline.url, inlines(inline.content, view), view);
		default:
			return mentionView(inline, view);
	}
}

/** A text that shows itself only when it is asked to. */
export function spoiler(content: unknown, { words }: View): TemplateResult {
	const reveal = (event: Event) => {
		const { currentTarget: button } = event;
		if (!(button instanceof HTMLElement) || button.classList.contains('shown')) return;
		button.classList.add('shown');
		for (const name of ['role', 'tabindex', 'aria-label']) button.removeAttribute(name);
		event.preventDefault();
	};
	const key = (event: KeyboardEvent) => (event.key === 'Enter' || event.key === ' ' ? reveal(event) : undefined);
	return html`<span class="spoiler" role="button" tabindex="0" aria-label=${words.spoiler} @click=${reveal} @keydown=${key}><span>${content}</span></span>`;
}

/** A link out of the page, or to a channel of this server where it leads there. */
export function linkView(url: string, content: unknown, view: View, className = ''): TemplateResult {
	const channel = channelOfLink(url, view);
	const follow = (event: Event) => {
		if (channel === undefined) return;
		event.preventDefault();
		view.send({ type: 'open-channel', channel });
	};
	const inside = channel !== undefined;
	return html`<a class=${className} href=${inside ? `#${channel}` : url} target=${inside ? nothing : '_blank'} rel="noopener noreferrer" @click=${follow}>${content}</a>`;
}

function channelOfLink(url: string, { world }: View): string | undefined {
	const match = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)/.exec(url);
	return channelById(world, match?.[1])?.id;
}

function mentionView(inline: Extract<Inline, { id: string } | { kind: 'time' }>, view: View): unknown {
	const { world, state, send } = view;
	if (inline.kind === 'time') {
		const full = fullMoment(inline.seconds * 1000, state.locale);
		return html`<time title=${full}>${moment(inline.seconds, inline.style, state.locale, Date.now())}</time>`;
	}
	if (inline.kind === 'channel') return channelMention(inline.id, view);
	if (inline.kind === 'command') {
		const leaf = slashLeaves(world.commands, state.locale).find(
			({ command, key }) => command.id === inline.id && key === inline.name,
		);
		if (!leaf) return html`<span class="mention">/${inline.name}</span>`;
		return html`<button class="mention" @click=${() => send({ type: 'begin', leaf })}>/${leaf.name}</button>`;
	}
	const mine = inline.id === world.me;
	return html`<span class="mention ${mine ? 'mine' : ''}">${mentionWords(inline, view)}</span>`;
}

const unknownChannel = '#unknown';

function channelMention(id: string, { world, send }: View): TemplateResult {
	const channel = channelById(world, id);
	if (!channel) return html`<span class="mention">${unknownChannel}</span>`;
	const sign = isForum(channel) ? icon('forum') : isThread(channel) ? icon('thread') : '#';
	return html`<a class="mention" href="#${id}" @click=${(event: Event) => {
		event.preventDefault();
		send({ type: 'open-channel', channel: id });
	}}>${sign}${channelName(channel, world)}</a>`;
}

function mentionWords(inline: { kind: string; id: string; name?: string }, { world }: View): string {
	if (inline.kind === 'user') {
		const user = userById(world, inline.id);
		return user ? `@${displayName(user)}` : '@unknown-user';
	}
	if (inline.kind === 'channel') {
		const channel = channelById(world, inline.id);
		return channel ? `#${channelName(channel, world)}` : unknownChannel;
	}
	if (inline.kind === 'command') return `/${inline.name ?? ''}`;
	if (inline.kind === 'role') return `@${roles(world).find((role) => role.id === inline.id)?.name ?? 'unknown-role'}`;
	return `:${inline.name ?? ''}:`;
}

function blockWords(block: Block, view: View): string {
	if (block.kind === 'code') return block.text;
	if (block.kind === 'quote') return block.blocks.map((inside) => blockWords(inside, view)).join(' ');
	if (block.kind === 'list') return block.items.map((item) => inlineWords(item.content, view)).join(' ');
	return inlineWords(block.content, view);
}

function inlineWords(content: readonly Inline[], view: View): string {
	return content
		.map((inline): string => {
			if ('text' in inline) return inline.text;
			// What is hidden stays hidden in a preview.
			if (inline.kind === 'spoiler') return '▮▮▮';
			if ('content' in inline) return inlineWords(inline.content, view);
			if (inline.kind === 'time') return moment(inline.seconds, inline.style, view.state.locale, Date.now());
			return mentionWords(inline, view);
		})
		.join('');
}
