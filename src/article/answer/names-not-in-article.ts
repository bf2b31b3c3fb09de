import { QUESTION_WORDS } from '../../locales/languages.ts';
import type { NamePattern } from '../../locales/question-words.ts';
import type { Edition } from '../model/edition.ts';
import { namesOf } from '../search/claim-index.ts';
import { wordsOf } from '../words/fold.ts';
import type { NamedActor } from './name-context.ts';
import { namedActors } from './named-actors.ts';
import { COURTESY, DEFINITE, isTelling, JOINERS, OF, OFFICES, ROLES, TOPIC_AFTER } from './question-words.ts';
import { isInText } from './text-words.ts';

/** People whose view is asked for and whom the article does not mention. */
export type NamesNotInArticle = {
	/** Their names as typed, without a determiner. */
	readonly names: readonly string[];
	/** The part of the question that names everyone who is asked about; actors of the article may be in it too. */
	readonly everyone: string;
};

const LONGEST_NAME = 60;
const MOST_NAME_WORDS = 6;
/**
 * Only this many characters are read. People say early whose view they ask for, and in a longer message long runs of
 * text would make the patterns take seconds.
 */
const LONGEST_READ = 300;

const anyWordOf = (words: Iterable<string>) => `(?:${[...words].join('|')})`;
const eitherCase = ([first = '', ...rest]: string) => `[${first}${first.toUpperCase()}]${rest.join('')}`;
const DETERMINER = String.raw`(?:${anyWordOf(DEFINITE)}\s+)?`;
/** "Presidente de Francia". Only the capital of a country's name tells it from "el presidente de la fuerza militar". */
const OFFICE = String.raw`${anyWordOf([...OFFICES].map(eitherCase))}\s+${anyWordOf(OF)}\s+${DETERMINER}\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)*`;
const ONLY_OFFICE = new RegExp(`^${OFFICE}$`, 'u');
const UP_TO_PLACE = new RegExp(String.raw`^\S+\s+${anyWordOf(OF)}\s+${DETERMINER}`, 'u');
const FIRST_DETERMINER = new RegExp(String.raw`^${anyWordOf(DEFINITE)}\s+`, 'iu');
/** The beginning of a question that asks for a view in no such words: "Billy Graham on force", "president of France". */
const BEGINNING = new RegExp(String.raw`^(.+?)(?:\s+${anyWordOf(TOPIC_AFTER)}\b|[?:]|$)`, 'iu');
const BETWEEN_NAMES = new RegExp(
	String.raw`\s*[,&/]\s*(?:${anyWordOf(JOINERS)}\s+)?|\s+${anyWordOf(JOINERS)}\.?\s+`,
	'iu',
);

/**
 * The patterns of all languages in the order in which they are tried. A verb says most surely whose view it is, a noun before the
 * name less so. "X's view" comes last, because it takes everything from the question's beginning for the name.
 */
export const NAME_PATTERNS: readonly (NamePattern & { readonly expression: RegExp })[] = (
	['byVerb', 'afterNoun', 'beforeNoun'] as const
)
	.flatMap((place) => Object.values(QUESTION_WORDS).flatMap(({ whoseView }) => whoseView[place]))
	.map((named) => ({ ...named, expression: expressionOf(named) }));

function expressionOf({ pattern, isCaseSensitive }: NamePattern): RegExp {
	return new RegExp(pattern.replaceAll('{office}', OFFICE), isCaseSensitive ? 'u' : 'iu');
}

/** The people whose view is asked for and whom the article does not mention; undefined if there are none. */
export function namesNotInArticle(edition: Edition, text: string): NamesNotInArticle | undefined {
	const read = text.slice(0, LONGEST_READ).replace(/\s+/g, ' ').trim();
	const asked = NAME_PATTERNS.flatMap(({ expression }) => expression.exec(read)?.[1] ?? [])[0];
	const everyone = asked ?? BEGINNING.exec(read)?.[1] ?? '';
	const names = namesAmong(edition, everyone).filter(
		(name) => isSomebodyElse(edition, name) || (asked !== undefined && isUnknown(edition, name)),
	);
	return names.length > 0 ? { names, everyone } : undefined;
}

/** Each of the names that are asked about together. An actor's name that has an "and" in it stays whole. */
function namesAmong(edition: Edition, everyone: string): string[] {
	const words = wordsOf(everyone.replace(FIRST_DETERMINER, ''));
	const [first] = namedActors(edition, words);
	const isOneName = first?.from === 0 && first.to === words.length;
	return (isOneName ? [everyone] : everyone.split(BETWEEN_NAMES))
		.map((part) => part.replace(FIRST_DETERMINER, '').trim())
		.filter((part) => part !== '' && part.length <= LONGEST_NAME);
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
function isUnknown(edition: Edition, name: string): boolean {
	const words = wordsOf(name);
	if (words.length > MOST_NAME_WORDS || !words.some(isTelling)) return false;
	if (isInText(edition, words) || namedActors(edition, words).length > 0) return false;
	const hasRole = words.some((word) => ROLES.has(word));
	// An office alone is nobody in particular. In Spanish the pattern may have cut off its "de".
	if (hasRole && words.length === 1) return false;
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
	const isInside = ({ from, to }: NamedActor, range: Range | undefined) =>
		range !== undefined && from >= range.from && to <= range.to;
	return named.filter((one) => isInside(one, all) && !unknown.some((range) => isInside(one, range)));
}

type Range = { readonly from: number; readonly to: number };

function rangeOf(words: readonly string[], part: readonly string[]): Range | undefined {
	const from = words.findIndex((_, n) => part.every((word, at) => words[n + at] === word));
	return from < 0 ? undefined : { from, to: from + part.length };
}
