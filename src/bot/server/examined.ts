import type { Context } from '../host/context.ts';
import type { HandsFault, Place } from '../host/hands.ts';
import { serverOf } from '../host/moderators.ts';
import { lookingNow, placeSoon } from './places.ts';
import { isForeign } from './unfit-place.ts';

/** Why the bot looked at a place. */
export type Reason = 'debates' | 'article' | 'here' | 'debate';

/** A place the bot is to work in, as it was found. */
export type Examined = {
	readonly channel: string;
	readonly reasons: readonly Reason[];
	readonly place: Place | HandsFault;
	/** It is of another server, as settings of earlier versions may have it. */
	readonly isForeign: boolean;
};

/** So many places at most: each takes a request or two, and the answer has three seconds. */
const MOST = 8;

/** Every place the bot is set to work in: where debates go, where an article is set, where it is asked, where debates run. */
export async function examined(context: Context): Promise<Examined[]> {
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
		.slice(0, MOST);
	return Promise.all(
		asked.map(async ({ channel, why }) => {
			const place = await placeSoon(lookingNow(hands), channel);
			const reasons = [...new Set(why.map(([, reason]) => reason))];
			return { channel, reasons, place, isForeign: isForeign(channel, place, context) };
		}),
	);
}
