import type { SearchAnswer, SharedIssue } from '../../article/finding/search-answer.ts';
import type { Actor, Position } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { actorButton } from '../reading/buttons-and-menus.ts';
import { inSentence, verbNumber } from '../reading/in-sentence.ts';
import type { Markdown } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { clearest, proofOf, recordedLine } from './actor-outlines.ts';
import type { Outline } from './outline.ts';
import { basisOf, namesWithBasis, nameValues, nameWithBasis } from './stance-line.ts';

/** Issues in one answer. */
const MOST_ISSUES = 2;

/** Who agrees with an actor, or disagrees, a line for each issue; if nobody does, where the actor stands. */
export function alliesOutline(
	edition: Edition,
	{ actor, agrees, shared, positions }: Extract<SearchAnswer, { kind: 'allies' }>,
	say: Say,
): Outline {
	const names = nameValues(actor, say);
	const buttons =
		positions.length > 0 ? [{ ...actorButton(edition, actor, say), label: say.plain('buttons.views') }] : [];
	const having = shared.filter(({ others }) => others.length > 0).slice(0, MOST_ISSUES);
	if (having.length > 0)
		return {
			lines: [
				...(differ(having) ? [say('search.allies-depend', { ...names, agrees: agrees ? 'yes' : 'no' })] : []),
				...having.map((one) => sharedLine(edition, actor, one, agrees, say)),
			],
			more: having.flatMap(({ own, others }) => proofOf(edition, [...others, own])),
			buttons,
		};
	const lineOf = (position: Position) => recordedLine(edition, position, say);
	if (positions.length === 0) return { lines: [say('search.allies-unsaid', names)], buttons };
	if (shared.length === 0)
		return {
			lines: [say('search.allies-unclear', names), ...clearest(positions).map(lineOf)],
			more: proofOf(edition, positions),
			buttons,
		};
	return {
		lines: [
			say('search.no-allies', { ...names, agrees: agrees ? 'yes' : 'no' }),
			...clearest(shared.map(({ own }) => own)).map(lineOf),
		],
		more: proofOf(edition, positions),
		buttons,
	};
}

/** Whether somebody else is on the side on one issue than on another. */
const differ = (shared: readonly SharedIssue[]) =>
	new Set(
		shared.map(({ others }) =>
			others
				.map(({ actor }) => actor)
				.sort()
				.join(' '),
		),
	).size > 1;

/** “The Republicans (as reported) are for this, and so is Lindsey Graham (as reported): The US should …”. */
function sharedLine(edition: Edition, actor: Actor, shared: SharedIssue, agrees: boolean, say: Say): Markdown {
	const { issue, own, others } = shared;
	const { actors, number } = namesWithBasis(edition, others, say, true);
	const side = (own.stance === 'against') === agrees ? 'against' : 'for';
	return say('search.allies', {
		actors,
		number,
		side,
		agrees: agrees ? 'yes' : 'no',
		other: nameWithBasis(inSentence(actor.name, say, actor.aliases), basisOf(own, say, true)),
		otherNumber: verbNumber(actor, say),
		motion: issue.motion,
	});
}
