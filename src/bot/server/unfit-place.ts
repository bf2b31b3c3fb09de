import type { Context } from '../host/context.ts';
import { type HandsFault, isFault, type Place } from '../host/hands.ts';
import { channelMention } from '../reply/markdown.ts';
import { refusal } from '../reply/user-error.ts';
import { lookAtPlace } from './look-at-place.ts';
import { obstacleText } from './place-words.ts';

/**
 * Refuses a channel in which no debate can be held, before anything is posted or saved. The refusal names the missing permissions and
 * how to fix it. When Discord does not answer in time the channel is not refused; this then resolves to the fault.
 */
export async function refuseUnfitPlace(
	channel: string,
	context: Context,
	patience?: number,
): Promise<Place | HandsFault> {
	const place = await lookAtOwnPlace(channel, context, patience);
	if (isFault(place) && place.kind === 'later') return place;
	const obstacle = obstacleText(channel, place, context.say);
	if (obstacle) throw refusal(obstacle);
	return place;
}

/** Refuses a channel that belongs to another server. Any other may have an article, whatever the bot may do there. */
export async function refuseForeignPlace(channel: string, context: Context): Promise<void> {
	if (guildInPayload(channel, context) === undefined) await lookAtOwnPlace(channel, context);
	else refuseForeignChannel(channel, undefined, context);
}

async function lookAtOwnPlace(channel: string, context: Context, patience?: number): Promise<Place | HandsFault> {
	refuseForeignChannel(channel, undefined, context);
	const place = await lookAtPlace(context.hands, channel, patience);
	refuseForeignChannel(channel, place, context);
	return place;
}

function refuseForeignChannel(channel: string, place: Place | HandsFault | undefined, context: Context): void {
	if (isForeign(channel, place, context))
		throw refusal(context.say('place.elsewhere', { channel: channelMention(channel) }));
}

/** Whether a channel belongs to another server than the one it is named in, by what Discord answered, or else by the interaction. */
export function isForeign(
	channel: string,
	place: Place | HandsFault | undefined,
	context: Pick<Context, 'invocation'>,
): boolean {
	const guild = place && !isFault(place) ? place.guild : guildInPayload(channel, context);
	return guild !== undefined && guild !== context.invocation.guild?.id;
}

const guildInPayload = (channel: string, { invocation }: Pick<Context, 'invocation'>) =>
	invocation.described?.find(({ id }) => id === channel)?.guild;
