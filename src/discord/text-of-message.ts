import { z } from 'zod';

const text = z.string().catch('');
const list = z.array(z.unknown()).catch([]);

const Field = z.object({ name: text, value: text });
const Embed = z.object({ title: text, description: text, fields: z.array(Field).catch([]) });
const Message = z.object({
	content: text,
	embeds: z.array(Embed).catch([]),
	components: list,
	message_snapshots: list,
});
const Component = z.object({ content: text, components: list });
const Snapshot = z.object({ message: z.unknown() });

/** All that a reader of a Discord message sees as text: its content, embeds, text components, and the message it forwards. */
export function textOfMessage(message: unknown): string {
	return textsOf(message)
		.map((one) => one.trim())
		.filter((one) => one !== '')
		.join('\n');
}

function textsOf(message: unknown): string[] {
	const { data } = Message.safeParse(message);
	if (!data) return [];
	const forwarded = data.message_snapshots.map((snapshot) => Snapshot.safeParse(snapshot).data?.message);
	return [
		data.content,
		...data.embeds.flatMap(({ title, description, fields }) => [
			title,
			description,
			...fields.flatMap(({ name, value }) => [name, value]),
		]),
		...data.components.flatMap(textsOfComponent),
		...forwarded.flatMap(textsOf),
	];
}

function textsOfComponent(component: unknown): string[] {
	const { data } = Component.safeParse(component);
	return data ? [data.content, ...data.components.flatMap(textsOfComponent)] : [];
}
