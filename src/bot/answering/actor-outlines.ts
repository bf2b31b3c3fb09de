import type { SearchAnswer, Toward } from '../../article/finding/search-answer.ts';
import type { Claim, Position } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { sentencesBySpeaker } from '../../article/model/starters.ts';
import { STANCES } from '../../article/stances/stance-order.ts';
import { actorButton, issueButton } from '../reading/buttons-and-menus.ts';
import { inSentence, verbNumber } from '../reading/in-sentence.ts';
import { motionKind } from '../reading/motion-kind.ts';
import { issueSides } from '../reading/stance-lines.ts';
import { joinMarkdown, type Markdown, md } from '../reply/markdown.ts';
import type { Button } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { nearLine, topicAsTyped, unusedLines } from './near-lines.ts';
import type { Outline } from './outline.ts';
import type { Quoted } from './quoted.ts';
import { missingSide, nameValues, stanceLine, verdictLine } from './stance-line.ts';

type Of<K extends SearchAnswer['kind']> = Extract<SearchAnswer, { kind: K }>;

const withPoint = (claim: Claim): Quoted => ({ claim, withPoint: true });

/** The claims that prove positions, in their order. */
export const proofOf = (edition: Edition, positions: readonly Position[]): Claim[] =>
	positions.flatMap(({ evidence }) => evidence.flatMap((id) => edition.claim(id) ?? []));

const inShort = ({ statement }: Position, say: Say): Markdown => say('search.in-short', { statement });

/** An editor's sentence names the condition, or what the article does say where it takes no clear side. The words quoted may not, so it is a part of the answer. */
const needsSentence = ({ stance }: Position) => stance === 'conditional' || stance === 'unclear';

/** Where an actor stands on an issue: the stance, an editor's sentence on it, and the words that prove it. */
export function positionOutline(edition: Edition, answer: Of<'position'>, say: Say): Outline {
	const { actor, issue, positions, claims, verdict } = answer;
	return {
		lines: positions.map((position, n) =>
			verdictLine(stanceLine(actor, position, issue, say), n === 0 ? verdict : undefined, say),
		),
		details: positions.map((position) => inShort(position, say)),
		needsDetails: positions.some(needsSentence),
		quoted: proofOf(edition, positions).map((claim) => ({ claim })),
		more: claims,
		buttons: [issueButton(edition, issue, say, 'buttons.positions')],
	};
}

/** That the article does not say where an actor stands on an issue, and who does take a side on it. */
export function noPositionOutline(edition: Edition, answer: Of<'no-position'>, say: Say): Outline {
	const { actor, issue, nearest } = answer;
	const { claimsByActor, claimsAboutActor, othersOnIssue } = nearest;
	const line = say('search.no-stance', { ...nameValues(actor, say), motion: issue.motion });
	const sides =
		othersOnIssue.length > 0
			? joinMarkdown([...issueSides(edition, issue, say), ...missingSide(othersOnIssue, undefined, say)], '\n')
			: say('search.nobody-on');
	return {
		lines: [line, sides],
		quoted: claimsByActor.map(withPoint),
		more: [...claimsAboutActor, ...proofOf(edition, othersOnIssue)],
		buttons: othersOnIssue.length > 0 ? [issueButton(edition, issue, say, 'buttons.positions')] : [],
	};
}

/** What is recorded about an actor, if no issue or only a part of the question was understood. `notes` come below. */
export function actorOutline(edition: Edition, answer: Of<'actor'>, notes: readonly Markdown[], say: Say): Outline {
	const { actor, asksWho } = answer;
	if (asksWho && actor.note) {
		const { quoted = [], more = [], ...everything } = everythingOutline(edition, answer, say);
		// Of somebody without a view, the note says more than that; the words of theirs, or about them, are in the menu.
		const lines = answer.positions.length > 0 ? everything.lines : [];
		const claims = [...quoted.map(({ claim }) => claim), ...more];
		return { ...everything, lines: [md`**${actor.name}:** ${actor.note}`, ...lines], more: claims };
	}
	if (answer.meets === 'all') {
		const isToldInWords = answer.asksForWords === true && answer.claimsByActor.length > 0;
		return isToldInWords ? wordsOutline(edition, answer, say) : everythingOutline(edition, answer, say);
	}
	const { toward, presumes } = answer;
	if (toward && (presumes || toward.positions.length > 0)) return towardOutline(edition, answer, toward, say);
	if (answer.nearPosition) return nearPositionOutline(edition, answer, answer.nearPosition, notes, say);
	return answer.meets === 'some' ? partlyOutline(edition, answer, say) : unclearOutline(edition, answer, notes, say);
}

