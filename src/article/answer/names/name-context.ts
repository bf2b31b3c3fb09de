import type { Actor } from '../../model/article.ts';
import { namesOf } from '../../search/claim-index.ts';
import { phraseText } from '../../search/phrase-index.ts';
import { wordsOf } from '../../words/fold.ts';
import { STOP_WORDS } from '../../words/word-lists.ts';
import {
	DETERMINERS,
	OF,
	OFFICE_KINDS,
	OFFICES,
	OTHER_PLACE_AFTER,
	OTHER_PLACE_BEFORE,
	ROLES,
	SIDE_PREFIXES,
} from '../question-words.ts';
import { type NamePhrases, SHORTEST_INEXACT } from './name-phrases.ts';
import { mayDescribe } from './roles.ts';
import { isOnlyWord, type TypedCase, UNKNOWN_CASE } from './typed-case.ts';

/** An actor named in a question. The words from `from` up to, but not including, `to` name them. */
export type NamedActor = {
	readonly actor: Actor;
	readonly from: number;
	readonly to: number;
	/** If only an office or a kind is named ("the senator", "the government"): the further actors who may be called so. */
	readonly others?: readonly Actor[];
};

/** A name of an actor that was found in a question, with the words around it. */
type FoundName = NamedActor & {
	readonly phrases: NamePhrases;
	readonly words: readonly string[];
	readonly typed: TypedCase;
	/** The words right before and right after the name; empty at the question's ends. */
	readonly before: string;
	readonly after: string;
};

/** The name means no actor of the article. */
const NOBODY = 'nobody';

/** One case of what the words next to a name make of it. */
export type ContextCase = {
	readonly name: string;
	/** A question about the article that Lectern comes with, and the id of the actor named in it, or 'nobody'. */
	readonly example: readonly [question: string, actor: string];
	/** Decides who is meant. Undefined if the case does not apply. */
	readonly decide: (found: FoundName) => NamedActor | typeof NOBODY | undefined;
};

/**
 * The first case that applies decides. First comes what makes the name no name at all. Then what belongs to a person's own name, a
 * title or an office: the offices after it would make somebody else of "Senator Graham". The adjective of a state is looked at
 * after the offices, because they may have a holder whom the article knows.
 */
export const CONTEXT_CASES: readonly ContextCase[] = [
	{
		name: 'a side for or against the name',
		example: ['anti-AMLO protesters', NOBODY],
		decide: ({ before }) => (SIDE_PREFIXES.has(before) ? NOBODY : undefined),
	},
	{
		name: 'a word that looks like a name',
		example: ['tell us about cooperation', NOBODY],
		decide: ({ from, to, words, typed }) => (to === from + 1 && isOnlyWord(words, from, typed) ? NOBODY : undefined),
	},
	{
		name: 'the beginning of an issue’s title',
		example: ['US military force against the cartels', NOBODY],
		decide: (found) => (isInTitle(found) ? NOBODY : undefined),
	},
	{
		name: 'another place, or a part of the country',
		example: ['Mexico City on military force', NOBODY],
		decide: ({ actor, before, after }) =>
			actor.kind === 'state' && (OTHER_PLACE_BEFORE.has(before) || OTHER_PLACE_AFTER.has(after)) ? NOBODY : undefined,
	},
	{
		name: 'a title before a person’s name',
		example: ['US Senator Graham on military force', 'graham'],
		decide: ({ actor, from, to, before }) =>
			actor.kind === 'person' && ROLES.has(before) ? { actor, from: from - 1, to } : undefined,
	},
	{
		name: 'a person known by an office, with its place',
		example: ['the Mexican president on military force', 'lopez-obrador'],
		decide: (found) =>
			found.actor.kind === 'person' && OFFICES.has(found.words[found.to - 1] ?? '') ? withPlace(found) : undefined,
	},
	{
		name: 'an office with a word before it, after the name',
		example: ['Mexico’s foreign minister', NOBODY],
		decide: ({ to, words, after }) => (OFFICE_KINDS.has(after) && ROLES.has(words[to + 1] ?? '') ? NOBODY : undefined),
	},
	{
		name: 'an office or a group after the name or before it',
		example: ['what do US senators think of military force', NOBODY],
		decide: (found) => {
			const office = officeNextTo(found);
			return office && (holderOf(office, found) ?? NOBODY);
		},
	},
	{
		name: 'a state’s adjective before the name',
		example: ['what do Mexican lawmakers think of military force', NOBODY],
		decide: (found) => (isOfAnotherState(found) ? NOBODY : undefined),
	},
	{
		name: 'somebody else’s name before a group',
		example: ['what do the Republican lawmakers think of military force', NOBODY],
		decide: (found) => (isGroupOfAnother(found) ? NOBODY : undefined),
	},
	{
		name: 'the name as it is',
		example: ['what does the US think of drone strikes', 'us'],
		decide: ({ actor, from, to }) => ({ actor, from, to }),
	},
];

