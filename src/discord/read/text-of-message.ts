import { z } from 'zod';
import { Id } from './payload-fields.ts';

const text = z.string().catch('');
const list = z.array(z.unknown()).catch([]);
const name = z.object({ name: text }).catch({ name: '' });
const words = z.object({ text }).catch({ text: '' });

const EmbedField = z.object({ name: text, value: text });
const Embed = z.object({
	author: name,
	title: text,
	description: text,
	fields: z.array(EmbedField).catch([]),
	footer: words,
});
const Answer = z.object({ poll_media: words });
const PollOfMessage = z.object({ question: words, answers: z.array(Answer).catch([]) });
const Message = z.object({
	content: text,
	poll: PollOfMessage.optional().catch(undefined),
	embeds: list,
	components: list,
	message_snapshots: list,
});
/** What tells whether a mention of a message's author would name somebody. */
const Authored = z.object({
	author: z.object({ id: Id, username: text }),
	webhook_id: z.unknown().optional(),
	interaction_metadata: z.unknown().optional(),
	interaction: z.unknown().optional(),
});
const Component = z.object({ content: text, components: list });
const Snapshot = z.object({ message: z.unknown() });

/**
 * All text that a reader of a Discord message sees: its content, poll, embeds, text components, and the message it forwards. Parts
 * that cannot be read are left out. The caller must make sure that the message is not nested too deep for the stack.
 */
export function textOfMessage(message: unknown): string {
	return textsOf(message)
		.map((one) => one.trim())
		.filter((one) => one !== '')
		.join('\n');
}

/** Discord's name for the author of a message whose account was deleted: of the account itself, or of the one that stands for all. */
const DELETED = /^(deleted_user_|Deleted User)/;

/**
 * The id of a message's author. Undefined if the payload does not say, and if a mention would name nobody: for a deleted account and
 * for a webhook. What a bot answers to an interaction also comes by a webhook, but has the bot as its author.
 */
export function authorOfMessage(message: unknown): string | undefined {
	const { data } = Authored.safeParse(message);
	if (!data || DELETED.test(data.author.username)) return undefined;
	const isAnswer = (data.interaction_metadata ?? data.interaction ?? undefined) !== undefined;
	return (data.webhook_id ?? undefined) === undefined || isAnswer ? data.author.id : undefined;
}

function textsOf(message: unknown): string[] {
	const { data } = Message.safeParse(message);
	if (!data) return [];
	const forwarded = data.message_snapshots.map((snapshot) => Snapshot.safeParse(snapshot).data?.message);
	return [
		data.content,
		...(data.poll ? textsOfPoll(data.poll) : []),
		...data.embeds.flatMap(textsOfEmbed),
		...data.components.flatMap(textsOfComponent),
		...forwarded.flatMap(textsOf),
	];
}

function textsOfPoll({ question, answers }: z.infer<typeof PollOfMessage>): string[] {
	return [question.text, ...answers.map(({ poll_media: answer }) => answer.text)];
}

/** In the order in which Discord shows them. */
function textsOfEmbed(embed: unknown): string[] {
	const { data } = Embed.safeParse(embed);
	if (!data) return [];
	const { author, title, description, fields, footer } = data;
	return [author.name, title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer.text];
}

function textsOfComponent(component: unknown): string[] {
	const { data } = Component.safeParse(component);
	return data ? [data.content, ...data.components.flatMap(textsOfComponent)] : [];
}
