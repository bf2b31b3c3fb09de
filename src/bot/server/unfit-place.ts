import type { Context } from '../host/context.ts';
import type { HandsFault, Place } from '../host/hands.ts';
import { channelMention } from '../reply/markdown.ts';
import { refusal } from '../reply/user-error.ts';
import { isFault, obstacleIn, placeSoon } from './places.ts';

/**
 * Refuses, before anything is posted or saved, a channel that debates cannot be held in, and says what the bot may not do there and
 * how to fix it. A Discord that does not answer is no reason to refuse: its fault is what this resolves to.
 */
export async function refuseUnfitPlace(
	channel: string,
	context: Context,
	patience?: number,
): Promise<Place | HandsFault> {
	const place = await placeHere(channel, context, patience);
	if (isFault(place) && place.kind === 'later') return place;
	const obstacle = obstacleIn(channel, place, context.say);
	if (obstacle) throw refusal(obstacle);
	return place;
}

/** Refuses a channel that is known to be of another server; any other may have an article, whatever the bot may do there. */
export async function refuseForeignPlace(channel: string, context: Context): Promise<void> {
	if (guildDescribed(channel, context) === undefined) await placeHere(channel, context);
	else refuseForeign(channel, undefined, context);
}

async function placeHere(channel: string, context: Context, patience?: number): Promise<Place | HandsFault> {
	refuseForeign(channel, undefined, context);
	const place = await placeSoon(context.hands, channel, patience);
	refuseForeign(channel, place, context);
	return place;
}

function refuseForeign(channel: string, place: Place | HandsFault | undefined, context: Context): void {
	if (isForeign(channel, place, context))
		throw refusal(context.say('place.elsewhere', { channel: channelMention(channel) }));
}

/** Whether a place, or else the payload, says that a channel is of another server than the one it is named in. */
export function isForeign(
	channel: string,
	place: Place | HandsFault | undefined,
	context: Pick<Context, 'invocation'>,
): boolean {
	const guild = place && !isFault(place) ? place.guild : guildDescribed(channel, context);
	return guild !== undefined && guild !== context.invocation.guild?.id;
}

const guildDescribed = (channel: string, { invocation }: Pick<Context, 'invocation'>) =>
	invocation.described?.find(({ id }) => id === channel)?.guild;
