import { type HandsFault, isFault, type PermissionName, type Place } from '../host/hands.ts';
import { channelMention, type Markdown } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { lacksTags, missingPermissions } from './place-permissions.ts';

/** Why no debate can be held in a place, and how to fix it; undefined when one can. */
export function obstacleText(channel: string, place: Place | HandsFault, say: Say): Markdown | undefined {
	if (isFault(place)) return faultText(channel, place, say);
	if (place.kind !== 'forum' && place.kind !== 'text') return say('place.unfit', { channel: channelMention(channel) });
	const missing = missingPermissions(place);
	if (missing.length > 0) return missingText(channel, missing, say);
	if (lacksTags(place)) return say('place.no-tags', { channel: channelMention(channel) });
	return undefined;
}

/** What went wrong in a place and what a moderator can do about it. */
export function faultText(channel: string, fault: HandsFault, say: Say): Markdown {
	switch (fault.kind) {
		case 'forbidden':
			return missingText(channel, fault.missing, say);
		case 'gone':
			return say('place.gone', { channel: channelMention(channel) });
		case 'later':
			return say('place.later', { channel: channelMention(channel) });
		case 'refused':
			return say('place.refused', { channel: channelMention(channel), why: fault.why });
		default:
			return fault satisfies never;
	}
}

function missingText(channel: string, missing: readonly PermissionName[], say: Say): Markdown {
	if (missing.length === 0) return say('place.forbidden', { channel: channelMention(channel) });
	const permissions = missing.map((name) => say.plain(`permission.${name}`));
	return say('place.missing', { channel: channelMention(channel), permissions, count: permissions.length });
}
