import * as z from 'zod';
import type { PageRequest } from '../protocol.ts';

const nonce = z.string();
const value = z.union([z.string(), z.number(), z.boolean()]);
const file = z.strictObject({ name: z.string(), type: z.string(), base64: z.string() });
const option = z.strictObject({
	name: z.string(),
	value: z.union([value, file]),
	focused: z.literal(true).exactOptional(),
});
const filled = {
	nonce,
	channel: z.string(),
	command: z.string(),
	subcommand: z.array(z.string()),
	options: z.array(option),
	target: z.string().exactOptional(),
};

const ask: z.ZodType<PageRequest> = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('act-as'), user: z.string(), locale: z.string() }),
	z.strictObject({ type: z.literal('send'), channel: z.string(), content: z.string() }),
	z.strictObject({ type: z.literal('suggest'), ...filled }),
	z.strictObject({ type: z.literal('command'), ...filled }),
	z.strictObject({
		type: z.literal('press'),
		nonce,
		message: z.string(),
		customId: z.string(),
		values: z.array(z.string()).exactOptional(),
	}),
	z.strictObject({
		type: z.literal('submit'),
		nonce,
		modal: z.string(),
		fields: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.array(file)])),
	}),
	z.strictObject({ type: z.literal('dismiss'), message: z.string() }),
]);

/** Reads a page's request. Returns undefined for anything that is not in the protocol. */
export function readRequest(text: string): PageRequest | undefined {
	try {
		return ask.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
}
