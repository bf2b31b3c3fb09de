import { closing, nextPhase, type PhaseIndex, type Transition } from '../../debate/debate.ts';
import type { StoredDebate } from '../../store/store.ts';
import { unannouncedEnd } from '../announcements.ts';
import type { Context } from '../command.ts';
import { type Markdown, md } from '../markdown.ts';
import type { Reply } from '../reply.ts';
import { announcedSoon } from './announced-soon.ts';
import { askedDebate, formatOf } from './asked-debate.ts';
import { phaseNameAt } from './phase-words.ts';
import { hasVotes } from './result-words.ts';
import { troubleOf } from './trouble.ts';

/** Two moderators who press within this time mean the same step, in milliseconds. */
const TOGETHER = 15_000;

/** What a moderator asks for: a button names the debate and the phase it was in when they were asked. */
export type Asked = { readonly debate: string | undefined; readonly from: string | undefined };

/** Moves a debate to its next phase. Right after another moderator did, it asks first: both may have meant that step. */
export async function movedOn(asked: Asked, context: Context): Promise<Reply> {
	const debate = await askedDebate(asked.debate, context);
	const step = nextPhase(formatOf(debate, context), debate, Date.now());
	if (!step) return alreadyReply(debate, context);
	if (isPast(asked, debate)) return alreadyReply(debate, context);
	if (asked.from === undefined && (await justMovedByAnother(debate, context)))
		return question(debate, 'next', step, context, 'move.just-moved');
	return taken(debate, step, context);
}

/** Closes a debate; before its last phase it asks first, since what is left out cannot be brought back. */
export async function closedNow(asked: Asked, context: Context): Promise<Reply> {
	const debate = await askedDebate(asked.debate, context);
	const step = closing(debate, Date.now());
	if (!step || isPast(asked, debate)) return alreadyReply(debate, context);
	if (debate.thread === undefined) return takenBack(debate, context);
	const last = formatOf(debate, context).phases.length - 1;
	if (asked.from === undefined && step.from < last)
		return question(debate, 'close', step, context, hasVotes(debate) ? 'move.close-early-vote' : 'move.close-early');
	return taken(debate, step, context);
}

/** What nobody has seen is ended without a word. */
async function takenBack({ id }: StoredDebate, { store, say }: Context): Promise<Reply> {
	await store.abandon(id, 'withdrawn');
	return { blocks: [{ kind: 'text', text: say('abandoned.withdrawn') }], private: true, replaces: true };
}

const isPast = ({ from }: Asked, { phase }: StoredDebate) => from !== undefined && from !== String(phase);

async function taken(debate: StoredDebate, { from, to }: Transition, context: Context): Promise<Reply> {
	const { store, invocation } = context;
	const moved = await store.advance(debate.id, { from, to, by: invocation.user.id });
	if (!moved) return alreadyReply(debate, context);
	if (moved.already) return alreadyReply(moved.debate, context);
	const { say } = context;
	const isAnnounced = await announcedSoon(moved.debate, context);
	const trouble = isAnnounced ? undefined : await troubleOf(moved.debate, context);
	const text = md`${phaseText('move.moved', moved.debate, context)} ${say(isAnnounced ? 'move.announced' : 'move.announcing')}`;
	return {
		blocks: [
			{ kind: 'text', text: trouble ? phaseText('move.moved', moved.debate, context) : text },
			...(trouble ? [{ kind: 'text', text: trouble } as const] : []),
			...(await unannouncedEnd(moved.debate, context)),
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

function phaseText(
	key: 'move.moved' | 'move.already' | 'move.is-closed',
	debate: StoredDebate,
	context: Context,
): Markdown {
	return context.say(key, { phase: phaseNameAt(formatOf(debate, context), debate.phase, context.say) });
}

async function justMovedByAnother({ id }: StoredDebate, { store, invocation }: Context): Promise<boolean> {
	const last = (await store.phaseChanges(id)).slice(1).at(-1);
	return last?.by !== undefined && last.by !== invocation.user.id && Date.now() - last.at < TOGETHER;
}

type Question = 'move.just-moved' | 'move.close-early' | 'move.close-early-vote';

function question(
	debate: StoredDebate,
	verb: 'next' | 'close',
	{ from, to }: { readonly from: number; readonly to: PhaseIndex },
	context: Context,
	key: Question,
): Reply {
	const { say } = context;
	const format = formatOf(debate, context);
	const label = say.plain(verb === 'next' ? 'buttons.move-on' : 'buttons.close-now');
	const names = { phase: phaseNameAt(format, from, say), next: phaseNameAt(format, to, say) };
	return {
		blocks: [
			{ kind: 'text', text: md`${say(key, names)}` },
			{
				kind: 'buttons',
				buttons: [{ label, press: { command: `debate ${verb}`, args: { debate: debate.id, from } } }],
			},
		],
		private: true,
	};
}
