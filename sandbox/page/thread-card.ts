import type { APIChannel } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit-html';
import { channelName, messagesIn } from './channels.ts';
import { icon } from './icon.ts';
import type { View } from './view.ts';

/** A thread under the message it began with: its name, how much was said in it, and the way into it. */
export function threadCard(thread: APIChannel, { world, words, send }: View): TemplateResult {
	return html`<a
		class="thread-card"
		href="#${thread.id}"
		@click=${(event: Event) => {
			event.preventDefault();
			send({ type: 'open-channel', channel: thread.id });
		}}
	>
		${icon('thread')}
		<span><strong>${channelName(thread, world)}</strong>
		<small>${words.replies(messagesIn(thread.id, world).length)} · ${words.openThread}</small></span>
	</a>`;
}
