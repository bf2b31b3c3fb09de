import type { MessageBody } from '../../world/messages/body.ts';
import { everyPart, mediaOf } from '../../world/messages/part.ts';
import { attachmentName } from '../../world/messages/resolve-media.ts';
import { type Fault, faultIf } from '../fault.ts';

const maxFiles = 10;

/** The files a message will have: their names, and the places in the form or ids by which a body may list them. */
export type Files = { readonly names: readonly string[]; readonly ids: readonly string[] };

/** Files a body lists or shows that neither came with it nor were there, and too many of them. */
export function fileFaults(body: MessageBody, files: Files): Fault[] {
	const listed = body.attachments ?? [];
	const names = [...files.names, ...listed.flatMap(({ filename }) => filename ?? [])];
	return [
		...listed.flatMap(({ id }, n) =>
			faultIf(
				!files.ids.includes(String(id)),
				['attachments', n, 'id'],
				'ATTACHMENT_NOT_FOUND',
				`There is no file ${id}.`,
			),
		),
		...references(body).flatMap(({ url, path }) => unknownReference(names, url, path)),
		...faultIf(
			files.ids.length > maxFiles,
			['attachments'],
			'BASE_TYPE_BAD_LENGTH',
			`Must be ${maxFiles} or fewer in length.`,
		),
	];
}

function unknownReference(names: readonly string[], url: string, path: readonly PropertyKey[]): Fault[] {
	const name = attachmentName(url);
	const unknown = name !== undefined && !names.includes(name);
	const says = `The referenced attachment "${name}" was not found.`;
	return faultIf(unknown, path, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', says);
}

function references({ embeds, components }: MessageBody): { url: string; path: readonly PropertyKey[] }[] {
	const inEmbeds = (embeds ?? []).flatMap((embed, n) =>
		(['image', 'thumbnail'] as const).flatMap((field) => {
			const url = embed[field]?.url;
			return url ? [{ url, path: ['embeds', n, field, 'url'] }] : [];
		}),
	);
	return [...inEmbeds, ...everyPart(components ?? []).flatMap(mediaOf)];
}
