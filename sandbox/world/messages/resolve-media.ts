import type { APIAttachment, APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Part } from './part.ts';
import { everyPart } from './part.ts';

const attachmentScheme = 'attachment://';

/** The name of the file a URL refers to, when it is one that comes with the message. */
export function attachmentName(url: string): string | undefined {
	return url.startsWith(attachmentScheme) ? url.slice(attachmentScheme.length) : undefined;
}

/** Components as Discord gives them back: each with an `id`, media resolved to where they are served. */
export function resolveComponentMedia(
	parts: readonly Part[],
	files: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
	const taken = new Set(everyPart(parts).flatMap(({ part }) => part.id || []));
	let last = 0;
	const nextId = () => {
		do last++;
		while (taken.has(last));
		return last;
	};
	// The gate has held the parts to Discord's schema of message components.
	return parts.map((part) => resolveMedia(part, files, nextId)) as unknown as APIMessageTopLevelComponent[];
}

function resolveMedia(part: Part, files: readonly APIAttachment[], nextId: () => number): Part {
	return {
		...part,
		id: part.id || nextId(),
		...(part.components && { components: part.components.map((one) => resolveMedia(one, files, nextId)) }),
		...(part.accessory && { accessory: resolveMedia(part.accessory, files, nextId) }),
		...(part.media && { media: mediaItem(part.media.url, files) }),
		...(part.file && { file: mediaItem(part.file.url, files) }),
		...(part.items && { items: part.items.map((item) => ({ ...item, media: mediaItem(item.media.url, files) })) }),
	};
}

/** A media item by URL, one of the message's own files looked up. */
function mediaItem(url: string, files: readonly APIAttachment[]) {
	const file = files.find(({ filename }) => filename === attachmentName(url));
	if (!file) return { url, proxy_url: url, loading_state: 2 };
	return {
		url: file.url,
		proxy_url: file.url,
		content_type: file.content_type,
		attachment_id: file.id,
		loading_state: 2,
	};
}

/** Embeds as Discord gives them back: of type "rich", images resolved to where they are served. */
export function resolveEmbedMedia(embeds: readonly APIEmbed[], files: readonly APIAttachment[]): APIEmbed[] {
	const resolve = (url: string) => files.find(({ filename }) => filename === attachmentName(url))?.url ?? url;
	return embeds.map((embed) => ({
		...embed,
		// discord-api-types marks `type` as deprecated for senders; Discord still sends it.
		type: 'rich' as APIEmbed['type'] & string,
		...(embed.image && { image: { ...embed.image, url: resolve(embed.image.url) } }),
		...(embed.thumbnail && { thumbnail: { ...embed.thumbnail, url: resolve(embed.thumbnail.url) } }),
	}));
}
