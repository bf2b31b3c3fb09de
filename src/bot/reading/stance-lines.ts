import type { Position, Stance } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';

/** The order in which stances are always listed: from one side to the other. It is the same whichever side was asked about. */
export const STANCES: readonly Stance[] = ['for', 'conditional', 'mixed', 'unclear', 'against'];

/** Who takes which stance: a line with names, each with what it is known from, for each stance that one of these positions has. */
export function stanceLines({ actor }: Edition, positions: readonly Position[], say: Say): Markdown[] {
	return STANCES.flatMap((stance) => {
		const names = positions
			.filter((one) => one.stance === stance)
			.map((one) => md`${actor(one.actor)?.name ?? one.actor} (${say(`basis.${one.basis}`)})`);
		return names.length === 0 ? [] : [say('positions.side', { stance: say(`stance.${stance}`), actors: names })];
	});
}
