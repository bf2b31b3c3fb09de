import { html, nothing, type TemplateResult } from 'lit-html';
import { channelById, isForum } from './channels.ts';
import { conversationView } from './conversation-view.ts';
import { forumView } from './forum-view.ts';
import { headerView } from './header-view.ts';
import { lineView } from './line-view.ts';
import { membersView } from './members-view.ts';
import { modalView } from './modal-view.ts';
import type { Send } from './page-event.ts';
import { sidebarView } from './sidebar-view.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';
import { wordsIn } from './words.ts';

/** The whole page for a state. */
export function appView(state: State, send: Send): TemplateResult {
	const words = wordsIn(state.locale);
	const { world } = state;
	if (!world) return html`<p class="splash" role="status">${words.loadingWorld}</p>`;
	const view: View = { state, world, words, send };
	return html`<div class="app">
		${sidebarView(view)}
		${state.sidebar ? html`<div class="scrim" @click=${() => send({ type: 'toggle', part: 'sidebar' })}></div>` : nothing}
		${stageView(view)} ${state.members ? membersView(view) : nothing}
	</div>
	${modalView(view)}`;
}

function stageView(view: View): TemplateResult {
	const { state, world } = view;
	const channel = channelById(world, state.channel);
	if (!channel) return html`<main class="stage">${bannerView(view)}</main>`;
	return html`<main class="stage">
		${headerView(channel, view)} ${bannerView(view)}
		${isForum(channel) ? forumView(channel, view) : conversationView(channel, view)} ${lineView(channel, view)}
	</main>`;
}

function bannerView({ state, words }: View): TemplateResult {
	const says = state.connection === 'open' ? undefined : state.connection === 'lost' ? words.lost : words.connecting;
	return html`<div class="banner-place" role="status">${says ? html`<p class="banner">${says}</p>` : nothing}</div>`;
}
