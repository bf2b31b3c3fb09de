import { QUESTION_WORDS } from '../../locales/languages.ts';
import type { SidePhrases } from '../../locales/question-words.ts';
import { wordsOf } from '../words/fold.ts';
import type { NamedActor } from './names/name-context.ts';
import {
	AGREES,
	AGREES_WITH,
	ANYBODY,
	BE,
	BEFORE_VERB,
	DETERMINERS,
	JOINERS,
	NEGATIONS,
	ROLES,
} from './question-words.ts';

/** A side that a question names. */
export type AskedSide = 'for' | 'against';

type SidePhrase = {
	readonly words: readonly string[];
	readonly side: AskedSide;
	/** Whether the phrase takes a side only after "be". */
	readonly needsBe: boolean;
	/** Whether the one who takes the side may be named after it. */
	readonly isBeforeSubject: boolean;
};

/** Words of a question that take a side: from place `from` up to, but not including, `to`. */
export type FoundSide = Omit<SidePhrase, 'words'> & { readonly from: number; readonly to: number };

/** The phrases of all languages by their first word, the longest first. */
const PHRASES = Map.groupBy(
	Object.values(QUESTION_WORDS)
		.flatMap(({ sides, sidesAfterBe, hasVerbBeforeSubject }) => [
			...phrasesOf(sides, false, hasVerbBeforeSubject),
			...phrasesOf(sidesAfterBe, true, false),
		])
		.sort((a, b) => b.words.length - a.words.length),
	({ words }) => words[0],
);

function phrasesOf(sides: SidePhrases, needsBe: boolean, isBeforeSubject: boolean): SidePhrase[] {
	return (['for', 'against'] as const).flatMap((side) =>
		sides[side]
			.split(',')
			.map((phrase) => ({ words: wordsOf(phrase), side, needsBe, isBeforeSubject }))
			.filter(({ words }) => words.length > 0),
	);
}

/** Everything in a question that takes a side, from left to right, the longest phrase at each place. */
export function sidesIn(words: readonly string[], named: readonly NamedActor[]): FoundSide[] {
	const found: FoundSide[] = [];
	for (let at = 0; at < words.length; ) {
		// "The devil's advocate for": what is in a name takes no side.
		const name = named.find(({ from, to }) => from <= at && at < to);
		const side = name ? undefined : sideAt(words, at, named, found);
		if (side) found.push(side);
		at = name?.to ?? side?.to ?? at + 1;
	}
	return found;
}

function sideAt(
	words: readonly string[],
	at: number,
	named: readonly NamedActor[],
	found: readonly FoundSide[],
): FoundSide | undefined {
	for (const { words: phrase, ...rest } of PHRASES.get(words[at]) ?? []) {
		const side = { ...rest, from: at, to: at + phrase.length };
		if (!phrase.every((word, n) => words[at + n] === word)) continue;
		if (!rest.needsBe || isAfterSide(words, at, found) || isAfterBe(words, side, named)) return side;
	}
	return undefined;
}

/** "For or against": a side that is joined to another needs no "be" of its own. */
const isAfterSide = (words: readonly string[], at: number, found: readonly FoundSide[]) =>
	JOINERS.has(words[at - 1] ?? '') && found.at(-1)?.to === at - 1;

/** Whether "for" or the like takes a side: after "be" and somebody, or, for "against", right after a name that begins the question. */
function isAfterBe(words: readonly string[], { from: at, side }: FoundSide, named: readonly NamedActor[]): boolean {
	const before = beforeFillers(words, at);
	const last = words[before - 1] ?? '';
	if (ANYBODY.has(last)) return true;
	const hasBe = words.slice(before, at).some((word) => BE.has(word));
	const name = named.find(({ to }) => to === before);
	if (!name) return hasBe && ROLES.has(last);
	const start = beginningWithDeterminer(name, words);
	return hasBe || BE.has(words[start - 1] ?? '') || (side === 'against' && start === 0);
}

