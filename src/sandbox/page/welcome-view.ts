import type { APIChannel } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { avatar } from './avatar.ts';
import { channelName, isDirect, isThread, parentOf } from './channels.ts';
import { icon } from './icon.ts';
import { slashLeaves } from './leaf.ts';
import { displayName } from './people.ts';
import type { View } from './view.ts';

/** The top of a conversation. Where nothing was said yet, it tells a newcomer what this page is and how to begin. */
export function welcomeView(channel: APIChannel, empty: boolean, view: View): TemplateResult {
	const { world, words } = view;
	const name = isDirect(channel) || isThread(channel) ? channelName(channel, world) : `#${channelName(channel, world)}`;
	const sign = isThread(channel) ? icon('thread') : icon('hash');
	return html`<section class="welcome">
		${isDirect(channel) ? avatar(world.bot, 'big') : html`<span class="welcome-sign">${sign}</span>`}
		<h2>${isThread(channel) ? name : words.welcome(name)}</h2>
		${empty ? newcomerView(view) : html`<p>${startWords(channel, view)}</p>`}
	</section>`;
}

function startWords(channel: APIChannel, { world, words }: View): string {
	if (isDirect(channel)) return words.startOfTalk(displayName(world.bot));
	const parent = isThread(channel) ? parentOf(channel, world) : undefined;
	return parent
		? words.startOfThread(`#${channelName(parent, world)}`)
		: words.startOfChannel(`#${channelName(channel, world)}`);
}

function newcomerView({ state, world, words, send }: View): TemplateResult {
	const leaves = slashLeaves(world.commands, state.locale).slice(0, 6);
	return html`<p>${words.whatThisIs(displayName(world.bot))}</p>
		<p>${words.howToBegin}</p>
		${
			leaves.length > 0
				? html`<p class="starters">
					${leaves.map(
						(leaf) =>
							html`<button class="starter" title=${leaf.description} @click=${() => send({ type: 'begin', leaf })}>/${leaf.name}</button>`,
					)}
				</p>`
				: nothing
		}
		<p class="faint">${words.switchHint}</p>`;
}