/** Lines under a heading, which is in one part with the first of them: without room for that, there is no heading either. */
function headed(heading: Markdown, [first, ...others]: readonly Markdown[]): Markdown[] {
	return first ? [joinMarkdown([heading, first], '\n'), ...others] : [];
}

/** Up to this many positions are listed; of more, the most are a press away. */
const MOST_LISTED = 3;
const MOST_RELATIVES = 2;
/** Up to this many sentences of somebody in a transcript are offered. */
const MOST_SPOKEN = 12;
/** Two buttons with longer labels don't stand in a row on a phone. */
const LONGEST_LABEL = 20;

/** What an actor said, what they call for first. The stances that editors read out of it are a press away. */
function wordsOutline(edition: Edition, answer: Of<'actor'>, say: Say): Outline {
	const { claimsByActor, claimsAboutActor } = answer;
	const callsFor = ({ kind }: Claim) => Number(kind === 'normative');
	return {
		lines: [],
		quoted: claimsByActor.toSorted((a, b) => callsFor(b) - callsFor(a)).map(withPoint),
		more: claimsAboutActor,
		buttons: viewsButtons(edition, answer, say),
	};
}

function everythingOutline(edition: Edition, answer: Of<'actor'>, say: Say): Outline {
	const { actor, positions, claimsByActor, claimsAboutActor } = answer;
	const names = nameValues(actor, say);
	if (positions.length === 0) {
		const spoken = claimsByActor.length > 0 ? [] : sentencesBySpeaker(edition, actor.id, MOST_SPOKEN);
		const key =
			claimsByActor.length + spoken.length > 0
				? 'search.no-side-says'
				: claimsAboutActor.length > 0
					? 'search.no-side-about'
					: 'search.no-side';
		return {
			lines: [say(key, names)],
			...relativesPart(edition, answer, say),
			passages: spoken.map((passage) => ({ passage, claims: [] })),
			quoted: [...claimsByActor, ...claimsAboutActor].map(withPoint),
		};
	}
	const isListed = positions.length > 1;
	const listed = clearest(positions);
	const heading = say('search.stands-on', { ...names, count: positions.length });
	const items = headed(
		heading,
		listed.map((one) => recordedLine(edition, one, say)),
	);
	return {
		lines: isListed ? items.slice(0, 1) : positions.flatMap((position) => issueLine(edition, answer, position, say)),
		details: isListed ? items.slice(1) : positions.map((position) => inShort(position, say)),
		quoted: isListed ? [] : proofOf(edition, positions).map((claim) => ({ claim })),
		more: [...proofOf(edition, positions), ...claimsByActor, ...claimsAboutActor],
		buttons: viewsButtons(edition, answer, say),
	};
}

/** A word on those who are kept apart from an actor without positions, such as a state and its government, and their views a press away. */
function relativesPart(edition: Edition, { relatives }: Of<'actor'>, say: Say): Pick<Outline, 'notes' | 'buttons'> {
	if (relatives.length === 0) return {};
	const shown = relatives.slice(0, MOST_RELATIVES);
	const [only] = shown;
	const number = only && shown.length === 1 ? verbNumber(only, say) : 'plural';
	const actors = shown.map(({ name, aliases }) => md`**${inSentence(name, say, aliases)}**`);
	return {
		notes: [say('search.relatives', { number, actors })],
		buttons: shown.flatMap((actor) =>
			actor.name.length > LONGEST_LABEL ? [] : [{ ...actorButton(edition, actor, say), label: actor.name }],
		),
	};
}

/** Up to three positions that say most, in the order of stances. */
export function clearest(positions: readonly Position[]): Position[] {
	const rank = ({ stance }: Position) => STANCES.indexOf(stance);
	const isClear = ({ stance }: Position) => stance !== 'mixed' && stance !== 'unclear';
	const chosen = positions.toSorted((a, b) => Number(isClear(b)) - Number(isClear(a))).slice(0, MOST_LISTED);
	return chosen.toSorted((a, b) => rank(a) - rank(b));
}

function issueLine(edition: Edition, { actor }: Of<'actor'>, position: Position, say: Say): Markdown[] {
	const issue = edition.issue(position.issue);
	return issue ? [stanceLine(actor, position, issue, say)] : [];
}

/** A position in a line: “For: The US should …, as the article reports”. */
export function recordedLine(edition: Edition, { issue, stance, basis }: Position, say: Say): Markdown {
	const motion = edition.issue(issue)?.motion ?? issue;
	return say('search.recorded-item', {
		issue: motion,
		known: basis,
		stance: say(`stance-on-${motionKind(motion, say)}.${stance}`),
		basis: say(`basis.${basis}`),
	});
}

