import type { StoredDebate } from '../../../store/records.ts';
import type { Context } from '../../host/context.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import { sayIn } from '../../reply/say.ts';
import { usableEditionOf } from '../common/debate-edition.ts';
import { abandonedReply, closingReply, plainEndReply } from './closing-view.ts';

type Needs = Pick<Context, 'library' | 'store'>;

/** A reply, and simpler ones that are sent in its place when Discord refuses it, the simplest last. */
export type Versions = { readonly reply: Reply; readonly simpler: readonly Reply[] };

/** The announcement of a debate's end. The simpler versions are without the picture, then without any word of the motion or the article. */
export async function endOf(debate: StoredDebate, needs: Needs): Promise<Versions> {
	const say = sayIn(debate.locale);
	if (debate.abandoned)
		return { reply: abandonedReply(debate, debate.abandoned, say), simpler: [plainEndReply(debate, undefined, say)] };
	const [edition, result, quotes] = await Promise.all([
		usableEditionOf(debate, needs),
		needs.store.result(debate.id),
		needs.store.quotesIn(debate.id),
	]);
	const reply = await closingReply({ debate, edition, result, quotes, say });
	return { reply, simpler: [withoutPictures(reply), plainEndReply(debate, result, say)] };
}

const withoutPictures = (reply: Reply): Reply => ({
	...reply,
	blocks: reply.blocks.filter(({ kind }) => kind !== 'picture'),
});

/** The end of a closed debate whose announcement Discord did not take, so that nobody has read it yet; empty when it was announced. */
export async function unannouncedEnd(debate: StoredDebate, needs: Needs): Promise<readonly Block[]> {
	if (debate.phase !== 'closed' || debate.thread === undefined) return [];
	// Announcements go out in order, so an earlier one that cannot be made holds up the end as well.
	const isHeldUp = (await needs.store.failedAnnouncements(debate.id)).length > 0;
	if (!isHeldUp || (await needs.store.isAnnounced(debate.id, 'closed'))) return [];
	return (await endOf(debate, needs)).reply.blocks;
}
