import { REST } from 'discord.js';
import type { Hands, HandsFault } from '../../bot/host/hands.ts';
import { missingIn } from '../../bot/server/places.ts';
import { type Hand, type HandsRest, handFor, handOf } from './hand.ts';
import { faultOf } from './hands-fault.ts';
import { keepAwake } from './keep-awake.ts';
import { createLooks } from './looks.ts';
import { findOpened, openThread } from './open-thread.ts';
import { groundAt } from './place.ts';
import { postInThread } from './post-in-thread.ts';
import { serversOf } from './server-list.ts';

const TO_POST = ['ViewChannel', 'SendMessagesInThreads', 'ManageThreads', 'AttachFiles', 'ReadMessageHistory'] as const;

/** How long all requests for one piece of work may take, in milliseconds, and then a look at why it was refused: together less than another worker leaves it alone. */
const LONGEST_WORK = 25_000;
const LONGEST_LOOK = 3_000;

/** The longest that a request waits for a rate limit to pass, in milliseconds. A longer wait is for whoever made the request to plan. */
const LONGEST_LIMIT = 1_000;

/**
 * A REST client for what the bot does of its own accord. It does not try again by itself: a thread whose answer was lost would
 * be opened twice, while the hands look first whether it is there. A rate limit of more than a second rejects with a
 * RateLimitError: work for one channel must not hold up what waits for it.
 */
export function handsRest(token: string, apiUrl: string): HandsRest {
	const rest = new REST({
		api: apiUrl,
		retries: 0,
		timeout: 5000,
		rejectOnRateLimit: ({ timeToReset, retryAfter, sublimitTimeout }) =>
			Math.max(timeToReset, retryAfter, sublimitTimeout) > LONGEST_LIMIT,
	});
	// A single 401 makes the client forget its token, and every later request would fail.
	const authorized = () => rest.setToken(token);
	return {
		get: (route, options) => authorized().get(route, options),
		post: (route, options) => authorized().post(route, options),
		patch: (route, options) => authorized().patch(route, options),
		put: (route, options) => authorized().put(route, options),
		delete: (route, options) => authorized().delete(route, options),
	};
}

/** The bot's hands in Discord, by REST alone. */
export function createHands(rest: HandsRest): Hands {
	const hand = handOf(rest);
	const looks = createLooks(hand);

	/** Discord only says that a permission is missing; which one is found by looking. */
	async function named(fault: HandsFault, channel: string): Promise<HandsFault> {
		if (fault.kind !== 'forbidden' || fault.missing.length > 0) return fault;
		const ground = await groundAt(handFor(hand, LONGEST_LOOK), channel);
		const missing = ground.kind === 'thread' ? TO_POST.filter((name) => !ground.may.has(name)) : missingIn(ground);
		return { kind: 'forbidden', missing };
	}
	async function attempt<T>(channel: string, act: (hand: Hand) => Promise<T>): Promise<T | HandsFault> {
		try {
			return await act(handFor(hand, LONGEST_WORK));
		} catch (error) {
			return named(faultOf(error), channel).catch(faultOf);
		}
	}

	return {
		placeOf: (channel, when) => attempt(channel, () => looks.placeAt(channel, when)),
		unlistedThreads: (guild, threads) => looks.unlisted(guild, threads).catch(faultOf),
		open: (opening) => attempt(opening.channel, (hand) => openThread(hand, opening)),
		findOpened: (opening) => attempt(opening.channel, async (hand) => ({ thread: await findOpened(hand, opening) })),
		post: (posting) => attempt(posting.thread, async (hand) => ({ message: await postInThread(hand, posting) })),
		servers: () => serversOf(hand).catch(faultOf),
		keepAwake: (waking) => attempt(waking.thread, (hand) => keepAwake(hand, waking)),
	};
}
