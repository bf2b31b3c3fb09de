import { ArticleFault, usable } from '../article/library/library.ts';
import type { Edition } from '../article/model/edition.ts';
import { phaseOf } from '../debate/debate.ts';
import type { Format } from '../debate/format/format.ts';
import type { Announcement, StoredDebate } from '../store/store.ts';
import type { Means } from './command.ts';
import { ballotButtons, statusButton } from './debates/buttons.ts';
import { abandonedReply, closingReply, plainEndReply } from './debates/closing-view.ts';
import { phaseName, untilWhenAlone } from './debates/phase-words.ts';
import { plainPostReply, postReply } from './debates/post-view.ts';
import type { Opening, Posting } from './hands.ts';
import type { Block, Reply } from './reply.ts';
import { type Say, sayIn } from './say.ts';

/** What the hands are to do for an announcement. */
export type Errand =
	| { readonly kind: 'open'; readonly opening: Opening }
	/** The debate was ended while it was being opened: a thread that was opened all the same must be found and ended too. */
	| { readonly kind: 'find'; readonly opening: Opening }
	| { readonly kind: 'post'; readonly posting: Posting }
	/** Nothing yet: a file it needs cannot be used, which is in the log, and may be repaired. */
	| { readonly kind: 'wait'; readonly why: string };

type Needs = Pick<Means, 'library' | 'formats' | 'store'>;

/**
 * What is to be done for an announcement, in the debate's own language; undefined when there is nothing to be done any more: the
 * debate was withdrawn or never posted. Throws StoreUnavailable.
 */
export async function errandFor(announcement: Announcement, needs: Needs): Promise<Errand | undefined> {
	const debate = await needs.store.debate(announcement.debate);
	if (!debate) return undefined;
	const { nonce, attempt } = announcement;
	const posting = { thread: debate.thread ?? '', nonce, tried: attempt > 1 };
	if (announcement.kind !== 'opened' && debate.thread === undefined) return undefined;
	// Its end is announced once its thread is recorded.
	if (announcement.kind === 'opened' && debate.abandoned && debate.thread !== undefined) return undefined;
	if (announcement.kind === 'closed')
		return { kind: 'post', posting: { ...posting, ...(await endOf(debate, needs)), afterwards: 'lock and archive' } };
	const format = needs.formats.get(debate.format);
	if (!format) return { kind: 'wait', why: 'its format is not there' };
	if (announcement.kind === 'opened') return openingErrand(debate, nonce, needs);
	return { kind: 'post', posting: { ...posting, ...phaseVersions(announcement, debate, format) } };
}

/** A reply, and what is said instead where Discord does not take it. */
type Versions = { readonly reply: Reply; readonly simpler: readonly Reply[] };

/** A post without the quotations that were previewed would be another one, so it waits for its article. */
function openingErrand(debate: StoredDebate, nonce: string, needs: Needs): Errand {
	try {
		const opening = { ...openingOf(debate, nonce, needs), tried: true };
		return { kind: debate.abandoned ? 'find' : 'open', opening };
	} catch (error) {
		if (error instanceof ArticleFault) return { kind: 'wait', why: 'its article cannot be used' };
		throw error;
	}
}

/** The nonce of a debate's opening, the same that the store gives its announcement. */
export const openingNonce = (debate: number) => `lectern-${debate}-0`;

/** The thread to open for a debate; it and its first message are recorded as soon as they are there. */
export function openingOf(debate: StoredDebate, nonce: string, needs: Needs): Opening {
	const { store } = needs;
	const say = sayIn(debate.locale);
	const format = needs.formats.get(debate.format);
	if (!format) throw new RangeError(`There is no format "${debate.format}".`);
	const edition = editionOf(debate, needs);
	// What is posted is how it begins, also when it moved on before Discord could be reached.
	const begun = { ...debate, phase: 0, deadline: debate.phase === 0 ? debate.deadline : undefined } as const;
	const parts = { debate: begun, format, edition, say };
	return {
		guild: debate.guild,
		channel: debate.channel,
		name: debate.motion,
		tags: [format.id, format.name.en, format.name.es, 'Debate'],
		reply: postReply(parts),
		simpler: [plainPostReply(parts)],
		nonce,
		...(debate.thread !== undefined && { thread: debate.thread }),
		async opened(thread) {
			const now = await store.threadOpened(debate.id, thread);
			return now?.abandoned ? undefined : now?.thread;
		},
		posted: (post) => store.debatePosted(debate.id, post),
	};
}

