import { CHOICES } from '../../../debate/debate.ts';
import { type Swing, swingOf, type TooFew, tooFew } from '../../../debate/swing/swing.ts';
import type { SwingLabels } from '../../../debate/swing/swing-picture.ts';
import type { Result, StoredDebate } from '../../../store/records.ts';
import type { Markdown } from '../../reply/markdown.ts';
import type { Say } from '../../reply/say.ts';

/** Whether the format of a debate has a vote. */
export const hasVotes = ({ polls }: Pick<StoredDebate, 'polls'>) => polls.some((poll) => poll !== undefined);

/** What a debate's result may show; undefined before its close, and when the format has no vote. */
export function swingIn(debate: StoredDebate, result: Result | undefined): Swing | TooFew | undefined {
	if (!result || !hasVotes(debate)) return undefined;
	return result.matrix ? swingOf(result.matrix, debate.minimum) : tooFew(result.n, debate.minimum);
}

/** Who won, or why nobody did. */
export function outcomeText(swing: Swing | TooFew, say: Say): string {
	if (swing.kind === 'too-few') return say.plain('result.too-few', { count: swing.n, needed: swing.needed });
	const { outcome, gains } = swing;
	switch (outcome.kind) {
		case 'winner': {
			const grew = gains[outcome.side] > 0 ? 'yes' : 'no';
			return say.plain(`result.winner-${outcome.side}`, { grew });
		}
		case 'tie':
			return say.plain('result.tie');
		default:
			return outcome satisfies never;
	}
}

/** The words in the picture of the swing and in its description. */
export function swingLabels(motion: string, swing: Swing, say: Say): SwingLabels {
	const plain = (key: Parameters<Say['plain']>[0]) => say.plain(key);
	return {
		for: plain('choice.for'),
		against: plain('choice.against'),
		undecided: plain('choice.undecided'),
		motion,
		motionElsewhere: plain('result.motion-elsewhere'),
		first: plain('result.before'),
		last: plain('result.after'),
		gain: plain('result.gain'),
		outcome: outcomeText(swing, say),
		turnout: say.plain('result.voted-twice', { count: swing.n }),
		languageTag: say.languageTag,
	};
}

/** One line for each choice: how many chose it before and after, of all who voted twice. */
export function shareLines({ before, after, n }: Swing, say: Say): Markdown[] {
	return CHOICES.map((choice) =>
		say('result.share', {
			choice: say.plain(`choice.${choice}`),
			before: before[choice].count,
			after: after[choice].count,
			count: n,
		}),
	);
}
