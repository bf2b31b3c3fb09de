import { REST } from 'discord.js';
import type { Hands, HandsFault } from '../bot/hands.ts';
import { missingIn } from '../bot/places.ts';
import { type HandsRest, handOf } from './hand.ts';
import { faultOf } from './hands-fault.ts';
import { openThread } from './open-thread.ts';
import { groundAt } from './place.ts';
import { postInThread } from './post-in-thread.ts';

const TO_POST = ['ViewChannel', 'SendMessagesInThreads', 'ManageThreads', 'AttachFiles', 'ReadMessageHistory'] as const;

/**
 * A REST client for the hands. It does not try again by itself: a thread whose answer was lost would be opened twice, while
 * the hands look first whether it is there.
 */
export function handsRest(token: string, apiUrl: string): REST {
	return new REST({ api: apiUrl, retries: 0, timeout: 5000 }).setToken(token);
}

/** The bot's hands in Discord, by REST alone. */
export function createHands(rest: HandsRest): Hands {
	const hand = handOf(rest);

	/** Discord only says that a permission is missing; which one is found by looking. */
	async function named(fault: HandsFault, channel: string): Promise<HandsFault> {
		if (fault.kind !== 'forbidden' || fault.missing.length > 0) return fault;
		const ground = await groundAt(hand, channel);
		const missing = ground.kind === 'thread' ? TO_POST.filter((name) => !ground.may.has(name)) : missingIn(ground);
		return { kind: 'forbidden', missing };
	}
	async function told<T>(channel: string, act: () => Promise<T>): Promise<T | HandsFault> {
		try {
			return await act();
		} catch (error) {
			return named(faultOf(error), channel).catch(faultOf);
		}
	}

	return {
		placeOf: (channel) => told(channel, () => groundAt(hand, channel)),
		open: (opening) => told(opening.channel, () => openThread(hand, opening)),
		post: (posting) => told(posting.thread, async () => ({ message: await postInThread(hand, posting) })),
	};
}
