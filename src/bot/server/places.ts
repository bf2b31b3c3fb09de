import { timeLeft } from '../../store/deadline.ts';
import { withTimeout } from '../../with-timeout.ts';
import type { Hands, HandsFault, PermissionName, Place } from '../host/hands.ts';
import { channelMention, type Markdown } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';

/** What a debate takes from its opening to its end, in a forum and in a text channel. */
const NEEDED: Readonly<Record<'forum' | 'text', readonly PermissionName[]>> = {
	forum: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads'],
	text: ['ViewChannel', 'CreatePublicThreads', 'SendMessagesInThreads'],
};
const ALWAYS = ['ReadMessageHistory', 'AttachFiles', 'PinMessages', 'ManageThreads'] as const;

/** Every permission that debates take, wherever they are held. The bot needs no other. */
export const debatePermissions: readonly PermissionName[] = [...new Set([...NEEDED.forum, ...NEEDED.text, ...ALWAYS])];

/** Whether the hands came back with a fault. */
export function isFault<T extends object>(made: T | HandsFault): made is HandsFault {
	return 'kind' in made && ['forbidden', 'gone', 'later', 'refused'].includes(String(made.kind));
}

/** Milliseconds a look at a place may take while a member waits: less than there is in all, since the answer may need more. */
const LOOK_PATIENCE = 1_500;

/** A place as Discord holds it now, or that Discord was too slow to tell. */
export async function placeSoon(hands: Hands, channel: string, patience = LOOK_PATIENCE): Promise<Place | HandsFault> {
	const place = await withTimeout(hands.placeOf(channel), timeLeft(patience));
	return place === 'late' ? { kind: 'later', why: 'Discord is slow' } : place;
}

/** The same hands, which look at every place anew: for who asks what is wrong, or whether it is right now. */
export const lookingNow = (hands: Hands): Hands => ({ ...hands, placeOf: (channel) => hands.placeOf(channel, 'now') });

/** What the bot lacks to hold a debate in a place. */
export function missingIn({ kind, may }: Place): PermissionName[] {
	const needed = kind === 'forum' ? NEEDED.forum : NEEDED.text;
	return [...needed, ...ALWAYS].filter((name) => !may.has(name));
}

/** Whether a debate can be held in a place. */
export function isFit(place: Place): boolean {
	if (place.kind !== 'forum' && place.kind !== 'text') return false;
	return missingIn(place).length === 0 && !lacksTags(place);
}

/** Whether a forum takes no post without a tag and has none to give. */
const lacksTags = ({ requiresTag, tags }: Place) => requiresTag && tags.length === 0;

/** Why no debate can be held in a place, and how to mend it; undefined when one can. */
export function obstacleIn(channel: string, place: Place | HandsFault, say: Say): Markdown | undefined {
	if (isFault(place)) return faultText(channel, place, say);
	if (place.kind !== 'forum' && place.kind !== 'text') return say('place.unfit', { channel: channelMention(channel) });
	const missing = missingIn(place);
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