/** Who is meant by a name together with the words next to it; undefined if that is nobody the article knows. */
export function whoIsMeant(
	phrases: NamePhrases,
	name: NamedActor,
	words: readonly string[],
	typed: TypedCase,
): NamedActor | undefined {
	const meant = contextOfName(phrases, name, words, typed)?.meant;
	return meant === NOBODY ? undefined : meant;
}

/** The case that decides about a name, and who is meant by it. */
export function contextOfName(
	phrases: NamePhrases,
	{ actor, from, to }: NamedActor,
	words: readonly string[],
	typed = UNKNOWN_CASE,
) {
	const found = { actor, from, to, phrases, words, typed, before: words[from - 1] ?? '', after: words[to] ?? '' };
	for (const { name, decide } of CONTEXT_CASES) {
		const decided = decide(found);
		if (decided) return { name, meant: decided };
	}
	return undefined;
}

/** The longest phrase at this place of the question that names an actor. */
export function phraseAt(
	{ byWords, longest }: NamePhrases,
	words: readonly string[],
	from: number,
): NamedActor | undefined {
	for (let to = Math.min(words.length, from + longest); to > from; to--) {
		const actor = byWords.get(words.slice(from, to).join(' '));
		if (actor) return { actor, from, to };
	}
	return undefined;
}

/** Whether the name and the word after it are in an issue's title: "US military force". */
function isInTitle({ phrases, words, from, to, after }: FoundName): boolean {
	if (STOP_WORDS.has(after) || to >= words.length) return false;
	const phrase = phraseText(words.slice(from, to + 1));
	return phrases.titles.some((title) => title.includes(phrase));
}

/** "The mayor of Saltmouth" is the mayor, not the town. */
function withPlace({ actor, from, to, phrases, words, after }: FoundName): NamedActor {
	if (!OF.has(after)) return { actor, from, to };
	const start = to + (DETERMINERS.has(words[to + 1] ?? '') ? 2 : 1);
	const place = phraseAt(phrases, words, start);
	return !place || place.actor.kind === 'person' ? { actor, from, to } : { actor, from, to: place.to };
}

type Office = { readonly role: string; readonly from: number; readonly to: number };

/** The office or group right after a name of one word, or before it with "of". Longer names say by themselves who is meant. */
function officeNextTo(found: FoundName): Office | undefined {
	const { actor, from, to, words, after } = found;
	if (to === from + 1 && ROLES.has(after) && !isTitled(found)) return { role: after, from, to: to + 1 };
	const start = actor.kind === 'person' ? undefined : roleBefore(words, from);
	return start === undefined ? undefined : { role: words[start] ?? '', from: start, to };
}

/** Whether the two words after the name are in an issue's title: "the Democrats, military force". */
const isTitled = ({ phrases, words, to }: FoundName) =>
	words.length > to + 1 && phrases.titles.some((title) => title.includes(phraseText(words.slice(to, to + 2))));

/** The place where "president of the" begins, if it is right before place `from`. */
function roleBefore(words: readonly string[], from: number): number | undefined {
	const of = DETERMINERS.has(words[from - 1] ?? '') ? from - 2 : from - 1;
	return OF.has(words[of] ?? '') && ROLES.has(words[of - 1] ?? '') ? of - 1 : undefined;
}

/** The actor who holds the office, if the article says who does: "president of mexico" is a name of López Obrador. */
function holderOf({ role, from, to }: Office, found: FoundName): NamedActor | undefined {
	const actor = found.phrases.byWords.get(`${role} of ${found.words.slice(found.from, found.to).join(' ')}`);
	return actor && { actor, from, to };
}

/** Whether the word before is a state's adjective that is no part of the actor's names. */
function isOfAnotherState({ phrases, actor, before }: FoundName): boolean {
	if (actor.kind === 'person' || before.length < SHORTEST_INEXACT) return false;
	const isAdjective = phrases.states.some(({ word, beginning }) => before !== word && before.startsWith(beginning));
	return isAdjective && !namesOf(actor).flatMap(wordsOf).includes(before);
}

/** "The Republican lawmakers" are not the lawmakers of whom the article names no party. */
function isGroupOfAnother({ phrases, actor, from, to, words, before }: FoundName): boolean {
	if (actor.kind === 'person' || to !== from + 1 || !ROLES.has(words[from] ?? '')) return false;
	const other = phraseAt(phrases, words.slice(0, from), from - 1)?.actor;
	return other !== undefined && other !== actor && !mayDescribe(actor, before);
}
