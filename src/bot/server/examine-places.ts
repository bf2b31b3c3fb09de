import type { Context } from '../host/context.ts';
import type { HandsFault, Place } from '../host/hands.ts';
import { serverOf } from '../host/moderators.ts';
import { lookAtPlace, withFreshLooks } from './look-at-place.ts';
import { isForeign } from './unfit-place.ts';

/** Why the bot looked at a place. */
export type Reason = 'debates' | 'article' | 'here' | 'debate';

/** A place where the bot has something to do, as Discord has it now. */
export type ExaminedPlace = {
	readonly channel: string;
	readonly reasons: readonly Reason[];
	readonly place: Place | HandsFault;
	/** It belongs to another server. Settings made by earlier versions may name such a place. */
	readonly isForeign: boolean;
};

/** How many places are looked at: each takes a request or two, and the answer must be there in three seconds. */
const MOST_PLACES = 8;

/** Looks at every place where the bot has something to do: the debate channel, channels with an article, this channel, and those of open debates. */
export async function examinePlaces(context: Context): Promise<ExaminedPlace[]> {
	const { store, hands, invocation } = context;
	const guild = serverOf(context);
	const [settings, debates] = await Promise.all([store.settingsOf(guild), store.openDebates(guild)]);
	const here = invocation.channel?.parent ?? invocation.channel?.id;
	const reasons: [string | undefined, Reason][] = [
		[settings.debateChannel, 'debates'],
		[here, 'here'],
		...debates.map(({ channel }): [string, Reason] => [channel, 'debate']),
		...Object.keys(settings.channelArticles).map((channel): [string, Reason] => [channel, 'article']),
	];
	const places = Map.groupBy(reasons, ([channel]) => channel);
	const asked = [...places]
		.flatMap(([channel, why]) => (channel === undefined ? [] : [{ channel, why }]))
		.slice(0, MOST_PLACES);
	return Promise.all(
		asked.map(async ({ channel, why }) => {
			const place = await lookAtPlace(withFreshLooks(hands), channel);
			const reasons = [...new Set(why.map(([, reason]) => reason))];
			return { channel, reasons, place, isForeign: isForeign(channel, place, context) };
		}),
	);
}
