import type { SearchAnswer } from '../../article/finding/search-answer.ts';
import type { Edition } from '../../article/model/edition.ts';
import { issueButton } from '../reading/buttons-and-menus.ts';
import { echoTyped, joinMarkdown, type Markdown, md } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { clearest, proofOf } from './actor-outlines.ts';
import { topicAsTyped } from './near-lines.ts';
import type { Outline } from './outline.ts';
import { nameValues, stanceLine, stanceLineToo } from './stance-line.ts';

type OneActor = Extract<SearchAnswer, { kind: 'actor' }>;

/** A line for each who was asked about, in the question's order. The motion is named once. Proof is a press away. */
export function severalOutline(
	edition: Edition,
	{ answers, left }: Extract<SearchAnswer, { kind: 'several' }>,
	say: Say,
): Outline {
	const named = new Set<string>();
	const isFirstOn = (issue: string) => !named.has(issue) && named.add(issue).has(issue);
	const ofActors = answers.filter((answer) => answer.kind === 'actor');
	// Of several of whom the article says nothing, or nothing on the topic, one line says so.
	const silent = ofActors.filter((answer) => hasNoSide(edition, answer));
	const unclear = ofActors.filter(({ meets }) => meets !== 'all');
	const lines = answers.flatMap((answer): Markdown[] => {
		if (answer.kind === 'actor' && silent.length > 1 && silent.includes(answer))
			return answer === silent[0] ? [noSidesLine(silent, say)] : [];
		if (answer.kind === 'actor' && unclear.includes(answer))
			return answer === unclear[0] ? [notFoundLine(unclear, answer.about, say)] : [];
		switch (answer.kind) {
			case 'position': {
				const { actor, issue, positions } = answer;
				return positions.map((one) =>
					isFirstOn(issue.id) ? stanceLine(actor, one, issue, say) : stanceLineToo(actor, one, issue, say),
				);
			}
			case 'no-position': {
				const { actor, issue } = answer;
				const names = nameValues(actor, say);
				return [
					isFirstOn(issue.id)
						? say('search.no-stance', { ...names, motion: issue.motion })
						: say('search.no-stance-too', names),
				];
			}
			case 'actor':
				return [actorLine(edition, answer, say)];
			case 'nobody':
				return [say('search.nobody', { names: answer.names.map((name) => md`**${echoTyped(name)}**`) })];
			default:
				return [];
		}
	});
	const positions = answers.flatMap((answer) => (answer.kind === 'position' ? answer.positions : []));
	const own = answers.flatMap((answer) => (answer.kind === 'actor' ? answer.claimsByActor.slice(0, 1) : []));
	const [issue] = answers.flatMap((answer) => ('issue' in answer && answer.issue ? [answer.issue] : []));
	const names = left.map(({ name }) => name);
	return {
		lines: [joinMarkdown(lines, '\n')],
		quoted: [
			...proofOf(edition, positions).map((claim) => ({ claim })),
			...own.map((claim) => ({ claim, withPoint: true }) as const),
		],
		buttons: issue ? [issueButton(edition, issue, say, 'buttons.positions')] : [],
		notes: names.length > 0 ? [say('search.left', { actors: names })] : [],
	};
}

/** Whether nothing else was asked of an actor than where they stand, and nothing is recorded. */
const hasNoSide = (edition: Edition, { meets, positions }: OneActor): boolean =>
	meets === 'all' && !clearest(positions).some(({ issue }) => edition.issue(issue));

const namesWithin = (answers: readonly OneActor[], say: Say) =>
	answers.map(({ actor }) => nameValues(actor, say).within);

const noSidesLine = (answers: readonly OneActor[], say: Say): Markdown =>
	say('search.no-side-several', { actors: namesWithin(answers, say) });

/** That nothing was found of what these think about the topic, which is the same for all who are asked about. */
function notFoundLine(answers: readonly OneActor[], about: string, say: Say): Markdown {
	const [only] = answers;
	const names =
		only && answers.length === 1
			? nameValues(only.actor, say)
			: { number: 'plural', within: namesWithin(answers, say) };
	return say('search.unclear', { ...names, typed: topicAsTyped(about, say) });
}

/** Where one of several stands, if nothing else was asked. */
function actorLine(edition: Edition, { actor, positions }: OneActor, say: Say): Markdown {
	const names = nameValues(actor, say);
	const [position] = clearest(positions);
	const issue = position && edition.issue(position.issue);
	return issue ? stanceLine(actor, position, issue, say) : say('search.no-side', names);
}
