import { CHOICES, type Choice } from '../../debate/debate.ts';
import type { StoredDebate } from '../../store/store.ts';
import { StoreUnavailable } from '../../store/unavailable.ts';
import type { Context } from '../command.ts';
import type { Markdown } from '../markdown.ts';
import type { Reply } from '../reply.ts';
import { UserError } from '../user-error.ts';
import { formatOf } from './asked-debate.ts';
import { phaseNameAt, untilWhen } from './phase-words.ts';

/** Casts a member's ballot in the vote that is open and tells them, and nobody else, what is kept. */
export async function ballotCast(debate: StoredDebate, typed: string, context: Context): Promise<Reply> {
	const choice = CHOICES.find((one) => one === typed);
	const { id, poll } = debate;
	if (!poll || !choice) return told(notVoting(debate, context));
	const answer = await kept(
		() => context.store.castBallot({ debate: id, poll, member: context.invocation.user.id, choice }),
		context,
	);
	return told(answer === 'closed' ? await tooLate(debate, context) : recorded(answer, choice, debate, context));
}

/** A vote that could not be kept was not cast, and the member must know. */
async function kept<T>(cast: () => Promise<T>, { say }: Context): Promise<T> {
	try {
		return await cast();
	} catch (error) {
		if (!(error instanceof StoreUnavailable)) throw error;
		throw new UserError([{ kind: 'text', text: say('vote.not-recorded') }], { cause: error });
	}
}

function recorded(
	answer: 'cast' | 'changed' | 'same',
	choice: Choice,
	debate: StoredDebate,
	{ say, formats }: Context,
): Markdown {
	const vote = phaseNameAt(formatOf(debate, { formats }), debate.phase, say);
	const until = untilWhen(debate.deadline, say);
	return say(`vote.${answer}`, { choice: say.plain(`choice.${choice}`), vote, until });
}

function notVoting(debate: StoredDebate, context: Context): Markdown {
	const { say } = context;
	if (debate.phase === 'closed') return say('vote.closed');
	if (!debate.polls.includes('last')) return say('vote.no-vote');
	const phase = phaseNameAt(formatOf(debate, context), debate.phase, say);
	return say('vote.not-now', { phase });
}

/** The vote ended while the button was being pressed, or its deadline is past and nobody has moved the debate on yet. */
async function tooLate({ id }: StoredDebate, { store, say }: Context): Promise<Markdown> {
	const now = await store.debate(id);
	return say(now?.phase === 'closed' ? 'vote.closed' : 'vote.too-late');
}

const told = (text: Markdown): Reply => ({ blocks: [{ kind: 'text', text }], private: true });
