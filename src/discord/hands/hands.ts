import { REST } from 'discord.js';
import type { Hands, HandsFault } from '../../bot/host/hands.ts';
import type { CommandIds } from '../../bot/reply/markdown.ts';
import { missingPermissions } from '../../bot/server/place-permissions.ts';
import { type BotRest, botRestOf, type RestClient, withTimeLimit } from './bot-rest.ts';
import { createCachedLooks } from './cached-looks.ts';
import { fetchPlace } from './fetch-place.ts';
import { fetchServerIds } from './fetch-server-ids.ts';
import { faultOf } from './hands-fault.ts';
import { keepAwake } from './keep-awake.ts';
import { findOpenedThread, openThread } from './open-thread.ts';
import { postInThread } from './post-in-thread.ts';

const TO_POST = ['ViewChannel', 'SendMessagesInThreads', 'ManageThreads', 'AttachFiles', 'ReadMessageHistory'] as const;

/**
 * How long all requests for one piece of work may take, and then a look at why it was refused, in milliseconds. Together that is
 * less than the time for which other workers leave the work alone.
 */
const LONGEST_WORK = 25_000;
const LONGEST_LOOK = 3_000;

/** The longest that a request waits for a rate limit to pass, in milliseconds. For a longer one it fails, and its caller plans the next try. */
const LONGEST_LIMIT = 1_000;

/**
 * A REST client for what the bot does of its own accord. It never repeats a request by itself: it would open a second thread when
 * the answer about the first was lost, while the hands look first whether the thread is there. A rate limit of more than a second
 * rejects with a RateLimitError, so that work for one channel does not hold up the rest.
 */
export function restForHands(token: string, apiUrl: string): RestClient {
	const rest = new REST({
		api: apiUrl,
		retries: 0,
		timeout: 5000,
		rejectOnRateLimit: ({ timeToReset, retryAfter, sublimitTimeout }) =>
			Math.max(timeToReset, retryAfter, sublimitTimeout) > LONGEST_LIMIT,
	});
	// After a single 401 the client forgets its token, and every later request would fail.
	const authorize = () => rest.setToken(token);
	return {
		get: (route, options) => authorize().get(route, options),
		post: (route, options) => authorize().post(route, options),
		patch: (route, options) => authorize().patch(route, options),
		put: (route, options) => authorize().put(route, options),
		delete: (route, options) => authorize().delete(route, options),
	};
}

/** The bot's hands in Discord, by REST alone. `commandIds` may be filled later. */
export function createHands(rest: RestClient, commandIds: CommandIds = new Map()): Hands {
	const bot = botRestOf(rest, commandIds);
	const looks = createCachedLooks(bot);

	/** Discord only says that a permission is missing. A look at the place shows which one. */
	async function nameMissing(fault: HandsFault, channel: string): Promise<HandsFault> {
		if (fault.kind !== 'forbidden' || fault.missing.length > 0) return fault;
		const place = await fetchPlace(withTimeLimit(bot, LONGEST_LOOK), channel);
		const missing =
			place.kind === 'thread' ? TO_POST.filter((name) => !place.may.has(name)) : missingPermissions(place);
		return { kind: 'forbidden', missing };
	}
	async function attempt<T>(channel: string, act: (bot: BotRest) => Promise<T>): Promise<T | HandsFault> {
		try {
			return await act(withTimeLimit(bot, LONGEST_WORK));
		} catch (error) {
			return nameMissing(faultOf(error), channel).catch(faultOf);
		}
	}

	return {
		placeOf: (channel, when) => attempt(channel, () => looks.placeAt(channel, when)),
		unlistedThreads: (guild, threads) => looks.unlistedThreads(guild, threads).catch(faultOf),
		open: (opening) => attempt(opening.channel, (bot) => openThread(bot, opening)),
		findOpenedThread: (opening) =>
			attempt(opening.channel, async (bot) => ({ thread: await findOpenedThread(bot, opening) })),
		post: (posting) => attempt(posting.thread, async (bot) => ({ message: await postInThread(bot, posting) })),
		servers: () => fetchServerIds(bot).catch(faultOf),
		keepAwake: (waking) => attempt(waking.thread, (bot) => keepAwake(bot, waking)),
	};
}
