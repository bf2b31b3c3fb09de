import { ArticleFault } from '../../../article/library/article-fault.ts';
import { phaseOf } from '../../../debate/debate.ts';
import type { Format } from '../../../debate/format/format.ts';
import type { Announcement, StoredDebate } from '../../../store/records.ts';
import type { Context, Services } from '../../host/context.ts';
import type { Opening, Posting } from '../../host/hands.ts';
import type { Block } from '../../reply/reply.ts';
import { type Say, sayIn } from '../../reply/say.ts';
import { ballotButtons, statusButton } from '../common/buttons.ts';
import { deadlineSentence, phaseName } from '../common/phase-words.ts';
import { endOf, type Versions } from '../ending/end-announcement.ts';
import { openingOf } from '../opening/opening.ts';

/** What `Hands` must do for an announcement. */
export type Task =
	| { readonly kind: 'open'; readonly opening: Opening }
	/** The debate ended while it was being opened: if its thread was made all the same, it must be found and closed too. */
	| { readonly kind: 'find'; readonly opening: Opening }
	| { readonly kind: 'post'; readonly posting: Posting }
	/** Nothing yet: a file it needs cannot be used. The log says so, and somebody may repair the file. */
	| { readonly kind: 'wait'; readonly why: string };

type Needs = Pick<Context, 'library' | 'formats' | 'store'>;

/**
 * The task of an announcement, with its text in the debate's language. Undefined when there is nothing left to do, because the
 * debate was withdrawn or never posted. Throws StoreUnavailable.
 */
export async function taskFor(
	announcement: Announcement,
	{ libraries, formats, store }: Pick<Services, 'libraries' | 'formats' | 'store'>,
): Promise<Task | undefined> {
	const debate = await store.debate(announcement.debate);
	if (!debate) return undefined;
	const needs = { library: await libraries.libraryOf(debate.guild), formats, store };
	const { nonce, attempt } = announcement;
	const posting = { thread: debate.thread ?? '', nonce, tried: attempt > 1 };
	if (announcement.kind !== 'opened' && debate.thread === undefined) return undefined;
	// The store announces the end of such a debate as soon as its thread is recorded.
	if (announcement.kind === 'opened' && debate.abandoned && debate.thread !== undefined) return undefined;
	if (announcement.kind === 'closed')
		return { kind: 'post', posting: { ...posting, ...(await endOf(debate, needs)), afterwards: 'lock and archive' } };
	const format = needs.formats.get(debate.format);
	if (!format) return { kind: 'wait', why: 'its format is not there' };
	if (announcement.kind === 'opened') return openingTask(debate, nonce, needs);
	return { kind: 'post', posting: { ...posting, ...phaseVersions(announcement, debate, format) } };
}

/** The post must show the quotations that the moderator saw in the preview, so it waits for its article. */
async function openingTask(debate: StoredDebate, nonce: string, needs: Needs): Promise<Task> {
	try {
		const opening = { ...(await openingOf(debate, nonce, needs)), tried: true };
		return { kind: debate.abandoned ? 'find' : 'open', opening };
	} catch (error) {
		if (error instanceof ArticleFault) return { kind: 'wait', why: 'its article cannot be used' };
		throw error;
	}
}

function phaseVersions({ phase: at }: Announcement, debate: StoredDebate, format: Format): Versions {
	const say = sayIn(debate.locale);
	const phase = phaseOf(format, { phase: at });
	if (!phase) return { reply: { blocks: [{ kind: 'text', text: say('phase.closed') }] }, simpler: [] };
	// When the debate has moved on meanwhile, the running phase has an announcement of its own with its deadline.
	const deadline = debate.phase === at ? debate.deadline : undefined;
	const words: Block[] = [
		{ kind: 'heading', text: say('announce.phase', { phase: phaseName(phase, say) }) },
		{
			kind: 'text',
			text: phase.kind === 'turn' ? say(`announce.turn-${phase.side}`) : say(`announce.${phase.kind}`),
		},
		...(debate.phase === at ? [{ kind: 'text', text: deadlineSentence(deadline, say) } as const] : []),
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
