import { type APIMessage, type APIThreadChannel, RESTJSONErrorCodes as codes, Routes } from 'discord-api-types/v10';
import type { Posting } from '../../bot/host/hands.ts';
import type { Reply } from '../../bot/reply/reply.ts';
import { type Message, writeReply } from '../write/write-reply.ts';
import { confirmed, confirmedList } from './confirmed.ts';
import type { Hand } from './hand.ts';
import { faultOf, isRefusal } from './hands-fault.ts';
import { isMarked, marked } from './marker.ts';

/** How many of the newest messages are looked through for one that an earlier try may have sent. */
const LOOKED_THROUGH = 500;
const PAGE = 100;

/** Posts a reply in a thread, archived or not, each of its messages once. Resolves to the first message's id. */
export async function postInThread(hand: Hand, { thread, tried, afterwards, ...said }: Posting): Promise<string> {
	const { rest } = hand;
	const state = confirmed<APIThreadChannel>(await rest.get(Routes.channel(thread))).thread_metadata;
	const before = tried ? await ownMessages(hand, thread) : [];
	const versions = versionsOf(said);
	const isSaid = begunIn(versions, before)?.every((part) => idOf(part, before) !== undefined) ?? false;
	if (!isSaid && state?.archived) await rest.patch(Routes.channel(thread), { body: { archived: false } });
	const message = await refusedLater(() => sendVersion(hand, thread, versions, before));
	const asleep = isSaid && state?.archived === true;
	if (afterwards === 'lock and archive' && !asleep) await lockAndArchive(hand, thread);
	return message();
}

/** What Discord refuses is thrown only when its result is asked for; what may work later is thrown at once. */
async function refusedLater<T>(act: () => Promise<T>): Promise<() => T> {
	try {
		const made = await act();
		return () => made;
	} catch (error) {
		if (faultOf(error).kind !== 'refused') throw error;
		return () => {
			throw error;
		};
	}
}

/** One of the messages a reply becomes, known by a nonce of its own. */
type Part = { readonly message: Message; readonly nonce: string };

/** The messages of a reply, marked with their nonces. */
export type Version = readonly [Part, ...Part[]];

/** A reply and the simpler ones that may take its place, the preferred one first, each under nonces of its own. */
export function versionsOf(said: {
	readonly reply: Reply;
	readonly simpler?: readonly Reply[] | undefined;
	readonly nonce: string;
}): Version[] {
	const { reply, simpler = [], nonce } = said;
	return [reply, ...simpler].map((one, n) => versionOf(one, n === 0 ? nonce : `${nonce}-${n}`));
}

function versionOf(reply: Reply, nonce: string): Version {
	const [first, ...others] = writeReply(reply, false);
	const part = (message: Message, own: string) => ({ message: marked(message, own), nonce: own });
	return [part(first, nonce), ...others.map((message, n) => part(message, `${nonce}.${n + 1}`))];
}

/**
 * Sends the first of the versions that Discord takes, or what is still missing of the one that an earlier try began. Resolves to
 * the id of its first message, without which nothing of it counts as said; throws Discord's refusal of the last version. What
 * comes after the first message is left out where Discord refuses it.
 */
export async function sendVersion(
	hand: Hand,
	channel: string,
	versions: readonly Version[],
	before: readonly APIMessage[],
): Promise<string> {
	const begun = begunIn(versions, before);
	const [version, ...simpler] = begun ? [begun] : versions;
	if (!version) throw new RangeError('There is no version to send.');
	const [first, ...others] = version;
	try {
		const id = idOf(first, before) ?? (await send(hand, channel, first));
		for (const part of others) if (!idOf(part, before)) await sendUnlessRefused(hand, channel, part);
		return id;
	} catch (error) {
		if (simpler.length === 0 || faultOf(error).kind !== 'refused') throw error;
		return sendVersion(hand, channel, simpler, before);
	}
}

/** The version that an earlier try began to say. */
const begunIn = (versions: readonly Version[], before: readonly APIMessage[]) =>
	versions.find(([first]) => idOf(first, before) !== undefined);

async function sendUnlessRefused(hand: Hand, channel: string, part: Part): Promise<void> {
	try {
		await send(hand, channel, part);
	} catch (error) {
		if (faultOf(error).kind !== 'refused') throw error;
	}
}

const idOf = ({ nonce }: Part, before: readonly APIMessage[]) => before.find((message) => isMarked(message, nonce))?.id;

/** Sends a message, once within the minutes that Discord remembers its nonce. */
async function send({ rest }: Hand, channel: string, { message, nonce }: Part): Promise<string> {
	const body = { ...message.body, nonce, enforce_nonce: true };
	const sent = await rest.post(Routes.channelMessages(channel), { body, files: [...message.files] });
	return confirmed<APIMessage>(sent).id;
}

/** What the bot itself wrote lately in a thread, newest first. */
async function ownMessages({ rest, self }: Hand, thread: string): Promise<APIMessage[]> {
	const me = await self();
	const own: APIMessage[] = [];
	let last: string | undefined;
	for (let seen = 0; seen < LOOKED_THROUGH; seen += PAGE) {
		const query = new URLSearchParams({ limit: String(PAGE), ...(last !== undefined && { before: last }) });
		const page = confirmedList<APIMessage>(await rest.get(Routes.channelMessages(thread), { query }));
		own.push(...page.filter(({ author }) => author.id === me));
		last = page.at(-1)?.id;
		if (page.length < PAGE) break;
	}
	return own;
}

/** In one request: an archived thread can no longer be locked. Without the permission to lock, its opener may still archive it. */
async function lockAndArchive({ rest }: Hand, thread: string): Promise<void> {
	try {
		confirmed(await rest.patch(Routes.channel(thread), { body: { locked: true, archived: true } }));
	} catch (error) {
		if (!isRefusal(error, codes.MissingPermissions)) throw error;
		await rest.patch(Routes.channel(thread), { body: { archived: true } });
	}
}
