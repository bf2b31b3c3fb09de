import type { Actor } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { claimIndex, namesOf } from '../search/claim-index.ts';
import { hasTerm } from '../search/inverted-index.ts';
import { phraseText } from '../search/phrase-index.ts';
import { COMMON } from '../words/common-words.ts';
import { editDistance } from '../words/edit-distance.ts';
import { wordsOf } from '../words/fold.ts';
import { ARTICLES, OF, OF_OFFICES, OFFICES, ROLES, roleBefore } from './role-words.ts';

/** An actor named in a question, and which of its words do it. */
export type Named = { readonly actor: Actor; readonly from: number; readonly to: number };

/** Before a name these make it what somebody is for or against. */
const SIDES = new Set(['anti', 'pro', 'non', 'ex', 'former']);
/** Before a country's name these make it another place, or after it a part of it. */
const ELSEWHERE = new Set(['new', 'latin', 'south', 'central', 'north']);
const PARTS = new Set(['city']);
/** After these the word means those who ask. */
const ASKED_OF = new Set(['tell', 'tells', 'let', 'give', 'gives', 'show', 'shows', 'remind']);
/** A shorter word is never taken for a mistyped name. */
const SHORTEST_TYPO = 5;
/** A mistyped name is looked for among so many words: a question has fewer, and each is compared with every name of the article. */
const MOST_MISTYPED = 100;

type Phrases = {
	readonly byWords: ReadonlyMap<string, Actor>;
	readonly longest: number;
	/** The phrases that are one word. */
	readonly single: readonly (readonly [string, Actor])[];
	/** The titles of the issues, as `phraseText`. */
	readonly titles: readonly string[];
	/** How the adjectives of the states begin: "mexic". */
	readonly states: readonly StateName[];
};

/** The last word of a state's name, and what its adjective begins with. */
type StateName = { readonly word: string; readonly beginning: string };

const PHRASES = new WeakMap<Edition, Phrases>();

/**
 * The actors named in a question, in its order: by whole words of a name, an alias or a search name, the longest first, so that
 * "US government" is not the US. A name that several actors go by, or one that only describes somebody else ("US senators",
 * "president of the US"), names nobody; nor does the beginning of an issue's title ("US military force").
 */
export function namedActors(edition: Edition, words: readonly string[]): Named[] {
	const phrases = PHRASES.get(edition) ?? phrasesOf(edition);
	PHRASES.set(edition, phrases);
	const named: Named[] = [];
	for (let from = 0; from < words.length; ) {
		const found = nameAt(phrases, words, from) ?? mistyped(edition, phrases, words, from);
		const meant = found && bearerOf(phrases, found, words);
		if (meant) named.push(meant);
		from = meant?.to ?? found?.to ?? from + 1;
	}
	return named;
}

function nameAt({ byWords, longest }: Phrases, words: readonly string[], from: number): Named | undefined {
	for (let to = Math.min(words.length, from + longest); to > from; to--) {
		const actor = byWords.get(words.slice(from, to).join(' '));
		if (actor) return { actor, from, to };
	}
	return undefined;
}

/** Who is meant by a name together with what stands beside it; undefined when that is nobody the article knows. */
function bearerOf(phrases: Phrases, found: Named, words: readonly string[]): Named | undefined {
	const { actor, from, to } = found;
	if (SIDES.has(words[from - 1] ?? '') || isPronoun(found, words) || beginsTitle(phrases, found, words))
		return undefined;
	if (actor.kind === 'state' && (ELSEWHERE.has(words[from - 1] ?? '') || PARTS.has(words[to] ?? ''))) return undefined;
	const isTitled = actor.kind === 'person' && ROLES.has(words[from - 1] ?? '');
	if (isTitled) return { ...found, from: from - 1 };
	if (actor.kind === 'person' && OFFICES.has(words[to - 1] ?? '')) return withPlace(phrases, found, words);
	const role = words[to] ?? '';
	if (OF_OFFICES.has(role) && ROLES.has(words[to + 1] ?? '')) return undefined;
	// Two words and more say by themselves who is meant ("town council members" is rarely asked).
	const owned = to === from + 1 && ROLES.has(role) ? { role, from, to: to + 1 } : officeOf(found, words);
	if (!owned) return isOfElsewhere(phrases, found, words) ? undefined : found;
	const holder = phrases.byWords.get(`${owned.role} of ${words.slice(from, to).join(' ')}`);
	return holder && { actor: holder, from: owned.from, to: owned.to };
}

/** "The mayor of Saltmouth" is the mayor, not the town. */
function withPlace(phrases: Phrases, found: Named, words: readonly string[]): Named {
	if (!OF.has(words[found.to] ?? '')) return found;
	const place = found.to + (ARTICLES.has(words[found.to + 1] ?? '') ? 2 : 1);
	const { actor, to } = nameAt(phrases, words, place) ?? found;
	return actor.kind === 'person' ? found : { ...found, to };
}

