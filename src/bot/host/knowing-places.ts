import type { Hands, HandsFault, Place } from './hands.ts';
import type { DescribedChannel } from './invocation.ts';

/** Hands that do not ask Discord for a place the payload describes: what a payload says is as new as the interaction. */
export function knowingPlaces(hands: Hands, described: readonly DescribedChannel[] = []): Hands {
	const places = new Map(described.flatMap(({ place }) => (place ? [[place.id, place] as const] : [])));
	if (places.size === 0) return hands;
	return {
		...hands,
		placeOf(channel, when) {
			const place = places.get(channel);
			return place ? Promise.resolve(asLookedAt(place)) : hands.placeOf(channel, when);
		},
	};
}

/** A look at a channel that the bot does not see is refused for that alone, whatever else is missing there. */
function asLookedAt(place: Place): Place | HandsFault {
	return place.may.has('ViewChannel') ? place : { kind: 'forbidden', missing: ['ViewChannel'] };
}
