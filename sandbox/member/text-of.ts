import type { APIMessage } from 'discord-api-types/v10';
import { everyPart } from '../world/messages/part.ts';

/** All the words a message shows, a line for each text, label, option and embed. */
export function textOf(message: APIMessage | undefined): string {
	const parts = everyPart(message?.components ?? []);
	const shown = parts.flatMap(({ part }) => [
		part.content,
		part.label,
		...(part.options ?? []).map(({ label }) => label),
	]);
	const embeds = (message?.embeds ?? []).flatMap(({ title, description, fields, footer }) => [
		title,
		description,
		...(fields ?? []).flatMap(({ name, value }) => [name, value]),
		footer?.text,
	]);
	return [message?.content, ...shown, ...embeds].filter(Boolean).join('\n');
}
