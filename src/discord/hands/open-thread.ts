import { setTimeout as pause } from 'node:timers/promises';
import {
	type APIMessage,
	type APIThreadChannel,
	ChannelType,
	RESTJSONErrorCodes as codes,
	Routes,
	ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import type { HandsFault, Opening } from '../../bot/host/hands.ts';
import { missingIn } from '../../bot/server/places.ts';
import { limits } from '../write/limits.ts';
import { shortened } from '../write/shortened.ts';
import { confirmed, confirmedList } from './confirmed.ts';
import { fittingTags } from './forum-tags.ts';
import type { Hand } from './hand.ts';
import { faultOf, isRefusal } from './hands-fault.ts';
import { isMarked } from './marker.ts';
import { type Ground, groundAt } from './place.ts';
import { sendVersion, type Version, versionsOf } from './post-in-thread.ts';

/** Where a debate stands once its thread is open. */
export type Opened = { readonly thread: string; readonly message: string };

/**
 * How many of the bot's own threads in a channel are looked through, the newest first. Each is a request; an earlier try was made
 * moments ago, or a day at most.
 */
const LOOKED_THROUGH = 20;

/** How many times a pin is tried: a post without a pin is still a post, and nothing waits for it. */
const MOST_PINS = 3;
const BETWEEN_PINS = 1_000;

/**
 * Opens a thread with its first message and pins that, once however often it is tried. Nothing is begun where the bot could
 * not bring the debate to its end.
 */
export async function openThread(hand: Hand, opening: Opening): Promise<Opened | HandsFault> {
	const ground = await groundAt(hand, opening.channel);
	if (ground.guild !== opening.guild) return { kind: 'refused', why: 'The channel is in another server.' };
	const versions = versionsOf(opening);
	const known = opening.thread ?? (opening.tried ? await openedBefore(hand, ground, opening) : undefined);
	const missing = missingIn(ground);
	if (known === undefined && missing.length > 0) return { kind: 'forbidden', missing };
	const create = ground.kind === 'forum' ? forumPost : publicThread;
	const own = known ?? (await create(hand, ground, nameOf(opening), opening.tags, versions));
	const thread = await recorded(opening, own);
	if (thread === undefined) return { kind: 'refused', why: 'The debate ended while its thread was opened.' };
	if (thread !== own && known === undefined) await removeSecond(hand, own);
	if (known !== undefined) await wake(hand, thread);
	const message = await sendVersion(hand, thread, versions, await firstMessages(hand, thread));
	await opening.posted?.({ thread, message });
	await pin(hand, thread, message);
	return { thread, message };
}

/** The thread that an earlier try opened and could not record. */
export async function findOpened(hand: Hand, opening: Opening): Promise<string | undefined> {
	return openedBefore(hand, await groundAt(hand, opening.channel), opening);
}

/** The thread that counts once this one is recorded. */
const recorded = async ({ opened }: Opening, thread: string) => (opened ? opened(thread) : thread);

const nameOf = ({ name }: Opening) => shortened(name, limits.threadName);

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
 * The thread an earlier try opened and could not record: the bot's own, with the marked message among its first. A thread that has
 * no message of the bot's yet has only its name to be known by, and may be another debate's.
 */
async function openedBefore(hand: Hand, ground: Ground, opening: Opening): Promise<string | undefined> {
	const me = await hand.self();
	const own = (await threadsIn(hand, ground)).filter(({ owner_id }) => owner_id === me).toSorted(newestFirst);
	for (const { id, name } of own.slice(0, LOOKED_THROUGH)) {
		const said = (await firstMessages(hand, id)).filter(({ author }) => author.id === me);
		if (said.some((message) => isOf(opening, message))) return id;
		const isBegun = ground.kind !== 'forum' && said.length === 0 && name === nameOf(opening);
		if (isBegun && (await recorded(opening, id)) === id) return id;
	}
	return undefined;
}

const newestFirst = (a: APIThreadChannel, b: APIThreadChannel) => Number(BigInt(b.id) - BigInt(a.id));

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
	const query = new URLSearchParams({ after: '0', limit: '100' });
	return confirmedList<APIMessage>(await rest.get(Routes.channelMessages(thread), { query }));
}

/** Another worker was faster, and its thread is the debate's. This one was opened a moment ago; where it cannot be removed it stays. */
async function removeSecond({ rest }: Hand, thread: string): Promise<void> {
	await rest.delete(Routes.channel(thread)).catch(() => {});
}

/** A thread that was archived since the last try takes messages, and no pin. */
async function wake({ rest }: Hand, thread: string): Promise<void> {
	const { thread_metadata: state } = confirmed<APIThreadChannel>(await rest.get(Routes.channel(thread)));
	if (state?.archived) await rest.patch(Routes.channel(thread), { body: { archived: false } });
}

/** A debate whose post Discord does not pin is still a debate: what may work later is tried a few times, and no more. */
async function pin({ rest }: Hand, thread: string, message: string): Promise<void> {
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
