import type { APIEmbed } from 'discord-api-types/v10';
import { type Fault, faultIf, missingIf } from '../fault.ts';

const maxText = 6000;

/** What Discord asks of a message's embeds beyond the schema. */
export function embedFaults(embeds: readonly APIEmbed[]): Fault[] {
	const size = embeds.reduce((sum, embed) => sum + lengthOf(embed), 0);
	const says = `Embed size exceeds maximum size of ${maxText}`;
	return [...embeds.flatMap(pictureFaults), ...faultIf(size > maxText, ['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', says)];
}

/** A picture is its URL, though the schema lets it be without. */
function pictureFaults(embed: APIEmbed, n: number): Fault[] {
	return (['image', 'thumbnail'] as const).flatMap((field) =>
		missingIf(embed[field] != null && !embed[field].url, ['embeds', n, field, 'url']),
	);
}

function lengthOf({ title, description, fields, footer, author }: APIEmbed): number {
	const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
	const texts = [title, description, footer?.text, author?.name, ...inFields];
	return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
