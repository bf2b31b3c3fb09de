import type { Edition } from '../model/edition.ts';
import { namesOf } from '../search/claim-index.ts';
import { wordsOf } from '../words/fold.ts';
import { isTelling, JOINERS, THINKS } from './asking-words.ts';
import { type Named, namedActors } from './named-actors.ts';
import { OFFICES, ROLES } from './role-words.ts';
import { isSaid } from './said-words.ts';

/** Those whose view is asked for and whom the article does not mention, as typed, and all of what names who is asked about. */
export type Strangers = { readonly names: readonly string[]; readonly asked: string };

const LONGEST_NAME = 60;
/** Whose view is asked for is said early; what is longer is a message, and runs of spaces would cost the patterns seconds. */
const LONGEST_READ = 300;
const THINK = [...THINKS].join('|');
const eitherCase = ([first = '', ...rest]: string) => `[${first}${first.toUpperCase()}]${rest.join('')}`;
/** "Presidente de Francia": which country it is only its capital tells from "el presidente de la fuerza militar". */
const OFFICE = `(?:${[...OFFICES].map(eitherCase).join('|')})\\s+(?:of|del?)\\s+(?:(?:the|la|los|el)\\s+)?\\p{Lu}[\\p{L}.]*(?:\\s+\\p{Lu}[\\p{L}.]*)*`;

