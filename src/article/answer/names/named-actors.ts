import type { Actor } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import { claimIndex, namesOf } from '../../search/claim-index.ts';
import { hasTerm } from '../../search/inverted-index.ts';
import { editDistance } from '../../words/edit-distance.ts';
import { wordsOf } from '../../words/fold.ts';
import { STOP_WORDS } from '../../words/word-lists.ts';
import { DETERMINERS, isTelling, OF, OFFICE_KINDS, ROLES, SIDE_PREFIXES } from '../question-words.ts';
import { type NamedActor, phraseAt, whoIsMeant } from './name-context.ts';
import { type NamePhrases, namePhrasesOf, SHORTEST_INEXACT } from './name-phrases.ts';
import { mayDescribe } from './roles.ts';
import { UNKNOWN_CASE } from './typed-case.ts';

/**
 * Mistyped names are looked for among this many words. A question has fewer; in a longer message each word would be compared
 * with every name of the article.
 */
const MOST_COMPARED = 100;

/**
 * The actors named in a question, in its order. They are found by the whole words of a name, an alias or a search name, the
 * longest first, so that "US government" is not the US. Names that several actors go by name nobody. What the words next
 * to a name make of it is decided in `name-context.ts`. Where no name is, an office or a kind may name one or several ("the senator").
 */
export function namedActors(edition: Edition, words: readonly string[], typed = UNKNOWN_CASE): NamedActor[] {
	const phrases = namePhrasesOf(edition);
	const named: NamedActor[] = [];
	for (let from = 0; from < words.length; ) {
		const found = phraseAt(phrases, words, from) ?? mistypedNameAt(edition, phrases, words, from);
		const meant = found ? whoIsMeant(phrases, found, words, typed) : roleAt(phrases, words, from);
		if (meant) named.push(meant);
		from = meant?.to ?? found?.to ?? from + 1;
	}
	return named;
}

/** The actor whose name of one word is one slip away from the word here, if the article does not have the word itself. */
function mistypedNameAt(
	edition: Edition,
	{ single }: NamePhrases,
	words: readonly string[],
	from: number,
): NamedActor | undefined {
	if (from >= MOST_COMPARED) return undefined;
	const word = words[from] ?? '';
	if (word.length < SHORTEST_INEXACT || STOP_WORDS.has(word) || hasTerm(claimIndex(edition).index, word))
		return undefined;
	const meant = single.filter(([name]) => editDistance(word, name, 1) === 1);
	const actors = new Set(meant.map(([, actor]) => actor));
	const [actor] = actors;
	return actor && actors.size === 1 ? { actor, from, to: from + 1 } : undefined;
}

/**
 * The actors who are named here by their office or kind alone. A word that describes the role, right before it or right after it,
 * must describe them too: "the Republican senator", "el senador republicano", but not "the French president".
 */
function roleAt(phrases: NamePhrases, words: readonly string[], at: number): NamedActor | undefined {
	const role = words[at] ?? '';
	const before = words[at - 1] ?? '';
	const after = words[at + 1] ?? '';
	const place = placeAfter(phrases, words, at + 1);
	if (SIDE_PREFIXES.has(before) || OFFICE_KINDS.has(before) || ROLES.has(after)) return undefined;
	const called = phrases.byRole.get(role) ?? [];
	const described = [before, after].filter((word) => word !== '' && isTelling(word));
	const [actor, ...others] = called.filter(
		(one) => described.every((word) => mayDescribe(one, word)) && (!place || isFrom(phrases, one, place)),
	);
	return actor && { actor, others, from: at, to: place?.to ?? at + 1 };
}

/** The state or place of "the president of Mexico". */
function placeAfter(phrases: NamePhrases, words: readonly string[], at: number): NamedActor | undefined {
	if (!OF.has(words[at] ?? '')) return undefined;
	const place = phraseAt(phrases, words, DETERMINERS.has(words[at + 1] ?? '') ? at + 2 : at + 1);
	return place && PLACES.has(place.actor.kind) ? place : undefined;
}

const PLACES: ReadonlySet<string> = new Set(['state', 'society']);

/** Whether somebody is of this place: their names say so, or say nothing of any place. */
function isFrom({ states }: NamePhrases, actor: Actor, place: NamedActor): boolean {
	const own = namesOf(actor).flatMap(wordsOf);
	const isOfState = own.some((word) => states.some(({ beginning }) => word.startsWith(beginning)));
	return isOfState ? wordsOf(place.actor.name).some((word) => isTelling(word) && mayDescribe(actor, word)) : true;
}
