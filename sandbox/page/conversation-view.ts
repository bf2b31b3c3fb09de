import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { avatar } from './avatar.ts';
import { channelName, messagesIn } from './channels.ts';
import { dayOf } from './clock.ts';
import { messageFlag, messageType } from './discord-numbers.ts';
import { icon } from './icon.ts';
import { has, messageView } from './message-view.ts';
import { displayName } from './people.ts';
import type { View } from './view.ts';
import { welcomeView } from './welcome-view.ts';

const groupingWindow = 7 * 60_000;
/** Pixels from the end at which it still counts as in sight. */
const nearEnd = 40;

/** The conversation of a channel, as a log that speaks up when something is said. */
export function conversationView(channel: APIChannel, view: View): TemplateResult {
	const { world } = view;
	const messages = messagesIn(channel.id, world).filter((message) => message.type !== messageType.threadStarter);
	// A new channel is a new log: a screen reader is not read all of it at once, and it begins at its end.
	return html`${keyed(
		channel.id,
		html`<div class="log" role="log" aria-label=${channelName(channel, world)} tabindex="0" @scroll=${(event: Event) => onScroll(event, view)}>
			<div class="log-inside">
				${welcomeView(channel, messages.length === 0, view)}
				${repeat(
					messages,
					(message) => message.id,
					(message, n) => entry(message, messages[n - 1], view),
				)}
				${pendingCommandViews(channel.id, view)}
			</div>
		</div>`,
	)}
	${newsView(view)}`;
}

/** What came while the end was out of sight, and the way there. */
function newsView({ state, words, send }: View): TemplateResult {
	return html`<div class="news-place" role="status">${
		state.news === 0
			? nothing
			: html`<button class="news" @click=${() => send({ type: 'to-present' })}>${words.news(state.news)} ${icon('down')}</button>`
	}</div>`;
}

/** The log is drawn from its end, so scrolling back gives negative positions. */
function onScroll({ currentTarget: log }: Event, { state, send }: View): void {
	const away = log instanceof Element && log.scrollTop < -nearEnd;
	if (away !== state.away) send({ type: 'scrolled', away });
}

function entry(message: APIMessage, before: APIMessage | undefined, view: View): TemplateResult {
	const day = dayOf(message.timestamp, view.state.locale);
	const newDay = !before || dayOf(before.timestamp, view.state.locale) !== day;
	return html`${newDay ? html`<div class="day" role="separator"><span>${day}</span></div>` : nothing}
	${messageView(message, !newDay && follows(message, before), view)}`;
}

function follows(message: APIMessage, before: APIMessage): boolean {
	const plain = (one: APIMessage) => one.type === messageType.usual && !has(one, messageFlag.ephemeral);
	const apart = Date.parse(message.timestamp) - Date.parse(before.timestamp);
	return plain(message) && plain(before) && message.author.id === before.author.id && apart < groupingWindow;
}

/** The commands of this channel that have no answer yet or have failed, shown where their answer would be. */
function pendingCommandViews(channel: string, { state, world, words, send }: View): TemplateResult[] {
	return Object.entries(state.waiting).flatMap(([nonce, waiting]) => {
		if (waiting.kind !== 'command' || waiting.channel !== channel) return [];
		const { says, name } = waiting;
		return html`<article class="message ${says ? '' : 'pending'}">
			<div class="gutter">${avatar(world.bot)}</div>
			<div class="body">
				<header><span class="author">${displayName(world.bot)}</span> <span class="tag">${words.app}</span> <span class="mention">${name}</span></header>
				${
					says
						? html`<p class="trouble" role="alert">${icon('warning')} ${says}</p>
							<footer class="private">${icon('eye')} ${words.onlyYou} • <button class="plain" @click=${() => send({ type: 'forget', nonce })}>${words.dismiss}</button></footer>`
						: html`<p class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${words.sending}</p>`
				}
			</div>
		</article>`;
	});
}
