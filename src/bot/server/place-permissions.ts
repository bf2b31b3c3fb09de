import type { PermissionName, Place } from '../host/hands.ts';

/** What the bot needs in a forum or text channel for all of a debate, from its opening to its end. */
const NEEDED: Readonly<Record<'forum' | 'text', readonly PermissionName[]>> = {
	forum: ['ViewChannel', 'SendMessages', 'SendMessagesInThreads'],
	text: ['ViewChannel', 'CreatePublicThreads', 'SendMessagesInThreads'],
};
const ALWAYS = ['ReadMessageHistory', 'AttachFiles', 'PinMessages', 'ManageThreads'] as const;

/** Every permission that debates need in any kind of channel. The bot needs no other. */
export const debatePermissions: readonly PermissionName[] = [...new Set([...NEEDED.forum, ...NEEDED.text, ...ALWAYS])];

/** The permissions that the bot lacks to hold a debate in a place. */
export function missingPermissions({ kind, may }: Place): PermissionName[] {
	const needed = kind === 'forum' ? NEEDED.forum : NEEDED.text;
	return [...needed, ...ALWAYS].filter((name) => !may.has(name));
}

/** Whether a debate can be held in a place. */
export function canHoldDebate(place: Place): boolean {
	if (place.kind !== 'forum' && place.kind !== 'text') return false;
	return missingPermissions(place).length === 0 && !lacksTags(place);
}

/** Whether a forum takes no post without a tag and has no tag to give it. */
export const lacksTags = ({ requiresTag, tags }: Pick<Place, 'requiresTag' | 'tags'>) =>
	requiresTag && tags.length === 0;
