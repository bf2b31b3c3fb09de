import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { commandsAt } from './commands-at.ts';
import { icon } from './icon.ts';
import { messageLeaves } from './leaf.ts';
import type { View } from './view.ts';

/** The "More" button of a message and the menu it opens: the bot's message commands, and copying. */
export function messageMenuView(message: APIMessage, view: View): TemplateResult {
	const { state, words, send } = view;
	const open = state.menu?.message === message.id;
	const toggle = (event: Event) => {
		const button = event.currentTarget;
		const bottom = button instanceof HTMLElement ? button.getBoundingClientRect().bottom : 0;
		send({ type: 'message-menu', message: open ? undefined : message.id, up: bottom > window.innerHeight * 0.6 });
	};
	return html`<div class="tools ${open ? 'open' : ''}" @focusout=${(event: FocusEvent) => closeOnLeave(event, open, view)}>
		<button class="tool" aria-label=${words.more} aria-haspopup="menu" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
			${icon('more')}
		</button>
		${open ? menuView(message, view) : nothing}
	</div>`;
}

function menuView(message: APIMessage, view: View): TemplateResult {
	const { state, world, words, send } = view;
	const leaves = messageLeaves(commandsAt(message.channel_id, world), state.locale);
	const copy = (text: string) => {
		void navigator.clipboard?.writeText(text);
		send({ type: 'message-menu', message: undefined, up: false });
	};
	return html`<div class="menu ${state.menu?.up ? 'up' : ''}" role="menu" aria-label=${words.more} @keydown=${(event: KeyboardEvent) => onKey(event, view)} ${ref(focusFirst)}>
		<div role="group" aria-label=${words.apps}>
			<p class="menu-title" aria-hidden="true">${words.apps}</p>
			${leaves.map(
				(leaf) =>
					html`<button role="menuitem" tabindex="-1" @click=${() => send({ type: 'message-command', message: message.id, leaf })}>${leaf.name}</button>`,
			)}
			${leaves.length === 0 ? html`<p class="menu-note">${words.noApps}</p>` : nothing}
		</div>
		<hr />
		${message.content ? html`<button role="menuitem" tabindex="-1" @click=${() => copy(message.content)}>${words.copyText}</button>` : nothing}
		<button role="menuitem" tabindex="-1" @click=${() => copy(message.id)}>${words.copyId}</button>
	</div>`;
}

function focusFirst(menu: Element | undefined): void {
	queueMicrotask(() => menu?.querySelector<HTMLElement>('[role=menuitem]')?.focus());
}

function closeOnLeave({ currentTarget: tools, relatedTarget: next }: FocusEvent, open: boolean, { send }: View): void {
	const inside = tools instanceof Node && next instanceof Node && tools.contains(next);
	if (open && !inside) send({ type: 'message-menu', message: undefined, up: false });
}

function onKey(event: KeyboardEvent, { send }: View): void {
	const menu = event.currentTarget;
	if (!(menu instanceof HTMLElement)) return;
	const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
	const here = items.findIndex((item) => item.matches(':focus'));
	const moves: Readonly<Record<string, number>> = {
		ArrowDown: (here + 1) % items.length,
		ArrowUp: (here - 1 + items.length) % items.length,
		Home: 0,
		End: items.length - 1,
	};
	const to = moves[event.key];
	if (event.key === 'Escape') {
		menu.parentElement?.querySelector<HTMLElement>('.tool')?.focus();
		send({ type: 'message-menu', message: undefined, up: false });
	} else if (to !== undefined) items[to]?.focus();
	else return;
	event.preventDefault();
}
