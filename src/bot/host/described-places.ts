import type { Hands, HandsFault, Place } from './hands.ts';
import type { DescribedChannel } from './invocation.ts';

/**
 * The same hands, but a place that the payload describes is not asked for from Discord: what a payload says is as new as the
 * interaction.
 */
export function preferDescribedPlaces(hands: Hands, described: readonly DescribedChannel[] = []): Hands {
	const places = new Map(described.flatMap(({ place }) => (place ? [[place.id, place] as const] : [])));
	if (places.size === 0) return hands;
	return {
		...hands,
		placeOf(channel, when) {
			const place = places.get(channel);
			return place ? Promise.resolve(placeOrFault(place)) : hands.placeOf(channel, when);
		},
	};
}

/** A channel that the bot does not see is refused for that alone, as by Discord, whatever else is missing there. */
function placeOrFault(place: Place): Place | HandsFault {
	return place.may.has('ViewChannel') ? place : { kind: 'forbidden', missing: ['ViewChannel'] };
}
