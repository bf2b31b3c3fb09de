import { QUESTION_WORDS } from '../../../locales/languages.ts';
import { LOCALES } from '../../../locales/locales.ts';
import type { NamePattern } from '../../../locales/question-patterns.ts';
import type { QuestionWords } from '../../../locales/question-words.ts';
import type { Actor } from '../../model/article.ts';
import type { Edition } from '../../model/edition.ts';
import { namesOf } from '../../search/claim-index.ts';
import { withJoinedAcronyms } from '../../words/acronyms.ts';
import { wordsOf } from '../../words/fold.ts';
import { isVerb } from '../../words/translations.ts';
import { listedWords } from '../../words/word-lists.ts';
import {
	ANYBODY,
	COURTESY,
	DEFINITE,
	isTelling,
	JOINERS,
	NEGATIONS,
	OF,
	OFFICES,
	PREPOSITIONS,
	ROLES,
	SOME,
	TOPIC_AFTER,
} from '../question-words.ts';
import type { Question } from '../reading.ts';
import { isInText } from '../text-words.ts';
import { type NamedActor, phraseAt } from './name-context.ts';
import { namePhrasesOf } from './name-phrases.ts';
import { namedActors } from './named-actors.ts';
import { type TypedCase, typedCaseOf } from './typed-case.ts';

/** People whose view is asked for and whom the article does not mention. */
export type NamesNotInArticle = {
	/** Their names as typed, without a determiner. */
	readonly names: readonly string[];
	/** Actors of the article who share a word or an office with such a name: they are somebody else, but may have been meant. */
	readonly near: readonly Actor[];
	/** The part of the question that names everyone who is asked about; actors of the article may be in it too. */
	readonly everyone: string;
};

const LONGEST_NAME = 60;
const MOST_NAME_WORDS = 6;
const MOST_NEAR = 3;
/** More names than these are not looked at: each is compared with all names of the article. */
const MOST_NAMES = 8;
/**
 * Only this many characters are read. People say early whose view they ask for, and in a longer message long runs of
 * text would make the patterns take seconds.
 */
const LONGEST_READ = 300;

const anyOf = (patterns: Iterable<string>) => `(?:${[...patterns].join('|')})`;
const eitherCase = ([first = '', ...rest]: string) => `[${first}${first.toUpperCase()}]${rest.join('')}`;
const DETERMINER = String.raw`(?:${anyOf(DEFINITE)}\s+)?`;
/** "Presidente de Francia". Only the capital of a country's name tells it from "el presidente de la fuerza militar". */
const OFFICE = String.raw`${anyOf([...OFFICES].map(eitherCase))}\s+${anyOf(OF)}\s+${DETERMINER}\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)*`;
const NAME = String.raw`(?:${anyOf([...DEFINITE].map(eitherCase))}\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}`;
const ONLY_OFFICE = new RegExp(`^${OFFICE}$`, 'u');
const UP_TO_PLACE = new RegExp(String.raw`^\S+\s+${anyOf(OF)}\s+${DETERMINER}`, 'u');
const FIRST_DETERMINER = new RegExp(String.raw`^${anyOf([...DEFINITE, ...SOME])}\s+`, 'iu');
/** The beginning of a question that asks for a view in no such words: "Billy Graham on force", "president of France". */
const BEGINNING = new RegExp(String.raw`^(.+?)(?:\s+(${anyOf(TOPIC_AFTER)})\b|[?:]|$)`, 'iu');
const BETWEEN_NAMES = new RegExp(String.raw`\s*[,&/]\s*(?:${anyOf(JOINERS)}\s+)?|\s+${anyOf(JOINERS)}\.?\s+`, 'iu');

/**
 * The patterns of all languages in the order in which they are tried. A verb says most surely whose view it is, a noun before the
 * name less so. "X's view" comes last, because it takes everything from the question's beginning for the name.
 */
export const NAME_PATTERNS: readonly (NamePattern & { readonly expression: RegExp })[] = (
	['byVerb', 'afterNoun', 'beforeNoun'] as const
)
	.flatMap((place) =>
		Object.values(QUESTION_WORDS).flatMap((language) =>
			language.whoseView[place].map((named) => ({ named, language })),
		),
	)
	.map(({ named, language }) => ({ ...named, expression: expressionOf(named, language) }));

function expressionOf({ pattern, isCaseSensitive }: NamePattern, language: QuestionWords): RegExp {
	const parts: Readonly<Record<string, string>> = {
		office: OFFICE,
		name: NAME,
		thinks: anyPhrase([`${language.thinksAfterName} ${language.thinksAroundName}`.replace(/\s+/g, ',')]),
		sides: anyPhrase(Object.values(language.sides)),
		sidesAfterBe: anyPhrase(Object.values(language.sidesAfterBe)),
	};
	const source = pattern.replaceAll(/\{(\w+)\}/g, (whole, part) => parts[part] ?? whole);
	return new RegExp(source, isCaseSensitive ? 'du' : 'diu');
}

