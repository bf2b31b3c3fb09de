import { SnowflakeUtil } from 'discord.js';
import {
	type APIMessage,
	type APIThreadChannel,
	ChannelType,
	RESTJSONErrorCodes as codes,
	Routes,
	ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import type { HandsFault, Opening } from '../bot/hands.ts';
import { missingIn } from '../bot/places.ts';
import { confirmed, confirmedList } from './confirmed.ts';
import { fittingTags } from './forum-tags.ts';
import type { Hand } from './hand.ts';
import { faultOf, isRefusal } from './hands-fault.ts';
import { limits } from './limits.ts';
import { isMarked } from './marker.ts';
import { type Ground, groundAt } from './place.ts';
import { sendVersion, type Version, versionsOf } from './post-in-thread.ts';
import { shortened } from './shortened.ts';

/** Where a debate stands once its thread is open. */
export type Opened = { readonly thread: string; readonly message: string };

/** How far Discord's clock and this machine's may be apart, in milliseconds. */
const SKEW = 600_000;

/**
 * Opens a thread with its first message and pins that, once however often it is tried. Nothing is begun where the bot could
 * not bring the debate to its end.
 */
export async function openThread(hand: Hand, opening: Opening): Promise<Opened | HandsFault> {
	const ground = await groundAt(hand, opening.channel);
	if (ground.guild !== opening.guild) return { kind: 'refused', why: 'The channel is in another server.' };
	const name = shortened(opening.name, limits.threadName);
	const versions = versionsOf(opening);
	const known = opening.thread ?? (await openedBefore(hand, ground, name, opening));
	const missing = missingIn(ground);
	if (known === undefined && missing.length > 0) return { kind: 'forbidden', missing };
	const create = ground.kind === 'forum' ? forumPost : publicThread;
	const own = known ?? (await create(hand, ground, name, opening.tags, versions));
	const thread = (await opening.opened?.(own)) ?? own;
	if (thread !== own) await removeSecond(hand, own);
	const early = await firstMessages(hand, thread);
	const message = await sendVersion(hand, thread, versions, early);
	await pin(hand, thread, message);
	return { thread, message };
}

async function forumPost(
	hand: Hand,
	ground: Ground,
	name: string,
	tags: readonly string[],
	[version, ...simpler]: readonly Version[],
): Promise<string> {
	const route = Routes.threads(ground.id);
	const { body: message, files = [] } = version?.[0].message ?? {};
	const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek, message };
	const post = async (applied: readonly string[]) => {
		const options = { body: { ...body, applied_tags: applied }, files: [...files] };
		return confirmed<APIThreadChannel>(await hand.rest.post(route, options)).id;
	};
	try {
		return await post(fittingTags(ground, tags));
	} catch (error) {
		// The forum began to require tags after it was looked at.
		if (isRefusal(error, codes.TagRequiredToCreateAForumPostInThisChannel) && !ground.requiresTag)
			return post(fittingTags({ ...ground, requiresTag: true }, tags));
		if (simpler.length === 0 || faultOf(error).kind !== 'refused') throw error;
		return forumPost(hand, ground, name, tags, simpler);
	}
}

async function publicThread({ rest }: Hand, { id, announcements }: Ground, name: string): Promise<string> {
	const type = announcements ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
	const body = { name, type, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek };
	return confirmed<APIThreadChannel>(await rest.post(Routes.threads(id), { body })).id;
}

/**
 * The thread an earlier try opened and could not record: the bot's own, not older than the debate, with the marked message
 * among its first. A thread that has no message of the bot's yet has only its name to be known by.
 */
async function openedBefore(hand: Hand, ground: Ground, name: string, opening: Opening): Promise<string | undefined> {
	const me = await hand.self();
	const isNew = (id: string) => SnowflakeUtil.timestampFrom(id) >= (opening.since ?? 0) - SKEW;
	const threads = (await threadsIn(hand, ground)).filter(({ id, owner_id }) => owner_id === me && isNew(id));
	for (const thread of threads) {
		const own = (await firstMessages(hand, thread.id)).filter(({ author }) => author.id === me);
		const begun = ground.kind !== 'forum' && own.length === 0 && thread.name === name;
		if (begun || own.some((message) => isOf(opening, message))) return thread.id;
	}
	return undefined;
}

const isOf = (opening: Opening, message: APIMessage) =>
	versionsOf(opening).some(([first]) => isMarked(message, first.nonce));

async function threadsIn({ rest }: Hand, { id, guild }: Ground): Promise<APIThreadChannel[]> {
	const [active, archived] = (await Promise.all([
		rest.get(Routes.guildActiveThreads(guild)),
		rest.get(Routes.channelThreads(id, 'public')),
	])) as { threads?: unknown }[];
	const here = confirmedList<APIThreadChannel>(active?.threads).filter(({ parent_id }) => parent_id === id);
	return [...here, ...confirmedList<APIThreadChannel>(archived?.threads)];
}

/** The first messages of a thread. A forum post's very first has the thread's own id. */
async function firstMessages({ rest }: Hand, thread: string): Promise<APIMessage[]> {
	const query = new URLSearchParams({ after: '0', limit: '20' });
	return confirmedList<APIMessage>(await rest.get(Routes.channelMessages(thread), { query }));
}

/** Another worker was faster, and its thread is the debate's. This one was opened a moment ago. */
async function removeSecond({ rest }: Hand, thread: string): Promise<void> {
	await rest.delete(Routes.channel(thread));
}

/** A debate whose post Discord does not pin is still a debate. What may work later is thrown. */
async function pin({ rest }: Hand, thread: string, message: string): Promise<void> {
	try {
		await rest.put(Routes.channelMessagesPin(thread, message));
	} catch (error) {
		if (faultOf(error).kind === 'later') throw error;
	}
}
