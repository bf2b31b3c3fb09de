import type { APIMessage } from 'discord-api-types/v10';
import type { Message } from '../write/write-reply.ts';

/**
 * A message that can be known again by its nonce, long after Discord has forgotten the nonce itself: its container carries it
 * as a number, which Discord keeps and shows to nobody.
 */
export function marked({ body, files }: Message, nonce: string): Message {
	const [container] = body.components;
	return { body: { ...body, components: [{ ...container, id: markerOf(nonce) }] }, files };
}

/** Whether a message was sent with this nonce. */
export function isMarked({ components }: Pick<APIMessage, 'components'>, nonce: string): boolean {
	return components?.[0]?.id === markerOf(nonce);
}

/** A component's id is a positive number of 31 bits; small ones are those Discord gives out itself. (FNV-1a.) */
function markerOf(nonce: string): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(nonce)) hash = Math.imul(hash ^ byte, 0x01000193);
	return (hash & 0x3fffffff) | 0x40000000;
}
