import { CHOICES, type Choice } from '../../../debate/debate.ts';
import type { StoredDebate } from '../../../store/records.ts';
import { StoreUnavailable, Unconfirmed } from '../../../store/unavailable.ts';
import type { Context } from '../../host/context.ts';
import type { Markdown } from '../../reply/markdown.ts';
import type { Reply } from '../../reply/reply.ts';
import { refusal } from '../../reply/user-error.ts';
import { debateByNumber, formatOf } from '../common/find-debate.ts';
import { deadlineText, phaseNameAt } from '../common/phase-words.ts';
import { unannouncedEnd } from '../ending/end-announcement.ts';

/** Casts a member's ballot in the vote that is open. The private answer says what was recorded. Throws a UserError when nothing was. */
export async function castBallot(number: string, typed: string, context: Context): Promise<Reply> {
	const { say } = context;
	try {
		const debate = await debateByNumber(number, context);
		const text = debate ? await recordBallot(debate, typed, context) : say('vote.no-debate');
		const end = debate ? await unannouncedEnd(debate, context) : [];
		return { blocks: [{ kind: 'text', text }, ...end], private: true };
	} catch (error) {
		// The member must know that this vote does not count.
		if (!(error instanceof StoreUnavailable)) throw error;
		throw refusal(say(error instanceof Unconfirmed ? 'vote.unconfirmed' : 'vote.not-recorded'), { cause: error });
	}
}

async function recordBallot(debate: StoredDebate, typed: string, context: Context): Promise<Markdown> {
	const choice = CHOICES.find((one) => one === typed);
	const { id, poll } = debate;
	if (!poll || !choice) return noVoteText(debate, context);
	const member = context.invocation.user.id;
	const answer = await context.store.castBallot({ debate: id, poll, member, choice });
	return answer === 'closed' ? tooLateText(debate, context) : recordedText(answer, choice, debate, context);
}

function recordedText(
	answer: 'cast' | 'changed' | 'same',
	choice: Choice,
	debate: StoredDebate,
	{ say, formats }: Context,
): Markdown {
	const vote = phaseNameAt(formatOf(debate, { formats }), debate.phase, say);
	const until = deadlineText(debate.deadline, say);
	return say(`vote.${answer}`, { choice: say.plain(`choice.${choice}`), vote, until });
}

function noVoteText(debate: StoredDebate, context: Context): Markdown {
	const { say } = context;
	if (debate.phase === 'closed') return say('vote.closed');
	if (!debate.polls.includes('last')) return say('vote.no-vote');
	const phase = phaseNameAt(formatOf(debate, context), debate.phase, say);
	return say('vote.not-now', { phase });
}

/**
 * The answer when the vote ended while the button was being pressed, or when its deadline is past and no worker has moved the
 * debate on yet.
 */
async function tooLateText({ id }: StoredDebate, { store, say }: Context): Promise<Markdown> {
	const now = await store.debate(id);
	return say(now?.phase === 'closed' ? 'vote.closed' : 'vote.too-late');
}
