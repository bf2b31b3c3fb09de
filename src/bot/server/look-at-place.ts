import { timeLeft } from '../../answer-deadline.ts';
import { withTimeout } from '../../with-timeout.ts';
import type { Hands, HandsFault, Place } from '../host/hands.ts';

/** How long a look at a place may take while a member waits, in milliseconds: less than the whole answer may, which needs time for more. */
const LOOK_PATIENCE = 1_500;

/** A place as Discord has it now; a fault of kind 'later' when Discord is too slow for the member who waits. */
export async function lookAtPlace(
	hands: Hands,
	channel: string,
	patience = LOOK_PATIENCE,
): Promise<Place | HandsFault> {
	const place = await withTimeout(hands.placeOf(channel), timeLeft(patience));
	return place === 'late' ? { kind: 'later', why: 'Discord is slow' } : place;
}

/** The same hands, which remember no place and look each time. For commands that show whether something is wrong right now. */
export const withFreshLooks = (hands: Hands): Hands => ({
	...hands,
	placeOf: (channel) => hands.placeOf(channel, 'now'),
});
