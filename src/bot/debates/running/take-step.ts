import { closingStep, nextPhase, type Transition } from '../../../debate/debate.ts';
import type { StoredDebate } from '../../../store/records.ts';
import { orNothing } from '../../../store/unavailable.ts';
import type { Context } from '../../host/context.ts';
import { joinMarkdown, type Markdown, md } from '../../reply/markdown.ts';
import type { Reply } from '../../reply/reply.ts';
import { findDebate, formatOf, refuseWithOpenDebates } from '../common/find-debate.ts';
import { phaseNameAt } from '../common/phase-words.ts';
import { troubleOf } from '../common/trouble.ts';
import { unannouncedEnd } from '../ending/end-announcement.ts';
import { hasVotes } from '../ending/result-words.ts';
import { waitForAnnouncement } from './wait-for-announcement.ts';

/**
 * How long after a phase began a step out of it is asked about first, in milliseconds: commands typed in a row, or sent twice by a
 * slow client, often mean one step. With a longer time the moderators of quick debates would be asked at each step.
 */
const JUST_BEGUN = 60_000;

/**
 * Two moderators who act within this time, in milliseconds, are taken to mean the same step. With a longer time, the question
 * would name somebody who acted on purpose.
 */
const TOGETHER = 15_000;

/** A step a moderator asks for. The button of a question names the debate and the phase it was in when the question was asked. */
export type StepRequest = { readonly debate: string | undefined; readonly from: string | undefined };

/** Moves a debate to its next phase. Asks first when the step may be a mistake or cannot be undone. */
export async function moveOn(request: StepRequest, context: Context): Promise<Reply> {
	const debate = (await findDebate(request.debate, context)) ?? (await refuseWithOpenDebates(context));
	const step = nextPhase(debate);
	if (!step || isPast(request, debate)) return alreadyReply(debate, context);
	return takeStepOrAsk('next', request, debate, step, context);
}

/**
 * Closes a debate. Asks first when the debate is in an earlier phase than the last, since phases that are left out cannot be
 * brought back.
 */
export async function closeDebate(request: StepRequest, context: Context): Promise<Reply> {
	const debate = (await findDebate(request.debate, context)) ?? (await refuseWithOpenDebates(context));
	const step = closingStep(debate);
	if (!step || isPast(request, debate)) return alreadyReply(debate, context);
	if (debate.thread === undefined) return withdrawDebate(debate, context);
	return takeStepOrAsk('close', request, debate, step, context);
}

async function takeStepOrAsk(
	verb: 'next' | 'close',
	request: StepRequest,
	debate: StoredDebate,
	step: Transition,
	context: Context,
): Promise<Reply> {
	const doubts = request.from === undefined ? await doubtsAbout(debate, step, context) : [];
	return doubts.length > 0 ? questionReply(verb, debate, step, doubts, context) : takeStep(debate, step, context);
}

/** Ends a debate that was not posted yet: nobody has seen it, so nothing is announced and no question is asked. */
async function withdrawDebate({ id }: StoredDebate, context: Context): Promise<Reply> {
	const { store, say } = context;
	// It was posted at this very moment. To close it now is another step, which may need a question.
	if (!(await store.abandon(id, 'withdrawn'))) return closeDebate({ debate: String(id), from: undefined }, context);
	return { blocks: [{ kind: 'text', text: say('abandoned.withdrawn') }], private: true, replaces: true };
}

const isPast = ({ from }: StepRequest, { phase }: StoredDebate) => from !== undefined && from !== String(phase);

