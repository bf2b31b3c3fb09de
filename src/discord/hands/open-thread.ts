import { setTimeout as pause } from 'node:timers/promises';
import { ChannelType, RESTJSONErrorCodes as codes, Routes, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import { z } from 'zod';
import type { HandsFault, Opening } from '../../bot/host/hands.ts';
import { missingPermissions } from '../../bot/server/place-permissions.ts';
import { readAnswer } from '../read/read-answer.ts';
import { limits } from '../write/limits.ts';
import { shortenLabel } from '../write/shorten-label.ts';
import type { BotRest } from './bot-rest.ts';
import { type DiscordPlace, fetchPlace } from './fetch-place.ts';
import { faultOf, isRefusal } from './hands-fault.ts';
import { hasMark } from './message-mark.ts';
import { sendVersion, type Version, versionsOf } from './post-in-thread.ts';
import { Channel, Message, Threads, WithId } from './rest-answers.ts';
import { tagsToApply } from './tags-to-apply.ts';

/** A thread that is open, and the id of its first message. */
export type ThreadOpened = { readonly thread: string; readonly message: string };

/**
 * How many of the bot's own threads in a channel are looked through, the newest first. Each costs a request; an earlier try was made
 * moments ago, or a day ago at most.
 */
const LOOKED_THROUGH = 20;

/** How often a pin is tried: a post without a pin is still a post, and nothing waits for it. The pause is in milliseconds. */
const MOST_PINS = 3;
const BETWEEN_PINS = 1_000;

/**
 * Opens a thread, posts its first message and pins that. However often it is tried, there is one thread and one message. Nothing is
 * begun where the bot lacks a permission that it needs before the debate ends.
 */
export async function openThread(bot: BotRest, opening: Opening): Promise<ThreadOpened | HandsFault> {
	const place = await fetchPlace(bot, opening.channel);
	if (place.guild !== opening.guild) return { kind: 'refused', why: 'The channel is in another server.' };
	const versions = versionsOf(opening, bot.commandIds);
	const known = opening.thread ?? (opening.tried ? await findEarlierThread(bot, place, opening) : undefined);
	const missing = missingPermissions(place);
	if (known === undefined && missing.length > 0) return { kind: 'forbidden', missing };
	const create = place.kind === 'forum' ? createForumPost : createThread;
	const own = known ?? (await create(bot, place, nameOf(opening), opening.tags, versions));
	const thread = await recordThread(opening, own);
	if (thread === undefined) return { kind: 'refused', why: 'The debate ended while its thread was opened.' };
	if (thread !== own && known === undefined) await removeSecond(bot, own);
	if (known !== undefined) await unarchive(bot, thread);
	const message = await sendVersion(bot, thread, versions, await firstMessages(bot, thread));
	await opening.onPosted?.({ thread, message });
	await pin(bot, thread, message);
	return { thread, message };
}

/** The thread that an earlier try opened and could not record. */
export async function findOpenedThread(bot: BotRest, opening: Opening): Promise<string | undefined> {
	return findEarlierThread(bot, await fetchPlace(bot, opening.channel), opening);
}

/** Has the caller record the thread. Resolves to the thread that counts from now on, which may be another one. */
const recordThread = async ({ onOpened }: Opening, thread: string) => (onOpened ? onOpened(thread) : thread);

const nameOf = ({ name }: Opening) => shortenLabel(name, limits.threadName);

async function createForumPost(
	bot: BotRest,
	place: DiscordPlace,
	name: string,
	tags: readonly string[],
	[version, ...simpler]: readonly Version[],
): Promise<string> {
	const route = Routes.threads(place.id);
	const { body: message, files = [] } = version?.[0].message ?? {};
	const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek, message };
	const post = async (applied: readonly string[]) => {
		const options = { body: { ...body, applied_tags: applied }, files: [...files] };
		return readAnswer(WithId, await bot.rest.post(route, options)).id;
	};
	try {
		return await post(tagsToApply(place, tags));
	} catch (error) {
		// The forum began to require tags after we looked at it.
		if (isRefusal(error, codes.TagRequiredToCreateAForumPostInThisChannel) && !place.requiresTag)
			return post(tagsToApply({ ...place, requiresTag: true }, tags));
		if (simpler.length === 0 || faultOf(error).kind !== 'refused') throw error;
		return createForumPost(bot, place, name, tags, simpler);
	}
}

