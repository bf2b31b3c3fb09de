import type { SearchAnswer } from '../../article/finding/search-answer.ts';
import type { Position } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { issueButton } from '../reading/buttons-and-menus.ts';
import { stanceLines } from '../reading/stance-lines.ts';
import { joinMarkdown, type Markdown } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { proofOf } from './actor-outlines.ts';
import { sideNotFound } from './near-lines.ts';
import type { Outline } from './outline.ts';
import { missingSide, namesWithBasis } from './stance-line.ts';

/**
 * Who takes which side on an issue: those on the side that was asked for in a sentence, the others in a line for each stance, always
 * in the same order. Their words are a press away.
 */
export function sidesOutline(
	edition: Edition,
	{ issue, positions, side, asksAdvice, isNearTo, claims = [] }: Extract<SearchAnswer, { kind: 'issue' }>,
	say: Say,
): Outline {
	if (positions.length === 0) return { lines: [say('search.no-sides', { motion: issue.motion })] };
	const asked = askedPositions(positions, side);
	const others = stanceLines(
		edition,
		positions.filter((position) => !asked.includes(position)),
		say,
	);
	const line = side
		? sideLine(edition, asked, side, issue.motion, say)
		: say(isNearTo ? 'search.nearest-issue' : 'search.sides', { motion: issue.motion });
	const lines = [...others, ...missingSide(positions, side, say)];
	const stances = lines.length > 0 ? [joinMarkdown(lines, '\n')] : [];
	return {
		lines: [
			...(isNearTo ? [sideNotFound(isNearTo, say)] : []),
			...(asksAdvice ? [adviceLine(edition, positions, say)] : []),
			line,
			...(isNearTo ? [] : stances),
		],
		// Of an issue that is only near, the motion is the answer: its sides are shown if there is room.
		details: isNearTo ? stances : [],
		needsDetails: true,
		more: [...claims, ...proofOf(edition, [...asked, ...positions])],
		buttons: [issueButton(edition, issue, say, 'buttons.positions')],
	};
}

/** The positions on the side that was asked for. Where nobody is for it, those who are under conditions. */
function askedPositions(positions: readonly Position[], side: 'for' | 'against' | undefined): Position[] {
	const on = positions.filter(({ stance }) => stance === side);
	return on.length === 0 && side === 'for' ? positions.filter(({ stance }) => stance === 'conditional') : on;
}

/** “Mexico (the article says) and X (as reported) are against this: The US should …”, or that nobody is. */
function sideLine(
	edition: Edition,
	positions: readonly Position[],
	side: 'for' | 'against',
	motion: string,
	say: Say,
): Markdown {
	if (positions.length === 0) return say('search.nobody-is', { side, motion });
	const { actors, number } = namesWithBasis(edition, positions, say);
	const isConditional = side === 'for' && positions.every(({ stance }) => stance === 'conditional');
	if (isConditional) return say('search.those-are-if', { actors, number, motion });
	return say('search.those-are', { side, actors, number, motion });
}

/** That what ought to be done is nobody's to say but those who take a side, and whether the author is one. A newspaper is no author. */
function adviceLine({ article, actor }: Edition, positions: readonly Position[], say: Say): Markdown {
	const [id, ...others] = article.authors;
	const author = id !== undefined && others.length === 0 ? actor(id) : undefined;
	const isSilent = author?.kind === 'person' && positions.every((position) => position.actor !== author.id);
	return isSilent ? say('search.advice-unsaid', { author: author.name }) : say('search.advice');
}
