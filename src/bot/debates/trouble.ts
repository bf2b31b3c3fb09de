import type { StoredDebate } from '../../store/store.ts';
import type { Context } from '../command.ts';
import { type Markdown, md } from '../markdown.ts';
import { isFault, mention, obstacleIn, placeSoon } from '../places.ts';

/**
 * What keeps a debate's post or an announcement from its thread, by how the place is now; undefined when nothing is missing.
 * Who moves or looks at a debate learns here what a moderator could not be told when it happened.
 */
export async function troubleOf(debate: StoredDebate, context: Context): Promise<Markdown | undefined> {
	const { store, hands, say } = context;
	const { id, thread, channel, abandoned } = debate;
	if (abandoned) return say(`abandoned.${abandoned}`);
	if (thread !== undefined && !(await store.isHindered(id))) return undefined;
	const what = say(thread === undefined ? 'trouble.unposted' : 'trouble.unsaid', { channel: mention(channel) });
	const place = await placeSoon(hands, channel);
	const passing = isFault(place) && place.kind === 'later';
	const obstacle = passing ? undefined : obstacleIn(channel, place, say);
	return md`${what} ${obstacle ?? say('trouble.trying')}`;
}
