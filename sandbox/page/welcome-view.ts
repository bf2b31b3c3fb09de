import type { APIChannel } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { avatar } from './avatar.ts';
import { channelName, isDirect, isThread, parentOf } from './channels.ts';
import { commandsAt } from './commands-at.ts';
import { icon } from './icon.ts';
import { descriptionIn, nameIn, slashCommands } from './leaf.ts';
import { displayName } from './people.ts';
import type { View } from './view.ts';

/** As many as a newcomer still reads. */
const mostStarters = 12;

/** The top of a conversation. In a channel, and in a thread without messages, it explains what this page is and how to begin. */
export function welcomeView(channel: APIChannel, empty: boolean, view: View): TemplateResult {
	const { world, words } = view;
	const name = isDirect(channel) || isThread(channel) ? channelName(channel, world) : `#${channelName(channel, world)}`;
	const sign = isThread(channel) ? icon('thread') : icon('hash');
	return html`<section class="welcome">
		${isDirect(channel) ? avatar(world.bot, 'big') : html`<span class="welcome-sign">${sign}</span>`}
		<h2>${isThread(channel) ? name : words.welcome(name)}</h2>
		${isThread(channel) && !empty ? html`<p>${startWords(channel, view)}</p>` : newcomerView(channel, view)}
	</section>`;
}

function startWords(thread: APIChannel, { world, words }: View): string {
	const parent = parentOf(thread, world);
	return parent ? words.startOfThread(`#${channelName(parent, world)}`) : '';
}

function newcomerView({ id }: APIChannel, { state, world, words, send }: View): TemplateResult {
	const starters = slashCommands(commandsAt(id, world)).slice(0, mostStarters);
	return html`<p>${words.whatThisIs(displayName(world.bot))}</p>
		<p>${words.howToBegin}</p>
		${
			starters.length > 0
				? html`<p class="starters">
					${starters.map((command) => {
						const name = nameIn(state.locale, command);
						return html`<button class="starter" title=${descriptionIn(state.locale, command)} @click=${() => send({ type: 'look-up', name })}>/${name}</button>`;
					})}
				</p>`
				: nothing
		}
		<p class="faint">${words.switchHint}</p>`;
}