/** A pattern for phrases separated by commas, the longest first, with or without a capital at the beginning. */
function anyPhrase(lists: readonly string[]): string {
	const phrases = lists.flatMap((list) => list.split(',')).map((phrase) => wordsOf(phrase).join(' '));
	return anyOf(
		phrases
			.filter(Boolean)
			.sort((a, b) => b.length - a.length)
			.map(eitherCase),
	);
}

/** The text with each letter in the same place, but without its accent. */
export function withoutAccents(text: string): string {
	const plain = text.normalize('NFD').replace(/\p{M}+/gu, '');
	return plain.length === text.length ? plain : text;
}

/** A question, and the actors of the article whose view it surely asks for. */
type Asked = Pick<Question, 'edition' | 'text' | 'words' | 'named'> & { readonly thinking: readonly NamedActor[] };

/** The people whose view is asked for and whom the article does not mention; undefined if there are none. */
export function namesNotInArticle({ edition, text, words, named, thinking }: Asked): NamesNotInArticle | undefined {
	// The dots of an acronym would end what the patterns read.
	const read = withJoinedAcronyms(text.normalize('NFC').slice(0, LONGEST_READ)).replace(/\s+/g, ' ').trim();
	const plain = withoutAccents(read);
	const typed = typedCaseOf(read);
	const asked = NAME_PATTERNS.flatMap(({ expression }) => nameIn(read, expression.exec(plain)) ?? [])[0];
	const [, before = '', topic] = BEGINNING.exec(read) ?? [];
	const everyone = asked ?? before;
	const range = rangeOf(words, wordsOf(everyone));
	// "AMLO quiere la guerra": the pattern found what somebody wants.
	if (range && thinking.some(({ to }) => to <= range.from)) return undefined;
	if (range && asked !== undefined && isDone(words, range)) return undefined;
	const among = namesAmong(edition, everyone).filter((name) => !isWithin(rangeOf(words, wordsOf(name)), named));
	// "Trump and AMLO on force": a list of names, if one of them is an actor's.
	const isList = topic !== undefined && named.some((actor) => isInside(actor, rangeOf(words, wordsOf(before))));
	const names = among.filter(
		(name) => isSomebodyElse(edition, name) || ((asked !== undefined || isList) && isUnknown(edition, name, typed)),
	);
	const near = [...new Set(names.flatMap((name) => actorsNear(edition, name)))].slice(0, MOST_NEAR);
	return names.length > 0 ? { names, everyone, near } : undefined;
}

/**
 * Whether what a pattern took for a name is what somebody wants or thinks: after "who" and a verb ("¿quién quiere ...?"), but not in "¿a quién apoya
 * ...?", or a verb itself ("quiere mandar ...").
 */
function isDone(words: readonly string[], { from }: Range): boolean {
	const asker = NEGATIONS.has(words[from - 2] ?? '') ? from - 3 : from - 2;
	const before = words[asker - 1] ?? '';
	const isOfAnybody = ANYBODY.has(words[asker] ?? '') && !OBJECT_MARKERS.has(before) && !PREPOSITIONS.has(before);
	return isOfAnybody || (from > 0 && isVerb(words[from] ?? '', LOCALES));
}

const OBJECT_MARKERS = listedWords(({ objectMarkers }) => objectMarkers);

/** Whether a name is only a part of what names an actor: "presidente", where "presidente de México" is asked about. */
const isWithin = (range: Range | undefined, named: readonly NamedActor[]) =>
	range !== undefined &&
	named.some(({ from, to }) => from <= range.from && to >= range.to && to - from > range.to - range.from);

const nameIn = (text: string, found: RegExpExecArray | null) => {
	const [from, to] = found?.indices?.[1] ?? [];
	return from === undefined ? undefined : text.slice(from, to);
};

/** Whether all words of a name name one actor. */
function isActor(edition: Edition, name: string): boolean {
	const words = wordsOf(name);
	const [first] = namedActors(edition, words);
	return first?.from === 0 && first.to === words.length;
}

/** The actors who have a word or an office of the name, and may have been meant. A state is not, if only its name is in it. */
function actorsNear(edition: Edition, name: string): Actor[] {
	const phrases = namePhrasesOf(edition);
	const words = wordsOf(name);
	const hasRole = words.some((word) => ROLES.has(word));
	return words.flatMap((word, at) => {
		const named = phraseAt(phrases, words, at)?.actor;
		const near = [...(named ? [named] : []), ...(phrases.byRole.get(word) ?? [])];
		return near.filter(({ kind }) => hasRole || kind !== 'state');
	});
}

