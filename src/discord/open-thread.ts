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
import { fittingTags } from './forum-tags.ts';
import type { Hand } from './hand.ts';
import { isRefusal } from './hands-fault.ts';
import { limits } from './limits.ts';
import { isMarked } from './marker.ts';
import { type Ground, groundAt } from './place.ts';
import { type Part, partsOf, send } from './post-in-thread.ts';
import { shortened } from './shortened.ts';

/** Where a debate stands once its thread is open. */
export type Opened = { readonly thread: string; readonly message: string };

/** A thread found again; its first message may not have come through. */
type Found = { readonly thread: string; readonly early: readonly APIMessage[] };

/**
 * Opens a thread with its first message and pins that, once however often it is tried. Nothing is begun where the bot could
 * not bring the debate to its end.
 */
export async function openThread(
	hand: Hand,
	{ channel, name, tags, reply, nonce }: Opening,
): Promise<Opened | HandsFault> {
	const ground = await groundAt(hand, channel);
	const [first, ...others] = partsOf(reply, nonce);
	const title = shortened(name, limits.threadName);
	const found = await openedBefore(hand, ground, title, nonce);
	const missing = missingIn(ground);
	if (!found && missing.length > 0) return { kind: 'forbidden', missing };
	const create = ground.kind === 'forum' ? forumPost : publicThread;
	const thread = found?.thread ?? (await create(hand, ground, title, tags, first));
	const already = (part: Part) => found?.early.find((message) => isMarked(message, part.nonce))?.id;
	// A forum post's first message has the thread's own id, and came with it.
	const message = ground.kind === 'forum' ? thread : (already(first) ?? (await send(hand, thread, first)));
	for (const part of others) if (!already(part)) await send(hand, thread, part);
	await pin(hand, thread, message);
	return { thread, message };
}

async function forumPost({ rest }: Hand, ground: Ground, name: string, tags: readonly string[], { message }: Part) {
	const route = Routes.threads(ground.id);
	const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek, message: message.body };
	const post = async (applied: readonly string[]) => {
		const options = { body: { ...body, applied_tags: applied }, files: [...message.files] };
		return ((await rest.post(route, options)) as APIThreadChannel).id;
	};
	try {
		return await post(fittingTags(ground, tags));
	} catch (error) {
		// The forum began to require tags after it was looked at.
		if (!isRefusal(error, codes.TagRequiredToCreateAForumPostInThisChannel) || ground.requiresTag) throw error;
		return post(fittingTags({ ...ground, requiresTag: true }, tags));
	}
}

async function publicThread({ rest }: Hand, { id }: Ground, name: string): Promise<string> {
	const body = { name, type: ChannelType.PublicThread, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek };
	return ((await rest.post(Routes.threads(id), { body })) as APIThreadChannel).id;
}

/** The thread an earlier try opened: the bot's own, of this name, with the marked message first, or with none at all yet. */
async function openedBefore(hand: Hand, ground: Ground, name: string, nonce: string): Promise<Found | undefined> {
	const me = await hand.self();
	const threads = (await threadsIn(hand, ground)).filter((one) => one.owner_id === me && one.name === name);
	for (const { id: thread } of threads) {
		const early = await firstMessages(hand, thread);
		const own = early.filter(({ author }) => author.id === me);
		const begun = ground.kind !== 'forum' && own.length === 0;
		if (begun || own.some((message) => isMarked(message, nonce))) return { thread, early };
	}
	return undefined;
}

async function threadsIn({ rest }: Hand, { id, guild }: Ground): Promise<APIThreadChannel[]> {
	const [active, archived] = (await Promise.all([
		rest.get(Routes.guildActiveThreads(guild)),
		rest.get(Routes.channelThreads(id, 'public')),
	])) as { threads: APIThreadChannel[] }[];
	const here = active?.threads.filter(({ parent_id }) => parent_id === id) ?? [];
	return [...here, ...(archived?.threads ?? [])];
}

async function firstMessages({ rest }: Hand, thread: string): Promise<APIMessage[]> {
	const query = new URLSearchParams({ after: '0', limit: '20' });
	return (await rest.get(Routes.channelMessages(thread), { query })) as APIMessage[];
}

/** A debate whose post cannot be pinned is still a debate: the permission was there when it was looked at. */
async function pin({ rest }: Hand, thread: string, message: string): Promise<void> {
	try {
		await rest.put(Routes.channelMessagesPin(thread, message));
	} catch (error) {
		if (!isRefusal(error, codes.MissingPermissions, codes.MaximumNumberOfPinsReachedForTheChannel)) throw error;
	}
}
