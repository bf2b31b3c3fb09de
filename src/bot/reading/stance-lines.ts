import type { Issue, Position } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { STANCES } from '../../article/stances/stance-order.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { inSentence } from './in-sentence.ts';

/** Up to this many names are listed for a stance; of more, the others are counted. Discord's phone shows three or four lines of them. */
const MOST_NAMES = 6;

/** Who takes which stance: a line with names, each with what it is known from, for each stance that one of these positions has. */
export function stanceLines({ actor }: Edition, positions: readonly Position[], say: Say): Markdown[] {
	return STANCES.flatMap((stance) => {
		const names = positions
			.filter((one) => one.stance === stance)
			.map((one, n) => {
				const name = actor(one.actor)?.name ?? one.actor;
				return md`${n === 0 ? name : inSentence(name, say)} (${say(`basis.${one.basis}`)})`;
			});
		if (names.length === 0) return [];
		const more = names.length - MOST_NAMES;
		const shown = more > 1 ? [...names.slice(0, MOST_NAMES), say('positions.more', { count: more })] : names;
		return [say('positions.side', { stance: say(`stance.${stance}`), actors: shown })];
	});
}

/** The same for all positions that the article has on an issue. */
export const issueSides = (edition: Edition, issue: Issue, say: Say): Markdown[] =>
	stanceLines(edition, edition.positionsOf({ issue: issue.id }), say);