async function createThread({ rest }: BotRest, { id, announcements }: DiscordPlace, name: string): Promise<string> {
	const type = announcements ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
	const body = { name, type, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek };
	return readAnswer(WithId, await rest.post(Routes.threads(id), { body })).id;
}

/**
 * The thread that an earlier try opened and could not record: one of the bot's own, with the marked message among its first. A thread
 * without a message of the bot can only be known by its name, and may be another debate's.
 */
async function findEarlierThread(bot: BotRest, place: DiscordPlace, opening: Opening): Promise<string | undefined> {
	const me = await bot.self();
	const own = (await threadsIn(bot, place)).filter(({ owner_id }) => owner_id === me).toSorted(newestFirst);
	for (const { id, name } of own.slice(0, LOOKED_THROUGH)) {
		const posted = (await firstMessages(bot, id)).filter(({ author }) => author.id === me);
		if (posted.some((message) => isFirstOf(bot, opening, message))) return id;
		const isBegun = place.kind !== 'forum' && posted.length === 0 && name === nameOf(opening);
		if (isBegun && (await recordThread(opening, id)) === id) return id;
	}
	return undefined;
}

const newestFirst = (a: Channel, b: Channel) => Number(BigInt(b.id) - BigInt(a.id));

const isFirstOf = ({ commandIds }: BotRest, opening: Opening, message: Message) =>
	versionsOf(opening, commandIds).some(([first]) => hasMark(message, first.nonce));

async function threadsIn({ rest }: BotRest, { id, guild }: DiscordPlace): Promise<Channel[]> {
	const answers = await Promise.all([
		rest.get(Routes.guildActiveThreads(guild)),
		rest.get(Routes.channelThreads(id, 'public')),
	]);
	const [active, archived] = answers.map((answer) => readAnswer(Threads, answer).threads);
	const here = active?.filter(({ parent_id }) => parent_id === id) ?? [];
	return [...here, ...(archived ?? [])];
}

/** The first messages of a thread. A forum post's very first has the thread's own id. */
async function firstMessages({ rest }: BotRest, thread: string): Promise<Message[]> {
	const query = new URLSearchParams({ after: '0', limit: '100' });
	return readAnswer(z.array(Message), await rest.get(Routes.channelMessages(thread), { query }));
}

/** Removes the thread opened a moment ago, because another worker was faster and its thread is the debate's. If that fails, it stays. */
async function removeSecond({ rest }: BotRest, thread: string): Promise<void> {
	await rest.delete(Routes.channel(thread)).catch(() => {});
}

/** A thread that was archived since the last try takes messages, but no pin. */
async function unarchive({ rest }: BotRest, thread: string): Promise<void> {
	const { thread_metadata: state } = readAnswer(Channel, await rest.get(Routes.channel(thread)));
	if (state?.archived) await rest.patch(Routes.channel(thread), { body: { archived: false } });
}

/** A debate whose post Discord does not pin is still a debate. So a pin that may work later is tried a few times and then left. */
async function pin({ rest }: BotRest, thread: string, message: string): Promise<void> {
	for (let tried = 1; tried <= MOST_PINS; tried++) {
		try {
			await rest.put(Routes.channelMessagesPin(thread, message));
			return;
		} catch (error) {
			if (faultOf(error).kind !== 'later') return;
		}
		if (tried < MOST_PINS) await pause(BETWEEN_PINS);
	}
}
