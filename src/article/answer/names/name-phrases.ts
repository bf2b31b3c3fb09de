import type { Actor } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import { allTranslations } from '../../model/words.ts';
import { namesOf } from '../../search/claim-index.ts';
import { phraseText } from '../../search/phrase-index.ts';
import { wordsOf } from '../../words/fold.ts';
import { translatedAcronyms } from '../../words/translations.ts';
import { STOP_WORDS } from '../../words/word-lists.ts';
import { DEFINITE, OWN_ACRONYMS, ROLES } from '../question-words.ts';
import { type ActorsByRole, actorsByRole } from './roles.ts';

/** What an edition is asked about its actors' names, computed once. */
export type NamePhrases = {
	/** The phrases that name one actor only, in folded words with one space between them. */
	readonly byWords: ReadonlyMap<string, Actor>;
	/** The number of words of the longest phrase. */
	readonly longest: number;
	/** The phrases of one word. */
	readonly single: readonly (readonly [string, Actor])[];
	/** The actors who may be called by their office or by what they are. */
	readonly byRole: ActorsByRole;
	/** The titles of the issues in all languages, as `phraseText`. */
	readonly titles: readonly string[];
	/** The last word of each state's name, and the beginning that it shares with its adjective: "mexico", "mexic". */
	readonly states: readonly StateName[];
};

type StateName = { readonly word: string; readonly beginning: string };

/** A shorter word resembles too many others to be taken for another form of a name, or for a mistyped one. */
export const SHORTEST_INEXACT = 5;

const namePhrases = new WeakMap<Edition, NamePhrases>();

/** An edition's name phrases, computed when it is first asked about. */
export function namePhrasesOf(edition: Edition): NamePhrases {
	const phrases = namePhrases.get(edition) ?? makePhrases(edition);
	namePhrases.set(edition, phrases);
	return phrases;
}

/** A whole name goes before a part of another's name. */
function makePhrases({ article, file }: Edition): NamePhrases {
	const { actors } = article;
	const translations = new Map(actors.map((actor, n) => [actor, allTranslations(file.actors[n]?.name ?? actor.name)]));
	const ownNamesOf = (actor: Actor) => translations.get(actor) ?? [actor.name];
	const wholeNames = new Set(actors.flatMap(wholeNamesOf));
	const whole = phrasesOfOne(actors, wholeNamesOf);
	const parts = phrasesOfOne(actors, (actor) => partsOfNames(actor, ownNamesOf(actor)));
	// Even where several actors share a whole name, it is no part of a further one's.
	const exact = new Map([...[...parts].filter(([part]) => !wholeNames.has(part)), ...whole]);
	const states = actors.flatMap((actor) => ownNamesOf(actor).flatMap((name) => stateName(actor, name)));
	const byWords = new Map([...otherNumbers(exact, states), ...exact]);
	const longest = Math.max(0, ...[...byWords.keys()].map((phrase) => phrase.split(' ').length));
	// Another number of a name may not be mistyped as well: it is a guess already.
	const single = [...exact].filter(([phrase]) => !phrase.includes(' '));
	const titles = file.issues.flatMap(({ title }) => allTranslations(title)).map((title) => phraseText(wordsOf(title)));
	return { byWords, longest, single, byRole: actorsByRole(article), titles, states };
}

/**
 * The names in the singular if they are in the plural, and the other way round: "cartel", "lawmaker". The singular of a people is
 * the adjective of its state ("Mexican"), so it names nobody.
 */
function otherNumbers(exact: ReadonlyMap<string, Actor>, states: readonly StateName[]): [string, Actor][] {
	const beginnings = new Set(states.map(({ beginning }) => beginning));
	const lengths = new Set(states.map(({ beginning }) => beginning.length));
	const isTaken = (phrase: string) =>
		exact.has(phrase) || [...lengths].some((length) => beginnings.has(phrase.slice(0, length)));
	return [...exact].flatMap(([phrase, actor]): [string, Actor][] => {
		if (actor.kind === 'person' || actor.kind === 'state' || actor.kind === 'society') return [];
		const other = phrase.endsWith('s') ? phrase.slice(0, -1) : `${phrase}s`;
		return phrase.length < SHORTEST_INEXACT || isTaken(other) || STOP_WORDS.has(other) ? [] : [[other, actor]];
	});
}

function stateName({ kind }: Actor, name: string): StateName[] {
	const word = wordsOf(name).at(-1) ?? '';
	return kind === 'state' && word.length >= SHORTEST_INEXACT ? [{ word, beginning: word.slice(0, -1) }] : [];
}

/**
 * Each name as it is, and without its first common word: "The US" is found by "US". A determiner is always left out. "Their government" is
 * not "government". An acronym is found by that of another language too: "EUA".
 */
const wholeNamesOf = (actor: Actor) =>
	[...namesOf(actor), ...namesOf(actor).flatMap(acronymsFor)].flatMap((name) => {
		const words = wordsOf(name);
		const [first = ''] = words;
		const isOnlyRole = words.length === 2 && ROLES.has(words[1] ?? '') && !DEFINITE.has(first);
		const shorter = words.length > 1 && STOP_WORDS.has(first) && !isOnlyRole ? [words.slice(1)] : [];
		return [...shorter, ...(shorter.length > 0 && DEFINITE.has(first) ? [] : [words])].map((kept) => kept.join(' '));
	});

function acronymsFor(name: string): readonly string[] {
	const [word = '', ...others] = wordsOf(name);
	return others.length === 0 && OWN_ACRONYMS.has(word) ? translatedAcronyms(word) : [];
}

/** The phrases that only one of the actors has. */
function phrasesOfOne(actors: readonly Actor[], phrasesOf: (actor: Actor) => readonly string[]): Map<string, Actor> {
	const owners = new Map<string, Set<Actor>>();
	for (const actor of actors) {
		for (const phrase of phrasesOf(actor)) owners.set(phrase, (owners.get(phrase) ?? new Set()).add(actor));
	}
	return new Map(
		[...owners].flatMap(([phrase, [owner, ...others]]) =>
			owner && others.length === 0 && phrase ? [[phrase, owner]] : [],
		),
	);
}

/**
 * Parts of a name that still mean the one who bears it. Of a person: any two words or more in a row ("Republican senator") and
 * each word of the name itself ("Obrador"). Of others: two words or more at the end, where English says what they are ("town
 * council", but not "Saltmouth town").
 */
function partsOfNames(actor: Actor, ownNames: readonly string[]): string[] {
	const runs = namesOf(actor).flatMap((name) => runsOf(wordsOf(name), actor.kind === 'person'));
	const single = actor.kind === 'person' ? ownNames.flatMap(wordsOf) : [];
	return [...runs, ...single.filter((word) => word.length > 2 && !STOP_WORDS.has(word))];
}

function runsOf(words: readonly string[], anywhere: boolean): string[] {
	const isEnd = (last: number) => last === words.length - 1 || (anywhere && !STOP_WORDS.has(words[last] ?? ''));
	const starts = [...words.keys()].filter((from) => !STOP_WORDS.has(words[from] ?? ''));
	return starts.flatMap((from) =>
		words.flatMap((_, last) => (last > from && isEnd(last) ? [words.slice(from, last + 1).join(' ')] : [])),
	);
}
