import { QUESTION_WORDS } from '../../locales/languages.ts';
import type { Locale } from '../../locales/locales.ts';
import { withJoinedAcronyms } from '../words/acronyms.ts';
import { fold, wordsOf } from '../words/fold.ts';
import { factAskedFor, wordsAskingForFact } from './fact-questions.ts';
import type { NamedActor } from './names/name-context.ts';
import {
	AGREES,
	AGREES_WITH,
	asksWho,
	BE,
	DETERMINERS,
	isAccordingTo,
	isTelling,
	JOINERS,
	NEGATIONS,
	OF,
	PREPOSITIONS,
	TELLS_AFTER_NAME,
	THINKS_AFTER_NAME,
	THINKS_AROUND_NAME,
	TOPIC_AFTER,
	TOPIC_BEFORE_OF,
	VIEWS,
	VIEWS_OF_NAME,
} from './question-words.ts';
import { afterFillers, beginningWithDeterminer, type FoundSide, sideTakenBy } from './sides.ts';

/** A question's folded words, the actors named in it, its commas, and the words that take a side. */
export type NamedWords = {
	readonly words: readonly string[];
	readonly named: readonly NamedActor[];
	readonly commas: Commas;
	readonly sides: readonly FoundSide[];
	readonly language: Locale | undefined;
};

/** The words that have a comma, a slash or the like `after` them, and whether there is `any` comma. Words alone don't show it. */
export type Commas = { readonly after: ReadonlySet<string>; readonly any: boolean };

/** The commas of a question, and what people type like one between names: `&`, `/` and `-`. */
export function commasIn(text: string): Commas {
	const folded = withJoinedAcronyms(fold(text));
	const found = folded.matchAll(/(?<![\p{L}\p{N}])([\p{L}\p{N}]+)\s*[,&/-]/gu);
	return { after: new Set(Array.from(found, ([, word]) => word ?? '')), any: folded.includes(',') };
}

/**
 * What the words next to a name make of the one who is named: the `source` of a view ("according to X"), what a view is `about`
 * ("think about X"), the one who `thinks`, or someone who is only `mentioned`.
 */
export type Role = 'source' | 'about' | 'thinks' | 'mentioned';

/** The first role that applies. A preposition decides before a verb: in "what is said about X supporting Y", X is a topic. */
export function roleOf(actor: NamedActor, question: NamedWords): Role {
	const { words, sides, named } = question;
	const at = beginningWithDeterminer(actor, words);
	const before = words[at - 1] ?? '';
	if (isAccordingTo(words, at) || isAccordingTo(words, actor.from)) return 'source';
	const isObject = isObjectMarked(question, words[actor.from - 1] ?? '');
	if (isObject || PREPOSITIONS.has(before) || (OF.has(before) && isOfTopic(words, at - 1))) return 'about';
	const verb = words[afterFillers(words, actor.to)] ?? '';
	const isThinking =
		sideTakenBy(actor, words, sides, named) !== undefined ||
		THINKS_AROUND_NAME.has(before) ||
		[THINKS_AROUND_NAME, THINKS_AFTER_NAME, TELLS_AFTER_NAME].some((verbs) => verbs.has(verb));
	return isThinking ? 'thinks' : 'mentioned';
}

const isObjectMarked = ({ language }: NamedWords, before: string) =>
	language !== undefined && wordsOf(QUESTION_WORDS[language].objectMarkers).includes(before);

/** Whether the "of" at this place leads to what is thought about: "think of X", "piensan los hispanos de X", "acerca de X". */
const isOfTopic = (words: readonly string[], of: number): boolean =>
	THINKS_AFTER_NAME.has(words[of - 1] ?? '') ||
	TOPIC_BEFORE_OF.has(words[of - 1] ?? '') ||
	words.slice(0, of).some((word) => THINKS_AROUND_NAME.has(word));

/**
 * The first actor named in this role, and the others that are joined to that name ("X, Y and Z"), in the question's order. Empty
 * if no actor is named in this role. In "US Republicans" only the Republicans are named.
 */
export function actorsInRole(role: Role, question: NamedWords): readonly NamedActor[] {
	const { words, named, commas } = question;
	if (named.length === 0) return [];
	const actors = named.filter((actor, n) => !isStateBefore(actor, named[n + 1], words, commas));
	const first = actors.find((actor) => roleOf(actor, question) === role);
	return first ? runOf(first, actors, words, commas) : [];
}

const isStateBefore = (actor: NamedActor, next: NamedActor | undefined, words: readonly string[], commas: Commas) =>
	actor.actor.kind === 'state' &&
	next?.from === actor.to &&
	next.actor.kind !== 'state' &&
	!endsInComma(actor, words, commas);

