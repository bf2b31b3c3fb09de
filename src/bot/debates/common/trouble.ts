import type { StoredDebate } from '../../../store/store.ts';
import type { Context } from '../../host/context.ts';
import { channelMention, type Markdown, md } from '../../reply/markdown.ts';
import { isFault, lookingNow, obstacleIn, placeSoon } from '../../server/places.ts';

/**
 * What keeps a debate's post, an announcement or its members' votes from its thread, by how things are now; undefined when
 * nothing does. Moderators read here what they could not be told when it happened.
 */
export async function troubleOf(debate: StoredDebate, context: Context): Promise<Markdown | undefined> {
	const { store, hands, say } = context;
	const { id, thread, channel, abandoned, closedByHand } = debate;
	if (abandoned) return say(`abandoned.${abandoned}`);
	const unsaid = await store.failedAnnouncements(id);
	// What was refused of an earlier phase is past.
	const refused = unsaid.find(({ again, phase }) => !again && phase === debate.phase);
	if (refused) return say(refused.kind === 'closed' ? 'trouble.refused-end' : 'trouble.refused', { why: refused.why });
	if (closedByHand && debate.phase !== 'closed') return say('trouble.closed-by-hand');
	if (thread !== undefined && !unsaid.some(({ again }) => again)) return undefined;
	const what = say(thread === undefined ? 'trouble.unposted' : 'trouble.unsaid', { channel: channelMention(channel) });
	const place = await placeSoon(lookingNow(hands), channel);
	const passing = isFault(place) && place.kind === 'later';
	const obstacle = passing ? undefined : obstacleIn(channel, place, say);
	return md`${what} ${obstacle ?? say('trouble.trying')}`;
}
