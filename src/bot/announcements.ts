import type { Edition } from '../article/edition.ts';
import { ArticleFault, usable } from '../article/library.ts';
import { phaseOf } from '../debate/debate.ts';
import type { Format } from '../debate/format.ts';
import type { Announcement, StoredDebate } from '../store/store.ts';
import type { Means } from './command.ts';
import { ballotButtons, statusButton } from './debates/buttons.ts';
import { abandonedReply, closingReply } from './debates/closing-view.ts';
import { phaseName, untilWhen } from './debates/phase-words.ts';
import { postReply } from './debates/post-view.ts';
import type { Opening, Posting } from './hands.ts';
import type { Block, Reply } from './reply.ts';
import { type Say, sayIn } from './say.ts';

/** What the hands are to do for an announcement. */
export type Errand =
	| { readonly kind: 'open'; readonly opening: Opening }
	| { readonly kind: 'post'; readonly posting: Posting }
	/** Nothing yet: its article's file has gone bad, which is in the log, and may be mended. */
	| { readonly kind: 'wait'; readonly why: string };

type Needs = Pick<Means, 'library' | 'formats' | 'store'>;

/**
 * What is to be done for an announcement, in the debate's own language; undefined when there is nothing to be done any more: the
 * debate was withdrawn or never posted, or its format is gone. Throws StoreUnavailable.
 */
export async function errandFor(announcement: Announcement, needs: Needs): Promise<Errand | undefined> {
	const debate = await needs.store.debate(announcement.debate);
	const format = debate && needs.formats.get(debate.format);
	if (!debate || !format) return undefined;
	const { nonce, attempt } = announcement;
	if (announcement.kind === 'opened') return opened(debate, nonce, needs);
	if (debate.thread === undefined) return undefined;
	const posting = { thread: debate.thread, nonce, tried: attempt > 1 };
	if (announcement.kind === 'phase')
		return { kind: 'post', posting: { ...posting, reply: phaseReply(announcement, debate, format) } };
	const reply = await endOf(debate, needs);
	return { kind: 'post', posting: { ...posting, reply, afterwards: 'lock and archive' } };
}

/** A post without the quotations that were previewed would be another one, so it waits for its article. */
function opened(debate: StoredDebate, nonce: string, needs: Needs): Errand {
	try {
		return { kind: 'open', opening: openingOf(debate, nonce, needs) };
	} catch (error) {
		if (error instanceof ArticleFault) return { kind: 'wait', why: 'its article cannot be used' };
		throw error;
	}
}

/** The nonce of a debate's opening, the same that the store gives its announcement. */
export const openingNonce = (debate: number) => `lectern-${debate}-0`;

/** The thread to open for a debate. */
export function openingOf(debate: StoredDebate, nonce: string, needs: Pick<Means, 'library' | 'formats'>): Opening {
	const say = sayIn(debate.locale);
	const format = needs.formats.get(debate.format);
	if (!format) throw new RangeError(`There is no format "${debate.format}".`);
	const edition = editionOf(debate, needs);
	// What is posted is how it begins, also when it moved on before Discord could be reached.
	const begun = { ...debate, phase: 0, deadline: debate.phase === 0 ? debate.deadline : undefined } as const;
	const tags = [format.id, format.name.en, format.name.es, 'Debate'];
	return {
		channel: debate.channel,
		name: debate.motion,
		tags,
		reply: postReply({ debate: begun, format, edition, say }),
		nonce,
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

function phaseReply({ phase: at }: Announcement, debate: StoredDebate, format: Format): Reply {
	const say = sayIn(debate.locale);
	const phase = phaseOf(format, { phase: at });
	if (!phase) return { blocks: [{ kind: 'text', text: say('phase.closed') }] };
	// A later phase has its own deadline, and its own announcement.
	const deadline = debate.phase === at ? debate.deadline : undefined;
	return {
		blocks: [
			{ kind: 'heading', text: say('announce.phase', { phase: phaseName(phase, say) }) },
			{
				kind: 'text',
				text: phase.kind === 'turn' ? say(`announce.turn-${phase.side}`) : say(`announce.${phase.kind}`),
			},
			...(debate.phase === at ? [{ kind: 'text', text: untilWhen(deadline, say) } as const] : []),
			...buttonsIn(debate, at, say),
		],
	};
}

function buttonsIn({ id, polls }: StoredDebate, at: Announcement['phase'], say: Say): Block[] {
	const votes = at !== 'closed' && polls[at] !== undefined;
	return [
		...(votes ? [{ kind: 'buttons', buttons: ballotButtons(id, say) } as const] : []),
		{ kind: 'buttons', buttons: [statusButton(id, say)] },
	];
}

async function endOf(debate: StoredDebate, needs: Needs): Promise<Reply> {
	if (debate.abandoned) return abandonedReply(debate, debate.abandoned, sayIn(debate.locale));
	const [result, quotes] = await Promise.all([needs.store.result(debate.id), needs.store.quotesIn(debate.id)]);
	return closingReply({ debate, edition: usableEditionOf(debate, needs), result, quotes, say: sayIn(debate.locale) });
}
