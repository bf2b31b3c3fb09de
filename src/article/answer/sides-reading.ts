import type { Issue } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { wordsOf } from '../words/fold.ts';
import type { NamedActor } from './names/name-context.ts';
import { clearestIssue } from './nearest-issues.ts';
import { NEGATIONS } from './question-words.ts';
import type { Question, QuestionReading } from './reading.ts';
import { type AskedSide, otherSide, type TakenSide } from './sides.ts';

/** Who is on which side of the issue that the topic names. Those who agree with an actor are on that actor's side. */
export function sidesReading(
	question: Question,
	{ side, comparedWith }: TakenSide,
	asksAdvice = false,
): QuestionReading | undefined {
	const { edition, topic, isForeign } = question;
	const issue = clearestIssue(edition, topic, isForeign);
	if (!issue) return undefined;
	const asked = isDenial(issue) ? undefined : comparedWith ? sideBesides(edition, comparedWith, issue, side) : side;
	return { kind: 'sides', issue, ...(asked && { side: asked }), ...(asksAdvice && { asksAdvice }) };
}

/** Whether a motion denies something. Someone against a withdrawal may be for “… should not withdraw”, so a question's side says nothing of it. */
export const isDenial = ({ motion }: Issue): boolean => wordsOf(motion).some((word) => NEGATIONS.has(word));

function sideBesides(edition: Edition, { actor }: NamedActor, issue: Issue, side: AskedSide | undefined) {
	const [position] = edition.positionsOf({ actor: actor.id, issue: issue.id });
	const own = position?.stance === 'conditional' ? 'for' : position?.stance;
	if (!side || (own !== 'for' && own !== 'against')) return undefined;
	return side === 'for' ? own : otherSide(own);
}

/** Who agrees or disagrees with an actor, if nothing else is asked. */
export function alliesReading({ topic }: Question, { side, towards }: TakenSide): QuestionReading | undefined {
	if (!towards || !side || topic.length > 0) return undefined;
	return { kind: 'allies', actor: towards.actor, agrees: side === 'for' };
}
