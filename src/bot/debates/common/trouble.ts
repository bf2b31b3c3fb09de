import type { StoredDebate } from '../../../store/records.ts';
import type { Context } from '../../host/context.ts';
import { isFault } from '../../host/hands.ts';
import { channelMention, type Markdown, md } from '../../reply/markdown.ts';
import { lookAtPlace, withFreshLooks } from '../../server/look-at-place.ts';
import { obstacleText } from '../../server/place-words.ts';

/**
 * What keeps the post, an announcement or the members' votes from a debate's thread at the moment; undefined when nothing does.
 * Moderators read it in the status, since the reply to their command was sent before it happened.
 */
export async function troubleOf(debate: StoredDebate, context: Context): Promise<Markdown | undefined> {
	const { store, hands, say } = context;
	const { id, thread, channel, abandoned, closedByHand } = debate;
	if (abandoned) return say(`abandoned.${abandoned}`);
	const unsaid = await store.failedAnnouncements(id);
	// Only the running phase matters. What was refused in an earlier one is past.
	const refused = unsaid.find(({ again, phase }) => !again && phase === debate.phase);
	if (refused) return say(refused.kind === 'closed' ? 'trouble.refused-end' : 'trouble.refused', { why: refused.why });
	if (closedByHand && debate.phase !== 'closed') return say('trouble.closed-by-hand');
	if (thread !== undefined && !unsaid.some(({ again }) => again)) return undefined;
	const what = say(thread === undefined ? 'trouble.unposted' : 'trouble.unsaid', { channel: channelMention(channel) });
	const place = await lookAtPlace(withFreshLooks(hands), channel);
	const passing = isFault(place) && place.kind === 'later';
	const obstacle = passing ? undefined : obstacleText(channel, place, say);
	return md`${what} ${obstacle ?? say('trouble.trying')}`;
}