/** Where the one whose view is asked for stands, in English and in Spanish. */
const PLACES: readonly RegExp[] = [
	new RegExp(`\\b(?:does|do|did|would|will|has|have)\\s+(.+?)\\s+(?:${THINK}|agree|disagree|differ)\\b`, 'iu'),
	/\baccording\s+to\s+(.+?)(?:[,?.!:;]|\s+(?:what|how|is|are|should|do|does|who|why)\b|$)/iu,
	/\bseg[uú]n\s+(.+?)(?:[,?.!:;¿]|\s+(?:qu[eé]|qui[eé]n|c[oó]mo|es|son)\b|$)/iu,
	new RegExp(
		`\\b(?:[Pp]iensan?|[Oo]pinan?|[Dd]icen?|[Cc]reen?)\\s+((?:(?:el|la)\\s+)?${OFFICE}(?:\\s+[yeou]\\s+(?:(?:el|la)\\s+)?(?:${OFFICE}|\\p{Lu}\\S*))*)`,
		'u',
	),
	/\b(?:piensan?|opinan?|dicen?|creen?)\s+(.+?)(?:[?.!,;]|\s+(?:del?|sobre|acerca|respecto)\s+(?!(?:los\s+)?(?:estados|ee)\b)|$)/iu,
	/\b(?:views?|opinion|position|stance)\s+of\s+(.+?)\s+(?:on|about|regarding)\b/iu,
	/\b(?:posici[oó]n|postura|opini[oó]n)\s+(?:del?\s+)(.+?)\s+(?:sobre|acerca|respecto|ante)\b/iu,
	/^(?:what\s+(?:is|are)\s+|what['’]s\s+)?(.+?)['’]s?\s+(?:views?|opinion|position|stance)\b/iu,
];
/** No view is asked for in so many words: "Billy Graham on force", "president of France". */
const LEADING_NAME = /^(.+?)(?:\s+(?:on|about|regarding|sobre|acerca|respecto)\b|[?:]|$)/iu;
const LEADING = /^(?:the|el|la|los|las)\s+/iu;
const BETWEEN = new RegExp(
	`\\s*[,&/]\\s*(?:(?:${[...JOINERS].join('|')})\\s+)?|\\s+(?:${[...JOINERS].join('|')})\\.?\\s+`,
	'iu',
);

/** Who is asked about and unknown to the article; undefined when there is nobody such. */
export function strangersAsked(edition: Edition, text: string): Strangers | undefined {
	const read = text.slice(0, LONGEST_READ).replace(/\s+/g, ' ').trim();
	const asked = PLACES.flatMap((place) => place.exec(read)?.[1] ?? [])[0];
	const found = asked ?? LEADING_NAME.exec(read)?.[1] ?? '';
	const names = partsOf(edition, found).filter(
		(name) => isOther(edition, name) || (asked !== undefined && isUnknown(edition, name)),
	);
	return names.length > 0 ? { names, asked: found } : undefined;
}

/** The names that are asked about together; a name with an "and" in it is one. */
function partsOf(edition: Edition, asked: string): string[] {
	const [whole] = namedActors(edition, wordsOf(asked.replace(LEADING, '')));
	const isWhole = whole?.from === 0 && whole.to === wordsOf(asked.replace(LEADING, '')).length;
	const parts = isWhole ? [asked] : asked.split(BETWEEN);
	return parts
		.map((part) => part.replace(LEADING, '').trim())
		.filter((part) => part !== '' && part.length <= LONGEST_NAME);
}

/** Somebody else who shares an office or a name with somebody of the article. */
function isOther(edition: Edition, name: string): boolean {
	const words = wordsOf(name);
	return words.length <= 6 && (isElsewhere(edition, name) || isNamesake(edition, name, words));
}

const OF_SOMEWHERE = new RegExp(`^${OFFICE}$`, 'u');

/** "President of France" where the article never speaks of France. */
function isElsewhere(edition: Edition, name: string): boolean {
	if (!OF_SOMEWHERE.test(name)) return false;
	const place = wordsOf(name.replace(/^\S+\s+(?:of|del?)\s+(?:(?:the|la|los|el)\s+)?/u, ''));
	return !place.every((word) => isKnown(edition, word));
}

/** "Billy Graham", "President Graham", "George Washington": one word of a name beside another name or an office that is not theirs. */
function isNamesake(edition: Edition, name: string, words: readonly string[]): boolean {
	const [named, ...others] = namedActors(edition, words);
	if (!named || others.length > 0) return false;
	const own = new Set(namesOf(named.actor).flatMap(wordsOf));
	if (words.filter((word) => own.has(word) && !ROLES.has(word)).length > 1) return false;
	const isNaming = (n: number) => n >= named.from && n < named.to && !OFFICES.has(words[n] ?? '');
	const beside = new Set(words.filter((_, n) => !isNaming(n)));
	const capitals = name
		.split(' ')
		.filter((word) => /^\p{Lu}/u.test(word))
		.flatMap(wordsOf);
	return capitals.some((word) => beside.has(word) && !own.has(word) && isAnothers(edition, word));
}

const TITLES = new Set('mr mrs ms mx dr sir don dona sen rep gov sr sra senor senora'.split(' '));

const isAnothers = (edition: Edition, word: string) =>
	OFFICES.has(word) || (isTelling(word) && !TITLES.has(word) && !isKnown(edition, word));

/** Somebody by their capitals or their office; a word in small letters only if the article knows nothing like it. */
function isUnknown(edition: Edition, typed: string): boolean {
	const words = wordsOf(typed);
	if (words.length === 0 || words.length > 6 || !words.some(isTelling)) return false;
	if (isSaid(edition, words) || namedActors(edition, words).length > 0) return false;
	// Alone an office is nobody in particular, and in Spanish its "de" may be part of the name.
	if (words.length === 1 && words.some((word) => ROLES.has(word))) return false;
	if (/^\p{Lu}/u.test(typed) || words.some((word) => ROLES.has(word))) return true;
	return words.length <= 2 && words.every((word) => isTelling(word) && !isSaid(edition, [word]));
}

const isKnown = (edition: Edition, word: string) => isSaid(edition, [word]) || nameWords(edition).has(word);

const NAME_WORDS = new WeakMap<Edition, ReadonlySet<string>>();

/** Every word of any actor's names. */
function nameWords(edition: Edition): ReadonlySet<string> {
	const words = NAME_WORDS.get(edition) ?? new Set(edition.article.actors.flatMap(namesOf).flatMap(wordsOf));
	NAME_WORDS.set(edition, words);
	return words;
}

/** The actors named within the words that name who is asked about, other than by the name of a stranger. */
export function knownAmong(named: readonly Named[], words: readonly string[], { asked, names }: Strangers): Named[] {
	const [all, ...unknown] = [asked, ...names].map((name) => rangeOf(words, wordsOf(name)));
	const inside = ({ from, to }: Named, range: Range | undefined) =>
		range !== undefined && from >= range.from && to <= range.to;
	return named.filter((one) => inside(one, all) && !unknown.some((range) => inside(one, range)));
}

type Range = { readonly from: number; readonly to: number };

function rangeOf(words: readonly string[], part: readonly string[]): Range | undefined {
	const from = words.findIndex((_, n) => part.every((word, at) => words[n + at] === word));
	return from < 0 ? undefined : { from, to: from + part.length };
}