/** The article a debate is about, if it still is there and can be used: what is told of a debate goes on without it. */
export function usableEditionOf(
	{ article }: Pick<StoredDebate, 'article'>,
	{ library }: Pick<Means, 'library'>,
): Edition | undefined {
	return article === undefined ? undefined : usable(library, article);
}

/** The article a debate is about, if it still is there. Throws an ArticleFault when it cannot be used: a post waits for it. */
export function editionOf(
	{ article }: Pick<StoredDebate, 'article'>,
	{ library }: Pick<Means, 'library'>,
): Edition | undefined {
	return article === undefined ? undefined : library.get(article);
}

function phaseVersions({ phase: at }: Announcement, debate: StoredDebate, format: Format): Versions {
	const say = sayIn(debate.locale);
	const phase = phaseOf(format, { phase: at });
	if (!phase) return { reply: { blocks: [{ kind: 'text', text: say('phase.closed') }] }, simpler: [] };
	// A later phase has its own deadline, and its own announcement.
	const deadline = debate.phase === at ? debate.deadline : undefined;
	const words: Block[] = [
		{ kind: 'heading', text: say('announce.phase', { phase: phaseName(phase, say) }) },
		{
			kind: 'text',
			text: phase.kind === 'turn' ? say(`announce.turn-${phase.side}`) : say(`announce.${phase.kind}`),
		},
		...(debate.phase === at ? [{ kind: 'text', text: untilWhenAlone(deadline, say) } as const] : []),
	];
	return { reply: { blocks: [...words, ...buttonsIn(debate, at, say)] }, simpler: [{ blocks: words }] };
}

function buttonsIn({ id, polls }: StoredDebate, at: Announcement['phase'], say: Say): Block[] {
	const votes = at !== 'closed' && polls[at] !== undefined;
	return [
		...(votes ? [{ kind: 'buttons', buttons: ballotButtons(id, say) } as const] : []),
		{ kind: 'buttons', buttons: [statusButton(id, say)] },
	];
}

/** The end of a debate as its thread reads it; simpler, without the picture, and at last without any word of the motion or article. */
async function endOf(debate: StoredDebate, needs: Needs): Promise<Versions> {
	const say = sayIn(debate.locale);
	if (debate.abandoned)
		return { reply: abandonedReply(debate, debate.abandoned, say), simpler: [plainEndReply(debate, undefined, say)] };
	const [result, quotes] = await Promise.all([needs.store.result(debate.id), needs.store.quotesIn(debate.id)]);
	const reply = await closingReply({ debate, edition: usableEditionOf(debate, needs), result, quotes, say });
	return { reply, simpler: [withoutPictures(reply), plainEndReply(debate, result, say)] };
}

const withoutPictures = (reply: Reply): Reply => ({
	...reply,
	blocks: reply.blocks.filter(({ kind }) => kind !== 'picture'),
});

/** The end of a closed debate where Discord did not take its announcement, so that nobody has read it yet; nothing where it was announced. */
export async function unannouncedEnd(debate: StoredDebate, needs: Needs): Promise<readonly Block[]> {
	if (debate.phase !== 'closed' || debate.thread === undefined) return [];
	// An earlier announcement that cannot be made holds up the end as well.
	const isHeldUp = (await needs.store.unsaid(debate.id)).length > 0;
	if (!isHeldUp || (await needs.store.isAnnounced(debate.id, 'closed'))) return [];
	return (await endOf(debate, needs)).reply.blocks;
}