/** The view that was asked for is not recorded, but one that is near. */
function nearPositionOutline(
	edition: Edition,
	answer: Of<'actor'>,
	position: Position,
	notes: readonly Markdown[],
	say: Say,
): Outline {
	const { matches, claimsByActor, claimsAboutActor, claimsOfOthers } = answer;
	return {
		lines: [unclearLine(answer, say), say('search.near-position'), ...issueLine(edition, answer, position, say)],
		details: [inShort(position, say)],
		needsDetails: needsSentence(position),
		quoted: proofOf(edition, [position]).map((claim) => ({ claim })),
		more: [...matches, ...claimsByActor, ...claimsAboutActor, ...claimsOfOthers],
		buttons: viewsButtons(edition, answer, say),
		notes,
	};
}

function unclearLine({ actor, about, presumes }: Of<'actor'>, say: Say): Markdown {
	const asked = { ...nameValues(actor, say), typed: topicAsTyped(about, say) };
	return presumes ? say('search.unclear-side', { ...asked, side: presumes }) : say('search.unclear', asked);
}

/**
 * What the article has of an actor's view of somebody else. That they support the other, or oppose them, is not recorded, so the answer
 * says that first: the question may take it for granted.
 */
function towardOutline(edition: Edition, answer: Of<'actor'>, toward: Toward, say: Say): Outline {
	const { actor, presumes, claimsByActor, claimsAboutActor } = answer;
	const isAbout = (claim: Claim) => claim.about.includes(toward.actor.id);
	const claims = [...claimsByActor, ...claimsAboutActor];
	const near = claims.filter((claim) => isAbout(claim) || claim.holders.includes(toward.actor.id));
	const other = inSentence(toward.actor.name, say, toward.actor.aliases);
	const names = { ...nameValues(actor, say), other };
	const said = { ...names, isFound: toward.mayBeSaid ? 'no' : 'yes' };
	const lead = presumes ? say('search.toward-side', { ...said, side: presumes }) : say('search.toward', names);
	const isEmpty = toward.positions.length + near.length === 0;
	const besides = isEmpty ? clearest(answer.positions).map((position) => recordedLine(edition, position, say)) : [];
	return {
		details: headed(say('search.recorded'), besides),
		lines: [
			isEmpty ? lead : md`${lead} ${say('search.does-say')}`,
			...clearest(toward.positions).map((position) => recordedLine(edition, position, say)),
		],
		quoted: toward.positions.length > 0 ? [] : near.map(withPoint),
		more: [...proofOf(edition, toward.positions), ...claims],
		buttons: viewsButtons(edition, answer, say),
	};
}

/** The claims that match come first. The actor's positions may be about something else, so they are a press away. */
function partlyOutline(edition: Edition, answer: Of<'actor'>, say: Say): Outline {
	const { actor, matches, claimsByActor, claimsAboutActor, isSure } = answer;
	const claims = [...matches, ...claimsByActor, ...claimsAboutActor];
	const unused = unusedLines(edition, answer, say);
	const near = matches.length > 0 ? nearLine(edition, answer, say) : say('search.near-of', nameValues(actor, say));
	return {
		lines: unused.length > 0 ? unused : isSure ? [] : [near],
		quoted: claims.map(withPoint),
		isNear: !isSure,
		buttons: viewsButtons(edition, answer, say),
	};
}

/** The article has nothing of the actor on this: what others say on it, or else the actor's positions on other things. */
function unclearOutline(edition: Edition, answer: Of<'actor'>, notes: readonly Markdown[], say: Say): Outline {
	const { positions, claimsByActor, claimsAboutActor, claimsOfOthers } = answer;
	const line = unclearLine(answer, say);
	const more = [...proofOf(edition, positions), ...claimsByActor, ...claimsAboutActor];
	const buttons = viewsButtons(edition, answer, say);
	if (claimsOfOthers.length > 0)
		return {
			lines: [line, say('search.others-say')],
			quoted: claimsOfOthers.map(withPoint),
			isNear: true,
			more,
			buttons,
			notes,
		};
	const recorded = clearest(positions).map((position) => recordedLine(edition, position, say));
	if (recorded.length === 0) {
		const part = relativesPart(edition, answer, say);
		return { lines: [line], more, ...part, notes: [...(part.notes ?? []), ...notes] };
	}
	return {
		lines: [line],
		details: headed(say('search.recorded'), recorded),
		more,
		buttons,
		notes,
	};
}

function viewsButtons(edition: Edition, { actor, positions }: Of<'actor'>, say: Say): Button[] {
	if (positions.length === 0) return [];
	return [{ ...actorButton(edition, actor, say), label: say.plain('buttons.views') }];
}
