import { relativesOf } from '../../article/answer/names/relatives.ts';
import type { Actor, Issue } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { inStanceOrder } from '../../article/stances/stance-order.ts';
import { actorOutline, noPositionOutline, positionOutline } from '../answering/actor-outlines.ts';
import { blocksOnOneScreen, type Outline } from '../answering/outline.ts';
import { nameValues } from '../answering/stance-line.ts';
import {
	allChoicesButton,
	articleButton,
	firstChoices,
	hasMoreChoices,
	proofByIssueMenu,
} from '../reading/buttons-and-menus.ts';
import { motionKind } from '../reading/motion-kind.ts';
import type { Markdown } from '../reply/markdown.ts';
import type { Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { linesThatFit } from './lines-that-fit.ts';

/** Where an actor stands: a line for each issue, and a menu that shows the words that prove it. */
export function actorReply(edition: Edition, actor: Actor, say: Say): Reply {
	const positions = inStanceOrder(edition.positionsOf({ actor: actor.id }));
	const issues = positions.flatMap(({ issue }) => edition.issue(issue) ?? []);
	const [only] = issues;
	if (!only) return onOneScreen(edition, nothingOutline(edition, actor, say), say);
	if (issues.length === 1) return positionReply(edition, actor, only, say);
	const menu = proofByIssueMenu(edition, actor, issues, say);
	const buttons = [
		...(hasMoreChoices(menu) ? [allChoicesButton(edition, 'positions', { actor: actor.id }, say)] : []),
		articleButton(edition.article.id, 'positions', say.plain('buttons.all-positions')),
	];
	// What all of them are known from is said once.
	const bases = new Set(positions.map(({ basis }) => basis));
	const [basis] = bases.size === 1 ? bases : [];
	const lead = say('positions.of-actor', {
		...nameValues(actor, say),
		basis: basis ?? 'several',
		count: positions.length,
	});
	const lines = positions.map((position): Markdown => {
		const motion = edition.issue(position.issue)?.motion ?? position.issue;
		const said = { stance: say(`stance-on-${motionKind(motion, say)}.${position.stance}`), motion };
		if (basis) return say('positions.on-issue', said);
		return say('positions.on-issue-known', { ...said, basis: say(`basis.${position.basis}`) });
	});
	const end = [...firstChoices(menu), { kind: 'buttons', buttons } as const];
	return { blocks: linesThatFit([{ kind: 'text', text: lead }], lines, end, say) };
}

/** All issues on which an actor takes a position, in menus. For the member alone, since there may be many. */
export function actorChoicesReply(edition: Edition, actor: Actor, say: Say): Reply {
	const positions = edition.positionsOf({ actor: actor.id });
	const issues = positions.flatMap(({ issue }) => edition.issue(issue) ?? []);
	const lead = say('positions.of-actor', { ...nameValues(actor, say), basis: 'several', count: positions.length });
	return {
		blocks: [{ kind: 'text', text: lead }, ...proofByIssueMenu(edition, actor, issues, say)],
		private: true,
	};
}

/** Where an actor stands on an issue, with the words that prove it; or that the article does not say, and who does take a side. */
export function positionReply(edition: Edition, actor: Actor, issue: Issue, say: Say): Reply {
	const positions = edition.positionsOf({ actor: actor.id, issue: issue.id });
	if (positions.length > 0) {
		const answer = { kind: 'position', actor, issue, positions, claims: [], missing: [], unused: [] } as const;
		return onOneScreen(edition, positionOutline(edition, answer, say), say);
	}
	const nearest = { ...claimsNear(edition, actor), othersOnIssue: edition.positionsOf({ issue: issue.id }) };
	const answer = { kind: 'no-position', actor, issue, nearest, missing: [], unused: [] } as const;
	return onOneScreen(edition, noPositionOutline(edition, answer, say), say);
}

/** That the article does not say on which side an actor is, with what it has of the actor. */
function nothingOutline(edition: Edition, actor: Actor, say: Say): Outline {
	const nothing = { about: '', matches: [], positions: [], claimsOfOthers: [], missing: [], unused: [] } as const;
	const answer = {
		kind: 'actor',
		meets: 'all',
		actor,
		...claimsNear(edition, actor),
		relatives: relativesOf(edition, actor),
		...nothing,
		isSure: true,
	} as const;
	return actorOutline(edition, answer, [], say);
}

/** With this many claims by an actor and as many about them, one menu holds all. */
const MOST_NEAR = 12;

const claimsNear = (edition: Edition, { id }: Actor) => ({
	claimsByActor: edition.claimsOf(id).slice(0, MOST_NEAR),
	claimsAboutActor: edition
		.claimsAbout(id)
		.filter(({ holders }) => !holders.includes(id))
		.slice(0, MOST_NEAR),
});

const onOneScreen = (edition: Edition, outline: Outline, say: Say): Reply => ({
	blocks: blocksOnOneScreen(edition, outline, [], say),
});
