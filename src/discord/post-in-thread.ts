import { type APIMessage, type APIThreadChannel, RESTJSONErrorCodes as codes, Routes } from 'discord-api-types/v10';
import type { Posting } from '../bot/hands.ts';
import type { Hand } from './hand.ts';
import { isRefusal } from './hands-fault.ts';
import { isMarked, marked } from './marker.ts';
import { type Message, writeReply } from './write.ts';

/** How many of the newest messages are looked through for one that an earlier try may have sent. */
const LOOKED_THROUGH = 500;
const PAGE = 100;

/** Posts a reply in a thread, archived or not, each of its messages once. Resolves to the first message's id. */
export async function postInThread(hand: Hand, { thread, reply, nonce, tried, afterwards }: Posting): Promise<string> {
	const { rest } = hand;
	const state = ((await rest.get(Routes.channel(thread))) as APIThreadChannel).thread_metadata;
	const before = tried ? await ownMessages(hand, thread) : [];
	const parts = partsOf(reply, nonce);
	const unsent = parts.filter((part) => !before.some((message) => isMarked(message, part.nonce)));
	if (unsent.length > 0 && state?.archived) await rest.patch(Routes.channel(thread), { body: { archived: false } });
	const ids = new Map<string, string>();
	for (const part of unsent) ids.set(part.nonce, await send(hand, thread, part));
	const asleep = unsent.length === 0 && state?.archived === true;
	if (afterwards === 'lock and archive' && !asleep) await lockAndArchive(hand, thread);
	return ids.get(nonce) ?? before.find((message) => isMarked(message, nonce))?.id ?? '';
}

/** One of the messages a reply becomes, known by a nonce of its own. */
export type Part = { readonly message: Message; readonly nonce: string };

/** The messages of a reply with a nonce for each, marked with it. */
export function partsOf(reply: Posting['reply'], nonce: string): [Part, ...Part[]] {
	const [first, ...others] = writeReply(reply, false);
	const part = (message: Message, own: string) => ({ message: marked(message, own), nonce: own });
	return [part(first, nonce), ...others.map((message, n) => part(message, `${nonce}.${n + 1}`))];
}

/** Sends a message, once within the minutes that Discord remembers its nonce. */
export async function send({ rest }: Hand, channel: string, { message, nonce }: Part): Promise<string> {
	const body = { ...message.body, nonce, enforce_nonce: true };
	const sent = (await rest.post(Routes.channelMessages(channel), { body, files: [...message.files] })) as APIMessage;
	return sent.id;
}

/** What the bot itself wrote lately in a thread, newest first. */
async function ownMessages({ rest, self }: Hand, thread: string): Promise<APIMessage[]> {
	const me = await self();
	const own: APIMessage[] = [];
	let last: string | undefined;
	for (let seen = 0; seen < LOOKED_THROUGH; seen += PAGE) {
		const query = new URLSearchParams({ limit: String(PAGE), ...(last !== undefined && { before: last }) });
		const page = (await rest.get(Routes.channelMessages(thread), { query })) as APIMessage[];
		own.push(...page.filter(({ author }) => author.id === me));
		last = page.at(-1)?.id;
		if (page.length < PAGE) break;
	}
	return own;
}

/** In one request: an archived thread can no longer be locked. Without the permission to lock, its opener may still archive it. */
async function lockAndArchive({ rest }: Hand, thread: string): Promise<void> {
	try {
		await rest.patch(Routes.channel(thread), { body: { locked: true, archived: true } });
	} catch (error) {
		if (!isRefusal(error, codes.MissingPermissions)) throw error;
		await rest.patch(Routes.channel(thread), { body: { archived: true } });
	}
}
