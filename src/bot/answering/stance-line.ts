import type { Verdict } from '../../article/finding/search-answer.ts';
import type { Actor, Issue, Position } from '../../article/model/article.ts';
import { inSentence, verbNumber } from '../reading/in-sentence.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';

/** An actor's name for a sentence: alone, within it, and the number of its verb. */
export const nameValues = (actor: Actor, say: Say) => ({
	actor: actor.name,
	within: inSentence(actor.name, say, actor.aliases),
	number: verbNumber(actor, say),
});

/** Where an actor stands, as an answer to a question that named a side: “No. X is against it …”. */
export function verdictLine(line: Markdown, verdict: Verdict | undefined, say: Say): Markdown {
	return verdict ? md`${say(`search.verdict.${verdict}`)} ${line}` : line;
}

/** Where an actor stands, in a sentence with the motion: “X is against it, as the article reports: The US should …”. */
export function stanceLine(actor: Actor, { stance, basis }: Position, { motion }: Issue, say: Say): Markdown {
	return say('search.stands', { said: stanceOf(actor, stance, basis, say), motion });
}

/** The same where the motion was named just before. */
export function stanceLineToo(actor: Actor, { stance, basis }: Position, say: Say): Markdown {
	return say('search.stands-too', { said: stanceOf(actor, stance, basis, say) });
}

const stanceOf = (actor: Actor, stance: Position['stance'], basis: Position['basis'], say: Say) =>
	stance === 'unclear'
		? say('search.not-clear', nameValues(actor, say))
		: say('search.stance', { ...nameValues(actor, say), stance, basis });

/** That nobody is on one of the two sides. `asked` is a side that was asked for and of which the answer has spoken already. */
export function missingSide(
	positions: readonly Position[],
	asked: 'for' | 'against' | undefined,
	say: Say,
): Markdown[] {
	const has = (...stances: Position['stance'][]) => positions.some(({ stance }) => stances.includes(stance));
	if (!has('for', 'against', 'conditional')) return [];
	if (asked !== 'against' && !has('against')) return [say('search.nobody-side', { side: 'against' })];
	return asked !== 'for' && !has('for', 'conditional') ? [say('search.nobody-side', { side: 'for' })] : [];
}