/** "Tell us" asks for no US. */
const isPronoun = ({ from, to }: Named, words: readonly string[]) =>
	to === from + 1 && words[from] === 'us' && ASKED_OF.has(words[from - 1] ?? '');

function officeOf({ actor, from, to }: Named, words: readonly string[]) {
	const start = actor.kind === 'person' ? undefined : roleBefore(words, from);
	return start === undefined ? undefined : { role: words[start] ?? '', from: start, to };
}

function beginsTitle({ titles }: Phrases, { from, to }: Named, words: readonly string[]): boolean {
	if (COMMON.has(words[to] ?? '') || to >= words.length) return false;
	const phrase = phraseText(words.slice(from, to + 1));
	return titles.some((title) => title.includes(phrase));
}

/** "Mexican lawmakers" are not the lawmakers: a state's adjective before a name that does not have it makes it another's. */
function isOfElsewhere({ states }: Phrases, { actor, from }: Named, words: readonly string[]): boolean {
	const before = words[from - 1] ?? '';
	if (actor.kind === 'person' || before.length < SHORTEST_TYPO) return false;
	const isAdjective = ({ word, beginning }: StateName) => before !== word && before.startsWith(beginning);
	return states.some(isAdjective) && !namesOf(actor).flatMap(wordsOf).includes(before);
}

/** A word that the article does not have and that is one slip away from one actor's name. */
function mistyped(edition: Edition, { single }: Phrases, words: readonly string[], from: number): Named | undefined {
	if (from >= MOST_MISTYPED) return undefined;
	const word = words[from] ?? '';
	if (word.length < SHORTEST_TYPO || COMMON.has(word) || hasTerm(claimIndex(edition).index, word)) return undefined;
	const meant = single.filter(([name]) => editDistance(word, name, 1) === 1);
	const actors = new Set(meant.map(([, actor]) => actor));
	const [actor] = actors;
	return actor && actors.size === 1 ? { actor, from, to: from + 1 } : undefined;
}

/** Every phrase that names one actor only, and what tells whether it does in a question. Whole names go before parts of names. */
function phrasesOf({ article: { actors, issues } }: Edition): Phrases {
	const whole = ownedByOne(actors, (actor) => namesOf(actor).map((name) => withoutArticle(wordsOf(name)).join(' ')));
	const parts = ownedByOne(actors, partsOfNames);
	const all = wholeNames(actors);
	const byWords = new Map([...[...parts].filter(([part]) => !all.has(part)), ...whole]);
	const longest = Math.max(0, ...[...byWords.keys()].map((phrase) => phrase.split(' ').length));
	const single = [...byWords].filter(([phrase]) => !phrase.includes(' '));
	const titles = issues.map(({ title }) => phraseText(wordsOf(title)));
	return { byWords, longest, single, titles, states: actors.flatMap(stateName) };
}

function stateName({ kind, name }: Actor): StateName[] {
	const word = wordsOf(name).at(-1) ?? '';
	return kind === 'state' && word.length >= SHORTEST_TYPO ? [{ word, beginning: word.slice(0, -1) }] : [];
}

/** What some actor is wholly called: no part of another's name may claim it, even where several share it. */
const wholeNames = (actors: readonly Actor[]) =>
	new Set(actors.flatMap((actor) => namesOf(actor).map((name) => withoutArticle(wordsOf(name)).join(' '))));

function ownedByOne(actors: readonly Actor[], phrasesOfActor: (actor: Actor) => readonly string[]): Map<string, Actor> {
	const owners = new Map<string, Set<Actor>>();
	for (const actor of actors) {
		for (const phrase of phrasesOfActor(actor)) owners.set(phrase, (owners.get(phrase) ?? new Set()).add(actor));
	}
	return new Map(
		[...owners].flatMap(([phrase, [owner, ...others]]) =>
			owner && others.length === 0 && phrase ? [[phrase, owner]] : [],
		),
	);
}

const withoutArticle = (words: readonly string[]) =>
	words.length > 1 && COMMON.has(words[0] ?? '') ? words.slice(1) : words;

/**
 * Two words or more of a name that still mean its bearer: of a person any ("Republican senator") and each word of the name
 * itself ("Obrador"); of others those at its end, where English says what they are ("town council", but not "Saltmouth town").
 */
function partsOfNames(actor: Actor): string[] {
	const runs = namesOf(actor).flatMap((name) => runsOf(wordsOf(name), actor.kind === 'person'));
	const single = actor.kind === 'person' ? wordsOf(actor.name) : [];
	return [...runs, ...single.filter((word) => word.length > 2 && !COMMON.has(word))];
}

function runsOf(words: readonly string[], anywhere: boolean): string[] {
	const isEnd = (last: number) => last === words.length - 1 || (anywhere && !COMMON.has(words[last] ?? ''));
	const starts = [...words.keys()].filter((from) => !COMMON.has(words[from] ?? ''));
	return starts.flatMap((from) =>
		words.flatMap((_, last) => (last > from && isEnd(last) ? [words.slice(from, last + 1).join(' ')] : [])),
	);
}