/** Each of the names that are asked about together. An actor's name that has an "and" in it stays whole. */
function namesAmong(edition: Edition, everyone: string): string[] {
	const isOneName = isActor(edition, everyone.replace(FIRST_DETERMINER, ''));
	return (isOneName ? [everyone] : everyone.split(BETWEEN_NAMES))
		.map((part) => part.replace(FIRST_DETERMINER, '').trim())
		.filter((part) => part !== '' && part.length <= LONGEST_NAME)
		.slice(0, MOST_NAMES);
}

/** Whether the name shares an office or a word with an actor of the article, but means somebody else. */
function isSomebodyElse(edition: Edition, name: string): boolean {
	const words = wordsOf(name);
	return words.length <= MOST_NAME_WORDS && (isOfficeElsewhere(edition, name) || isNamesake(edition, name, words));
}

/** "President of France", if the article never speaks of France. */
function isOfficeElsewhere(edition: Edition, name: string): boolean {
	if (!ONLY_OFFICE.test(name)) return false;
	return !wordsOf(name.replace(UP_TO_PLACE, '')).every((word) => isKnown(edition, word));
}

/** "Billy Graham", "President Graham", "George Washington": one word of an actor's name next to a name or an office that is not theirs. */
function isNamesake(edition: Edition, name: string, words: readonly string[]): boolean {
	const [named, ...others] = namedActors(edition, words);
	if (!named || others.length > 0) return false;
	const own = new Set(namesOf(named.actor).flatMap(wordsOf));
	if (words.filter((word) => own.has(word) && !ROLES.has(word)).length > 1) return false;
	const isNaming = (n: number) => n >= named.from && n < named.to && !OFFICES.has(words[n] ?? '');
	const nextTo = new Set(words.filter((_, n) => !isNaming(n)));
	const capitals = name
		.split(' ')
		.filter((word) => /^\p{Lu}/u.test(word))
		.flatMap(wordsOf);
	return capitals.some((word) => nextTo.has(word) && !own.has(word) && showsSomebodyElse(edition, word));
}

/** Whether a word next to an actor's name shows that somebody else is meant. */
const showsSomebodyElse = (edition: Edition, word: string) =>
	OFFICES.has(word) || (isTelling(word) && !COURTESY.has(word) && !isKnown(edition, word));

/**
 * Whether a name that is asked about means nobody the article knows. Capitals or an office show that it is a name. Words in small
 * letters are taken for one only if the article has none of them.
 */
function isUnknown(edition: Edition, name: string, typed: TypedCase): boolean {
	const words = wordsOf(name);
	const isAcronym = words.some((word) => typed.capitals.has(word));
	if (words.length > MOST_NAME_WORDS || !(isAcronym || words.some(isTelling))) return false;
	// "UN" is not the Spanish article's "un".
	const isWritten = isAcronym
		? edition.article.paragraphs.some(({ text }) => text.includes(name))
		: isInText(edition, words);
	if (isWritten || namedActors(edition, words, typed).length > 0) return false;
	const hasRole = words.some((word) => ROLES.has(word));
	// A group alone is nobody in particular. In Spanish the pattern may have cut off its "de".
	if (hasRole && words.length === 1) return OFFICES.has(words[0] ?? '');
	if (hasRole || /^\p{Lu}/u.test(name)) return true;
	return words.length <= 2 && words.every((word) => isTelling(word) && !isInText(edition, [word]));
}

const isKnown = (edition: Edition, word: string) => isInText(edition, [word]) || nameWordsOf(edition).has(word);

const nameWords = new WeakMap<Edition, ReadonlySet<string>>();

/** Every word of any actor's names. */
function nameWordsOf(edition: Edition): ReadonlySet<string> {
	const words = nameWords.get(edition) ?? new Set(edition.article.actors.flatMap(namesOf).flatMap(wordsOf));
	nameWords.set(edition, words);
	return words;
}

/** The actors of the article that are asked about together with people who are not in it. */
export function actorsAmong(
	named: readonly NamedActor[],
	words: readonly string[],
	{ names, everyone }: NamesNotInArticle,
): NamedActor[] {
	const [all, ...unknown] = [everyone, ...names].map((name) => rangeOf(words, wordsOf(name)));
	return named.filter((one) => isInside(one, all) && !unknown.some((range) => isInside(one, range)));
}

const isInside = ({ from, to }: NamedActor, range: Range | undefined) =>
	range !== undefined && from >= range.from && to <= range.to;

type Range = { readonly from: number; readonly to: number };

function rangeOf(words: readonly string[], part: readonly string[]): Range | undefined {
	const from = words.findIndex((_, n) => part.every((word, at) => words[n + at] === word));
	return from < 0 ? undefined : { from, to: from + part.length };
}
