import type { Actor } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import { namesOf } from '../../search/claim-index.ts';
import { wordsOf } from '../../words/fold.ts';
import { STOP_WORDS } from '../../words/word-lists.ts';
import { namePhrasesOf, SHORTEST_INEXACT } from './name-phrases.ts';

/** What is a part of a state, or may speak for it, if its names say so. The people of a state are somebody else. */
const OF_STATES: ReadonlySet<Actor['kind']> = new Set(['government', 'person']);

/**
 * The actors whom people may mean together with this one, though the article keeps them apart: a state and its government or
 * president, a party and its members. Only those with a recorded position are given, since the others have nothing to say. None
 * of them is ever answered for instead.
 */
export function relativesOf(edition: Edition, actor: Actor): Actor[] {
	const { states } = namePhrasesOf(edition);
	const beginnings = states.map(({ beginning }) => beginning);
	const owners = new Map(
		edition.article.actors.map((one) => [one, new Set(wholesOf(edition, one, beginnings).map(({ id }) => id))]),
	);
	const own = owners.get(actor) ?? new Set();
	return edition.article.actors.filter((other) => {
		if (other === actor || edition.positionsOf({ actor: other.id }).length === 0) return false;
		const others = owners.get(other) ?? new Set();
		return own.has(other.id) || others.has(actor.id) || [...own].some((id) => others.has(id));
	});
}

/** The states and parties that an actor belongs to, as the names say: "Mexican president", "Republican Senator". */
function wholesOf(edition: Edition, actor: Actor, beginnings: readonly string[]): Actor[] {
	const words = namesOf(actor).flatMap(wordsOf);
	return edition.article.actors.filter((whole) => {
		if (whole === actor) return false;
		if (whole.kind === 'state') return OF_STATES.has(actor.kind) && isNamedAfter(words, whole, beginnings);
		return (
			whole.kind === 'party' && actor.kind === 'person' && wordsOfParty(whole).some((word) => words.includes(word))
		);
	});
}

/** Whether one of the words is a short name of the state ("US") or begins as its name does ("Mexican"). */
function isNamedAfter(words: readonly string[], state: Actor, beginnings: readonly string[]): boolean {
	const names = namesOf(state).map(wordsOf);
	const short = new Set(names.flatMap((name) => (name.length === 1 ? name : [])));
	const own = beginnings.filter((beginning) => [...short].some((name) => name.startsWith(beginning)));
	return words.some((word) => short.has(word) || own.some((beginning) => word.startsWith(beginning)));
}

/** The words of a party's own name, in the singular too: "republicans", "republican". */
const wordsOfParty = ({ name }: Actor): string[] =>
	wordsOf(name)
		.filter((word) => word.length >= SHORTEST_INEXACT && !STOP_WORDS.has(word))
		.flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]));
