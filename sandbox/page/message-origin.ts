import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit-html';
import { avatar } from './avatar.ts';
import { messagesIn } from './channels.ts';
import { commandType, messageType } from './discord-numbers.ts';
import { nameIn } from './leaf.ts';
import { plainWords } from './markdown-view.ts';
import { displayName } from './people.ts';
import type { View } from './view.ts';

/** The line over a message that says what it answers: "Ana used /quote", or the message it replies to. */
export function messageOrigin(message: APIMessage, view: View): TemplateResult | typeof nothing {
	const user = message.interaction_metadata?.user ?? message.interaction?.user;
	const used = message.type === messageType.command || message.type === messageType.messageCommand;
	if (used && user) {
		const name = commandName(message, view);
		return html`<p class="origin">
			${avatar(user, 'small')} <strong>${displayName(user)}</strong> ${view.words.used}
			${name ? html`<span class="mention">${name}</span>` : view.words.aCommand}
		</p>`;
	}
	const answered = message.referenced_message ?? messageOfButton(message, view);
	return answered ? replyLine(answered, view) : nothing;
}

/** The message whose button or menu this one answers. */
function messageOfButton(message: APIMessage, { world }: View): APIMessage | undefined {
	const metadata = message.interaction_metadata;
	const id = metadata && 'interacted_message_id' in metadata ? metadata.interacted_message_id : undefined;
	return messagesIn(message.channel_id, world).find((other) => other.id === id && id !== message.id);
}

function commandName(message: APIMessage, view: View): string | undefined {
	const metadata = message.interaction_metadata;
	// Discord sends the name here as well, though the types do not know it.
	const named = metadata && 'name' in metadata && typeof metadata.name === 'string' ? metadata.name : undefined;
	const name = message.interaction?.name ?? named ?? view.world.commands.find(({ id }) => id === metadata?.id)?.name;
	if (name !== undefined && message.type === messageType.messageCommand) return ownName(name, view);
	return name === undefined ? name : `/${name.replace(/^\//, '')}`;
}

/** The name of a message command in the member's language. */
function ownName(name: string, { world, state }: View): string {
	const command = world.commands.find((one) => one.type === commandType.message && one.name === name);
	return command ? nameIn(state.locale, command) : name;
}

function replyLine(replied: APIMessage, view: View): TemplateResult {
	return html`<p class="origin">
		${avatar(replied.author, 'small')} <span class="unseen">${view.words.repliedTo}</span>
		<strong>${displayName(replied.author)}</strong>
		<a href="#message-${replied.id}" class="preview" @click=${(event: Event) => scrollToMessage(event, replied.id)}>${previewOf(replied, view)}</a>
	</p>`;
}

function scrollToMessage(event: Event, message: string): void {
	event.preventDefault();
	document.getElementById(`message-${message}`)?.scrollIntoView({ block: 'center' });
}

/** The first words of a message, whichever way it carries them. */
export function previewOf(message: APIMessage, view: View): string {
	const text = message.content || firstText(message.components ?? []) || message.embeds[0]?.title || '…';
	const words = plainWords(text, view);
	return words.length > 160 ? `${words.slice(0, 160)}…` : words;
}

function firstText(components: readonly unknown[]): string | undefined {
	for (const one of components) {
		if (typeof one !== 'object' || one === null) continue;
		if ('content' in one && typeof one.content === 'string') return one.content;
		const inside = 'components' in one && Array.isArray(one.components) ? firstText(one.components) : undefined;
		if (inside !== undefined) return inside;
	}
	return undefined;
}
