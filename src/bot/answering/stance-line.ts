import type { Verdict } from '../../article/finding/search-answer.ts';
import type { Actor, Issue, Position } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { inSentence, verbNumber } from '../reading/in-sentence.ts';
import { motionKind } from '../reading/motion-kind.ts';
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
export function stanceLine(actor: Actor, position: Position, { motion }: Issue, say: Say): Markdown {
	return say('search.stands', { said: stanceOf(actor, position, motion, say), motion });
}

/** The same where the motion was named just before. */
export function stanceLineToo(actor: Actor, position: Position, { motion }: Issue, say: Say): Markdown {
	return say('search.stands-too', { said: stanceOf(actor, position, motion, say) });
}

const stanceOf = (actor: Actor, { stance, basis }: Position, motion: string, say: Say) =>
	stance === 'unclear'
		? say('search.not-clear', nameValues(actor, say))
		: say('search.stance', { ...nameValues(actor, say), stance, basis, on: motionKind(motion, say) });

/** That nobody is on one of the two sides. `asked` is the side that was asked for, which the answer has dealt with already. */
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

/** More names would not leave room for the others on a phone. */
const MOST_NAMES = 5;

/** What a stance is known from, and, if it shall be said, that it is under conditions: “as reported, under conditions”. */
export function basisOf({ stance, basis }: Position, say: Say, saysConditions: boolean): Markdown {
	const known = say(`basis.${basis}`);
	return saysConditions && stance === 'conditional' ? md`${known}, ${say('search.if')}` : known;
}

export const nameWithBasis = (name: string, basis: Markdown): Markdown => md`**${name}** (${basis})`;

/**
 * The names of those with these positions for a sentence, each with what it is known from, and the number of their verb. What more than two
 * are all known from is said once, and of many only the first are named.
 */
export function namesWithBasis(
	edition: Edition,
	positions: readonly Position[],
	say: Say,
	saysConditions = false,
): { readonly actors: readonly Markdown[]; readonly number: 'one' | 'plural' } {
	const left = positions.length - MOST_NAMES;
	const shown = left > 1 ? positions.slice(0, MOST_NAMES) : positions;
	const bases = positions.map((position) => basisOf(position, say, saysConditions));
	const [common] = bases;
	const isCommon = positions.length > 2 && bases.every(({ markdown }) => markdown === common?.markdown);
	const names = shown.map((position, n) => {
		const actor = edition.actor(position.actor);
		const name = actor && n > 0 ? inSentence(actor.name, say, actor.aliases) : (actor?.name ?? position.actor);
		const basis = bases[n];
		return isCommon || !basis ? md`**${name}**` : nameWithBasis(name, basis);
	});
	const all = [...names, ...(left > 1 ? [say('positions.more', { count: left })] : [])];
	const last = all.at(-1);
	const actors = isCommon && last && common ? [...all.slice(0, -1), md`${last} (${common})`] : all;
	const only = edition.actor(positions[0]?.actor ?? '');
	return { actors, number: only && positions.length === 1 ? verbNumber(only, say) : 'plural' };
}
