import type { Actor, Claim, Issue, Position } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { actorMenu, articleButton, claimMenu, issueButton, issueMenu, quoteButton } from './buttons-and-menus.ts';
import { briefClaimBlocks } from './claim-view.ts';
import { inSentence } from './in-sentence.ts';
import { stanceLines } from './stance-lines.ts';

/** Every issue, with the actors on each side. */
export function allPositionsReply(edition: Edition, say: Say): Reply {
	const { issues, actors } = edition.article;
	const holders = actors.filter(({ id }) => edition.positionsOf({ actor: id }).length > 0);
	return {
		blocks: [
			{ kind: 'heading', text: say('positions.all') },
			...issues.map((issue): Block => issueEntry(edition, issue, say)),
			...actorMenu(edition, holders, say),
		],
	};
}

/** One actor's positions, with the words that prove them. */
export function actorReply(edition: Edition, actor: Actor, say: Say): Reply {
	const positions = edition.positionsOf({ actor: actor.id });
	if (positions.length === 0) return noPositionReply(edition, actor, undefined, say);
	const taken = positions.flatMap(({ issue }) => edition.issue(issue) ?? []);
	return {
		blocks: [
			{ kind: 'heading', text: say('positions.of-actor', { actor: inSentence(actor.name, say) }) },
			...(actor.note ? [{ kind: 'note', text: md`${actor.note}` } as const] : []),
			{ kind: 'note', text: say('positions.labels') },
			...positions.flatMap((position) => positionBlocks(edition, position, say)),
			...issueMenu(edition, taken, say),
			{ kind: 'buttons', buttons: [allPositionsButton(edition, say)] },
		],
	};
}

/** Every actor's position on one issue, the claims that help each side, and what the article lacks. */
export function issueReply(edition: Edition, issue: Issue, say: Say): Reply {
	const positions = edition.positionsOf({ issue: issue.id });
	return {
		blocks: [
			{ kind: 'heading', text: md`${issue.title}` },
			{ kind: 'text', text: say('positions.motion', { motion: issue.motion }) },
			{ kind: 'note', text: md`${issue.background}` },
			...(positions.length === 0 ? [{ kind: 'text', text: say('positions.nobody') } as const] : []),
			...(positions.length > 0 ? [{ kind: 'note', text: say('positions.labels') } as const] : []),
			...positions.flatMap((position) => positionBlocks(edition, position, say, 'without its motion')),
			...sideBlocks(edition, issue, say),
			{ kind: 'buttons', buttons: [allPositionsButton(edition, say)] },
		],
	};
}

const allPositionsButton = ({ article }: Edition, say: Say) =>
	articleButton(article.id, 'positions', say.plain('buttons.all-positions'));

/** One actor's position on one issue. */
export function positionReply(edition: Edition, actor: Actor, issue: Issue, say: Say): Reply {
	const positions = edition.positionsOf({ actor: actor.id, issue: issue.id });
	if (positions.length === 0) return noPositionReply(edition, actor, issue, say);
	return {
		blocks: [
			{ kind: 'heading', text: md`${actor.name} · ${issue.title}` },
			{ kind: 'note', text: say('positions.labels') },
			...positions.flatMap((position) => positionBlocks(edition, position, say)),
			{ kind: 'buttons', buttons: [issueButton(edition, issue, say)] },
		],
	};
}

/** That no position is recorded is an answer too. It comes with the actor's claims and claims about the actor, named as that. */
function noPositionReply(edition: Edition, actor: Actor, issue: Issue | undefined, say: Say): Reply {
	const text = issue
		? say('positions.none-on', { actor: inSentence(actor.name, say), issue: issue.title })
		: say('positions.none', { actor: inSentence(actor.name, say) });
	return { blocks: [{ kind: 'text', text }, ...nearestBlocks(edition, actor, issue, say)] };
}

/** For an actor without a position: their own claims, claims of others about them, and a button to the issue. */
function nearestBlocks(edition: Edition, actor: Actor, issue: Issue | undefined, say: Say): Block[] {
	const own = edition.claimsOf(actor.id);
	const about = edition.claimsAbout(actor.id).filter(({ holder }) => holder !== actor.id);
	return [
		...claimMenuUnder(edition, own, say('positions.own-claims', { actor: inSentence(actor.name, say) }), say),
		...claimMenuUnder(edition, about, say('positions.claims-about', { actor: inSentence(actor.name, say) }), say),
		...(issue ? [{ kind: 'buttons', buttons: [issueButton(edition, issue, say)] } as const] : []),
	];
}

/**
 * A position: the actor, the stance, an editor's sentence, then every quotation that proves it. The stance comes first, because a
 * name next to a motion would read as support for it.
 */
export function positionBlocks(edition: Edition, position: Position, say: Say, how?: 'without its motion'): Block[] {
	const { stance, basis, statement, evidence } = position;
	const motion = edition.issue(position.issue)?.motion ?? position.issue;
	const actor = edition.actor(position.actor)?.name ?? position.actor;
	const said = { actor, stance: say(`stance.${stance}`), basis: say(`basis.${basis}`), motion, statement };
	const proofs = evidence.flatMap((id) => edition.claim(id) ?? []);
	return [
		{ kind: 'divider' },
		{ kind: 'text', text: say(how ? 'positions.position' : 'positions.position-on', said) },
		...proofs.flatMap((claim) => briefClaimBlocks(edition, claim, say, quoteButton(edition, claim, say))),
	];
}

/** The actors on each side of an issue: one line for each stance that somebody takes. */
export const issueSides = (edition: Edition, issue: Issue, say: Say): Markdown[] =>
	stanceLines(edition, edition.positionsOf({ issue: issue.id }), say);

function issueEntry(edition: Edition, issue: Issue, say: Say): Block {
	const sides = issueSides(edition, issue, say);
	const lines = sides.length > 0 ? sides : [say('positions.nobody')];
	const text = lines.reduce(
		(all, line) => md`${all}\n${line}`,
		say('positions.issue', { title: issue.title, motion: issue.motion }),
	);
	return { kind: 'entry', text, button: issueButton(edition, issue, say, 'buttons.show') };
}

function sideBlocks(edition: Edition, { pro, con, gap }: Issue, say: Say): Block[] {
	const claims = (ids: readonly string[]) => ids.flatMap((id) => edition.claim(id) ?? []);
	return [
		{ kind: 'divider' },
		...claimMenu(edition, claims(pro), say, 'menus.pro'),
		...(gap?.pro ? [{ kind: 'text', text: say('positions.gap-pro', { gap: gap.pro }) } as const] : []),
		...claimMenu(edition, claims(con), say, 'menus.con'),
		...(gap?.con ? [{ kind: 'text', text: say('positions.gap-con', { gap: gap.con }) } as const] : []),
	];
}

function claimMenuUnder(edition: Edition, claims: readonly Claim[], text: Markdown, say: Say): Block[] {
	if (claims.length === 0) return [];
	return [{ kind: 'text', text }, ...claimMenu(edition, claims, say, 'menus.claim')];
}