/** The names joined to this one, with it. */
function runOf(
	actor: NamedActor,
	actors: readonly NamedActor[],
	words: readonly string[],
	commas: Commas,
): readonly NamedActor[] {
	const at = actors.indexOf(actor);
	let [from, to] = [at, at + 1];
	while (isJoined(actors[from - 1], actors[from], words, commas)) from--;
	while (isJoined(actors[to - 1], actors[to], words, commas)) to++;
	const run = actors.slice(from, to);
	// A comma alone may also end what comes before it: "according to X, Y is wrong".
	const isSure = run.slice(1).some((one, n) => (run[n]?.to ?? 0) < beginningWithDeterminer(one, words)) || !commas.any;
	return isSure ? run : [actor];
}

function isJoined(
	one: NamedActor | undefined,
	next: NamedActor | undefined,
	words: readonly string[],
	commas: Commas,
): boolean {
	if (!one || !next) return false;
	const between = words.slice(one.to, next.from).filter((word) => !DETERMINERS.has(word));
	return between.length === 0 ? endsInComma(one, words, commas) : isJoining(between);
}

/** What may stand between two who agree: "X and Y", "X agrees with Y", "X no está de acuerdo con Y". */
const BETWEEN = [JOINERS, AGREES, AGREES_WITH, BE, NEGATIONS];

/** Whether all words can stand between two joined names and at least one of them joins: "with" alone does not. */
const isJoining = (between: readonly string[]) =>
	between.every((word) => BETWEEN.some((words) => words.has(word))) &&
	between.some((word) => JOINERS.has(word) || AGREES.has(word));

const endsInComma = ({ to }: NamedActor, words: readonly string[], { after }: Commas) => after.has(words[to - 1] ?? '');

/**
 * Whether several who are joined are asked for their views: they begin the question and a topic follows ("X and Y on Z"), or the
 * question asks whether they agree. Otherwise they are a topic themselves: "ties between X and Y".
 */
export function areCompared(actors: readonly NamedActor[], { words, named }: NamedWords): boolean {
	const [first] = actors;
	const last = actors.at(-1);
	const [lead] = named;
	if (!first || !last || !lead) return false;
	const isLead = lead === first || lead.to === first.from;
	const begins = isLead && beginningWithDeterminer(lead, words) === 0;
	const topicFollows = PREPOSITIONS.has(words[last.to] ?? '');
	return (begins && topicFollows) || words.some((word) => AGREES.has(word));
}

/**
 * Whether the actor's view is asked for ("X on Y", "X's position", "the mind of X"), and not only words that mention the actor. In a
 * language with verbs before their subject, the verb may begin the question and the actor end it.
 */
export function isViewAsked(actor: NamedActor, { words, sides }: NamedWords): boolean {
	const after = words[actor.to] ?? '';
	const start = beginningWithDeterminer(actor, words);
	const isOwner =
		VIEWS_OF_NAME.has(after) || (OF.has(words[start - 1] ?? '') && VIEWS_OF_NAME.has(words[start - 2] ?? ''));
	const beginsWithVerb = sides.some(({ from, isBeforeSubject }) => isBeforeSubject && from <= 1);
	return isOwner || words.some((word) => VIEWS.has(word)) || TOPIC_AFTER.has(after) || beginsWithVerb;
}

/** "Who is the senator, please": with more words, an office is a part of what is said. */
const MOST_BESIDES = 4;

/** Whether an actor who is named by an office or a kind is asked for a view, or is all that the question names. */
export function isAskedByRole(actor: NamedActor, question: NamedWords): boolean {
	const role = roleOf(actor, question);
	const isAlone =
		question.words.length <= MOST_BESIDES + actor.to - actor.from &&
		question.words.every((word, n) => (n >= actor.from && n < actor.to) || !isTelling(word));
	return role === 'source' || role === 'thinks' || isAlone || (role === 'mentioned' && isViewAsked(actor, question));
}

/** Whether it is asked who somebody is: by "who", by "what" right before the name, or for the name of somebody known by an office. */
export function asksWhoOrWhat(words: readonly string[], name: NamedActor | undefined): boolean {
	const fact = factAskedFor(words);
	const before = words.slice(wordsAskingForFact(words), name?.from);
	// "Which cartel was it" asks which one, and not what it is.
	const asksWhich = before.length === 0 && BE.has(words[name?.to ?? 0] ?? '');
	const isWhat = fact === 'what' && !asksWhich && before.every((word) => BE.has(word) || DETERMINERS.has(word));
	return asksWho(words) || isWhat || (fact === 'name' && name?.actor.kind === 'person');
}
