import type { Issue, Position } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { STANCES } from '../../article/stances/stance-order.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { inSentence } from './in-sentence.ts';

/**
 * How many names are listed: for one stance, and for all together. The others are counted. With more, the answer in which they stand would
 * not fit on one screen of a phone.
 */
const MOST_NAMES = { perStance: 6, together: 10 };

/** Who takes which stance: a line with names, each with what it is known from, for each stance that one of these positions has. */
export function stanceLines({ actor }: Edition, positions: readonly Position[], say: Say): Markdown[] {
	const taken = new Set(positions.map(({ stance }) => stance)).size;
	const most = Math.min(MOST_NAMES.perStance, Math.max(1, Math.floor(MOST_NAMES.together / taken)));
	return STANCES.flatMap((stance) => {
		const names = positions
			.filter((one) => one.stance === stance)
			.map((one, n) => {
				const { name, aliases } = actor(one.actor) ?? { name: one.actor, aliases: [] };
				return md`${n === 0 ? name : inSentence(name, say, aliases)} (${say(`basis.${one.basis}`)})`;
			});
		if (names.length === 0) return [];
		const more = names.length - most;
		const shown = more > 1 ? [...names.slice(0, most), say('positions.more', { count: more })] : names;
		return [say('positions.side', { stance: say(`stance.${stance}`), actors: shown })];
	});
}

/** The same for all positions that the article has on an issue. */
export const issueSides = (edition: Edition, issue: Issue, say: Say): Markdown[] =>
	stanceLines(edition, edition.positionsOf({ issue: issue.id }), say);
