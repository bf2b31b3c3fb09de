import type { NewMessage } from '../write/write-reply.ts';

/**
 * The message with a mark made from its nonce: the number that its container has as id, which Discord keeps and shows to nobody.
 * By it we can find the message long after Discord has forgotten the nonce itself.
 */
export function withMark({ body, files }: NewMessage, nonce: string): NewMessage {
	const [container] = body.components;
	return { body: { ...body, components: [{ ...container, id: markOf(nonce) }] }, files };
}

type SentMessage = { readonly components?: readonly { readonly id?: number | undefined }[] | null | undefined };

/** Whether a message was sent with this nonce. */
export function hasMark({ components }: SentMessage, nonce: string): boolean {
	return components?.[0]?.id === markOf(nonce);
}

/** A component's id is a positive number of 31 bits; Discord itself gives out small ones. (FNV-1a.) */
function markOf(nonce: string): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(nonce)) hash = Math.imul(hash ^ byte, 0x01000193);
	return (hash & 0x3fffffff) | 0x40000000;
}
