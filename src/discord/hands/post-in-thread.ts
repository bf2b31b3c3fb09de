import { RESTJSONErrorCodes as codes, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Posting } from '../../bot/host/hands.ts';
import type { CommandIds } from '../../bot/reply/markdown.ts';
import type { Reply } from '../../bot/reply/reply.ts';
import { readAnswer } from '../read/read-answer.ts';
import { type NewMessage, writeReply } from '../write/write-reply.ts';
import type { BotRest } from './bot-rest.ts';
import { faultOf, isRefusal } from './hands-fault.ts';
import { hasMark, withMark } from './message-mark.ts';
import { Channel, Message, WithId } from './rest-answers.ts';

/** How many of the newest messages are looked through for one that an earlier try may have sent. */
const LOOKED_THROUGH = 500;
const PAGE = 100;

/** Posts a reply in a thread, archived or not, each of its messages once. Resolves to the first message's id. */
export async function postInThread(bot: BotRest, { thread, tried, afterwards, ...posting }: Posting): Promise<string> {
	const { rest } = bot;
	const { thread_metadata: state } = readAnswer(Channel, await rest.get(Routes.channel(thread)));
	const before = tried ? await ownMessages(bot, thread) : [];
	const versions = versionsOf(posting, bot.commandIds);
	const isPosted = findBegunVersion(versions, before)?.every((part) => idOf(part, before) !== undefined) ?? false;
	if (!isPosted && state?.archived) await rest.patch(Routes.channel(thread), { body: { archived: false } });
	const message = await deferRefusal(() => sendVersion(bot, thread, versions, before));
	const isAsleep = isPosted && state?.archived === true;
	if (afterwards === 'lock and archive' && !isAsleep) await lockAndArchive(bot, thread);
	return message();
}

/** Throws what may work later at once. What Discord refuses is thrown only when the result is asked for. */
async function deferRefusal<T>(act: () => Promise<T>): Promise<() => T> {
	try {
		const result = await act();
		return () => result;
	} catch (error) {
		if (faultOf(error).kind !== 'refused') throw error;
		return () => {
			throw error;
		};
	}
}

/** One of the messages a reply becomes, with a nonce of its own. */
type Part = { readonly message: NewMessage; readonly nonce: string };

/** The messages of a reply, marked with their nonces. */
export type Version = readonly [Part, ...Part[]];

/** A reply and the simpler ones that may take its place, the preferred one first, each under nonces of its own. */
export function versionsOf(posting: Pick<Posting, 'reply' | 'simpler' | 'nonce'>, commandIds: CommandIds): Version[] {
	const { reply, simpler = [], nonce } = posting;
	return [reply, ...simpler].map((one, n) => versionOf(one, n === 0 ? nonce : `${nonce}-${n}`, commandIds));
}

function versionOf(reply: Reply, nonce: string, commandIds: CommandIds): Version {
	const [first, ...others] = writeReply(reply, false, { commandIds });
	const part = (message: NewMessage, own: string) => ({ message: withMark(message, own), nonce: own });
	return [part(first, nonce), ...others.map((message, n) => part(message, `${nonce}.${n + 1}`))];
}

/**
 * Sends the first of the versions that Discord takes. If an earlier try began one, only its missing messages are sent; `before` are
 * the bot's messages in the channel so far. Resolves to the id of the first message. Throws Discord's refusal of the last version.
 * A later message that Discord refuses is left out.
 */
export async function sendVersion(
	bot: BotRest,
	channel: string,
	versions: readonly Version[],
	before: readonly Message[],
): Promise<string> {
	const begun = findBegunVersion(versions, before);
	const [version, ...simpler] = begun ? [begun] : versions;
	if (!version) throw new RangeError('There is no version to send.');
	const [first, ...others] = version;
	try {
		const id = idOf(first, before) ?? (await send(bot, channel, first));
		for (const part of others) if (!idOf(part, before)) await sendUnlessRefused(bot, channel, part);
		return id;
	} catch (error) {
		if (simpler.length === 0 || faultOf(error).kind !== 'refused') throw error;
		return sendVersion(bot, channel, simpler, before);
	}
}

/** The version that an earlier try began to send. */
const findBegunVersion = (versions: readonly Version[], before: readonly Message[]) =>
	versions.find(([first]) => idOf(first, before) !== undefined);

async function sendUnlessRefused(bot: BotRest, channel: string, part: Part): Promise<void> {
	try {
		await send(bot, channel, part);
	} catch (error) {
		if (faultOf(error).kind !== 'refused') throw error;
	}
}

const idOf = ({ nonce }: Part, before: readonly Message[]) => before.find((message) => hasMark(message, nonce))?.id;

/** Sends a message, once within the minutes for which Discord remembers its nonce. */
async function send({ rest }: BotRest, channel: string, { message, nonce }: Part): Promise<string> {
	const body = { ...message.body, nonce, enforce_nonce: true };
	return readAnswer(WithId, await rest.post(Routes.channelMessages(channel), { body, files: [...message.files] })).id;
}

/** The latest messages of the bot in a thread, newest first. */
async function ownMessages({ rest, self }: BotRest, thread: string): Promise<Message[]> {
	const me = await self();
	const own: Message[] = [];
	let last: string | undefined;
	for (let seen = 0; seen < LOOKED_THROUGH; seen += PAGE) {
		const query = new URLSearchParams({ limit: String(PAGE), ...(last !== undefined && { before: last }) });
		const page = readAnswer(z.array(Message), await rest.get(Routes.channelMessages(thread), { query }));
		own.push(...page.filter(({ author }) => author.id === me));
		last = page.at(-1)?.id;
		if (page.length < PAGE) break;
	}
	return own;
}

/** Does both in one request, since an archived thread can no longer be locked. A bot that may not lock may still archive its own thread. */
async function lockAndArchive({ rest }: BotRest, thread: string): Promise<void> {
	try {
		readAnswer(WithId, await rest.patch(Routes.channel(thread), { body: { locked: true, archived: true } }));
	} catch (error) {
		if (!isRefusal(error, codes.MissingPermissions)) throw error;
		await rest.patch(Routes.channel(thread), { body: { archived: true } });
	}
}