async function takeStep(debate: StoredDebate, { from, to }: Transition, context: Context): Promise<Reply> {
	const { store, invocation } = context;
	const moved = await store.advance(debate.id, { from, to, by: invocation.user.id });
	if (!moved) return alreadyReply(debate, context);
	if (moved.already) return alreadyReply(moved.debate, context);
	const { say } = context;
	// The step is already taken, so the answer reports it even when nothing more can be found out in time.
	const isAnnounced = (await orNothing(waitForAnnouncement(moved.debate, context))) === true;
	const trouble = isAnnounced ? undefined : await orNothing(troubleOf(moved.debate, context));
	const end = await orNothing(unannouncedEnd(moved.debate, context));
	const done = doneText(moved.debate, context);
	const untroubled = isAnnounced ? announcedText(moved.debate, context) : md`${done} ${say('move.announcing')}`;
	return {
		blocks: [
			{ kind: 'text', text: trouble ? done : untroubled },
			...(trouble ? [{ kind: 'text', text: trouble } as const] : []),
			...(end ?? []),
		],
		private: true,
		replaces: true,
	};
}

async function alreadyReply(debate: StoredDebate, context: Context): Promise<Reply> {
	const text = phaseText(debate.phase === 'closed' ? 'move.is-closed' : 'move.already', debate, context);
	const end = await unannouncedEnd(debate, context);
	return { blocks: [{ kind: 'text', text }, ...end], private: true, replaces: true };
}

const doneText = (debate: StoredDebate, context: Context): Markdown =>
	debate.phase === 'closed' ? context.say('move.closed') : phaseText('move.moved', debate, context);

/** The text once a step is announced. A debate without votes has no result, so nothing is said about one. */
function announcedText(debate: StoredDebate, context: Context): Markdown {
	if (debate.phase === 'closed' && hasVotes(debate)) return context.say('move.closed-with-result');
	return md`${doneText(debate, context)} ${context.say('move.announced')}`;
}

function phaseText(
	key: 'move.moved' | 'move.already' | 'move.is-closed',
	debate: StoredDebate,
	context: Context,
): Markdown {
	return context.say(key, { phase: phaseNameAt(formatOf(debate, context), debate.phase, context.say) });
}

/** The reasons to ask before a step, in sentences. About the votes they say at most that too few members have voted twice so far. */
async function doubtsAbout(debate: StoredDebate, step: Transition, context: Context): Promise<Markdown[]> {
	const { store, say } = context;
	const { id, minimum } = debate;
	const format = formatOf(debate, context);
	const phase = phaseNameAt(format, step.from, say);
	const closes = step.to === 'closed';
	const now = await store.now();
	const isYoung = now - debate.phaseStartedAt < JUST_BEGUN;
	const isEarly = closes && step.from < format.phases.length - 1;
	const isThin = closes && hasVotes(debate) && (await store.countVoters(id)) < minimum;
	const begun = isYoung && (await isAnothers(debate, now, context)) ? 'move.just-moved' : 'move.just-begun';
	return [
		...(isYoung ? [say(begun, { phase })] : []),
		...(isEarly ? [say('move.early', { phase })] : []),
		...(isThin ? [say('move.too-few', { minimum })] : []),
	];
}

/** Whether another moderator took the last step so shortly ago that both may mean the same one. `now` is the store's time. */
async function isAnothers({ id }: StoredDebate, now: number, { store, invocation }: Context): Promise<boolean> {
	const last = (await store.phaseChanges(id)).slice(1).at(-1);
	return last?.by !== undefined && last.by !== invocation.user.id && now - last.at < TOGETHER;
}

function questionReply(
	verb: 'next' | 'close',
	debate: StoredDebate,
	{ from, to }: Transition,
	doubts: readonly Markdown[],
	context: Context,
): Reply {
	const { say } = context;
	const next = phaseNameAt(formatOf(debate, context), to, say);
	const asking = to === 'closed' ? say('move.ask-close') : say('move.ask-next', { next });
	const label = say.plain(to === 'closed' ? 'buttons.close-debate' : 'buttons.move-on');
	const press = { command: `debate ${verb}`, args: { debate: debate.id, from } };
	return {
		blocks: [
			{ kind: 'text', text: joinMarkdown([...doubts, asking], ' ') },
			{ kind: 'buttons', buttons: [{ label, press }] },
		],
		private: true,
	};
}