/** The place before the words that may be between a name and its verb and end at place `at`. */
function beforeFillers(words: readonly string[], at: number): number {
	return at > 0 && isFiller(words[at - 1] ?? '') ? beforeFillers(words, at - 1) : at;
}

/** The place after the words that may be between a name and its verb and begin at place `at`. */
export function afterFillers(words: readonly string[], at: number): number {
	return isFiller(words[at] ?? '') ? afterFillers(words, at + 1) : at;
}

const isFiller = (word: string) => BEFORE_VERB.has(word) || NEGATIONS.has(word);

/** Where the name begins, with the determiner before it if there is one. */
export const beginningWithDeterminer = ({ from }: NamedActor, words: readonly string[]): number =>
	DETERMINERS.has(words[from - 1] ?? '') ? from - 1 : from;

/** What a question says of the side somebody is on. `side` is undefined if both are named: "is X for or against Y". */
export type TakenSide = {
	readonly side: AskedSide | undefined;
	/** The actor that somebody agrees or disagrees with. */
	readonly comparedWith?: NamedActor | undefined;
	/** Somebody who is supported, opposed or agreed with, named right after the words that take the side. */
	readonly towards?: NamedActor | undefined;
};

/** The side that a question puts an actor on: "is X against Y", "X doesn't support Y", "¿apoya X ...?"; undefined if it puts them on none. */
export function sideTakenBy(
	actor: NamedActor,
	words: readonly string[],
	sides: readonly FoundSide[],
	named: readonly NamedActor[],
): TakenSide | undefined {
	const start = beginningWithDeterminer(actor, words);
	const verb = afterFillers(words, actor.to);
	const after = sides.find(({ from }) => from === verb);
	// "Does X agree with Y" compares the two, if Y is somebody.
	if (after && !comparedWith(after, words, named))
		return taken(after, sides, words, [...placesBetween(actor.to, verb), start - 1]);
	const before = sides.find(({ to, isBeforeSubject }) => isBeforeSubject && to === start);
	return before && taken(before, sides, words, [before.from - 1]);
}

/** The actor right after "agrees with". */
const comparedWith = ({ to }: FoundSide, words: readonly string[], named: readonly NamedActor[]) =>
	AGREES_WITH.has(words[to - 1] ?? '') && AGREES.has(words[to - 2] ?? '')
		? named.find((other) => beginningWithDeterminer(other, words) === to)
		: undefined;

const placesBetween = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

/** A negation turns the side into the other one. One that begins the question only asks: "doesn't X support Y?" */
function taken(
	side: FoundSide,
	sides: readonly FoundSide[],
	words: readonly string[],
	places: readonly number[],
): TakenSide {
	const isOpen = sides.some((other) => other.side !== side.side && other.from - side.to <= 1 && other.from >= side.to);
	const negations = places.filter((at) => at > 0 && NEGATIONS.has(words[at] ?? '')).length;
	return { side: isOpen ? undefined : negations % 2 === 0 ? side.side : otherSide(side.side) };
}

export const otherSide = (side: AskedSide): AskedSide => (side === 'for' ? 'against' : 'for');

/** The side that is asked for in a question for anybody: "who doesn't support Y"; undefined if it asks for none. */
export function sideAskedFor({
	words,
	sides,
	named,
}: {
	readonly words: readonly string[];
	readonly sides: readonly FoundSide[];
	readonly named: readonly NamedActor[];
}): TakenSide | undefined {
	const [first] = sides;
	if (!first) return undefined;
	if (sides.some(({ side }) => side !== first.side)) return { side: undefined };
	const { side } = taken(first, sides, words, placesBetween(beforeFillers(words, first.from), first.from));
	const towards = named.find((other) => beginningWithDeterminer(other, words) === first.to);
	return { side, comparedWith: comparedWith(first, words, named), towards };
}
