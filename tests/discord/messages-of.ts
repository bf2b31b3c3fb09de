import { expect } from 'vitest';
import { admitNew } from '../../sandbox/gate/admit-message.ts';
import type { Block } from '../../src/bot/reply/reply.ts';
import { type MessageBody, type NewMessage, writeReply } from '../../src/discord/write/write-reply.ts';

/** A component as the tests look at it. */
export type Part = {
	readonly type: number;
	readonly content?: string;
	readonly label?: string;
	readonly custom_id?: string;
	readonly url?: string;
	readonly placeholder?: string;
	readonly options?: readonly { readonly label: string; readonly value: string }[];
	readonly components?: readonly Part[];
	readonly accessory?: Part;
};

/** The messages these blocks become, each of which Discord would take. */
export function messagesOf(...blocks: readonly Block[]): [MessageBody, ...MessageBody[]] {
	const [first, ...others] = writeReply({ blocks }, false);
	for (const { body, files } of [first, ...others]) expectValid(body, files);
	return [first.body, ...others.map(({ body }) => body)];
}

/** Holds a body to Discord's schemas and to the limits they miss, by the sandbox's gate. */
export function expectValid(body: object, files: NewMessage['files'] = []): void {
	// Only what survives JSON is sent.
	const json: unknown = JSON.parse(JSON.stringify(body));
	const uploads = files.map(({ name, data }, n) => ({ id: String(n), name, type: 'any/kind', bytes: data }));
	for (const form of ['reply data', 'follow-up'] as const)
		expect(() => admitNew(form, { json, uploads }), JSON.stringify(json).slice(0, 500)).not.toThrow();
}

/** Every component of a message, outer ones first, in the order they are read. */
export function partsOf({ components }: { readonly components?: unknown }): Part[] {
	const deep = (part: Part): Part[] => [
		part,
		...(part.components ?? []).flatMap(deep),
		...(part.accessory ? deep(part.accessory) : []),
	];
	// What the writer sends and what Discord keeps are both lists of components.
	return ((components ?? []) as Part[]).flatMap(deep);
}

/** The texts of a message, one for each place that shows some. */
export function textsOf(body: { readonly components?: unknown }): string[] {
	return partsOf(body).flatMap(({ content }) => content ?? []);
}

/** The ids of everything in a message that can be pressed. */
export function customIdsOf(body: { readonly components?: unknown }): string[] {
	return partsOf(body).flatMap(({ custom_id }) => custom_id ?? []);
}
