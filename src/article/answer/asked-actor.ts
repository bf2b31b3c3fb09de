import { fold } from '../words/fold.ts';
import { asksAdvice, asksArticle, asksWho, JOINERS, OPINES, SIDES_WITH, THINKS, TOPIC, VIEWS } from './asking-words.ts';
import type { Named } from './named-actors.ts';
import { ARTICLES } from './role-words.ts';

/** Before a name: what the view is of. "Of" and "de" are that after a word of thinking only. */
const ABOUT = new Set(
	'about on against toward towards regarding sobre acerca contra over with by into in for from con por en hacia'.split(
		' ',
	),
);
const OF = new Set(['of', 'de', 'del']);

type Role = 'whose' | 'about' | 'thinks' | 'named';

const placeBefore = ({ from }: Named, words: readonly string[]) =>
	ARTICLES.has(words[from - 1] ?? '') ? from - 1 : from;

function roleOf(named: Named, words: readonly string[]): Role {
	const at = placeBefore(named, words);
	const before = words[at - 1] ?? '';
	const beforeThat = words[at - 2] ?? '';
	if (before === 'segun' || (before === 'to' && beforeThat === 'according')) return 'whose';
	if (ABOUT.has(before)) return 'about';
	if (OF.has(before) && isViewOf(words, at - 1)) return 'about';
	const after = words[named.to] ?? '';
	return OPINES.has(before) || OPINES.has(after) || THINKS.has(after) || SIDES_WITH.has(after) ? 'thinks' : 'named';
}

/** Whether "of" leads to what is thought about: "think of X", and in Spanish "piensan los hispanos de X". */
function isViewOf(words: readonly string[], of: number): boolean {
	const before = words.slice(0, of);
	return THINKS.has(words[of - 1] ?? '') || before.some((word) => OPINES.has(word)) || words[of - 1] === 'acerca';
}

/**
 * Whose view is asked for: who comes after "according to", else who thinks it, else who is named first and not as what the view
 * is of. Nobody when it is asked who thinks so, or what the article says.
 */
function subjectOf(named: readonly Named[], words: readonly string[]): Named | undefined {
	const withRole = (role: Role) => named.find((actor) => roleOf(actor, words) === role);
	const whose = withRole('whose');
	if (whose || asksWho(words) || asksAdvice(words)) return whose;
	return withRole('thinks') ?? (asksArticle(words) ? undefined : withRole('named'));
}

/** Whether somebody's view is asked for ("what does X want", "X on Y", "X's position"), who otherwise is only named among other words. */
export const asksViewOf = (named: Named, words: readonly string[]): boolean =>
	['whose', 'thinks'].includes(roleOf(named, words)) ||
	words.some((word) => VIEWS.has(word)) ||
	TOPIC.has(words[named.to] ?? '');

/** What holds between two who are compared: "does X agree with Y". */
const AGREE = new Set(
	'agree agrees agreed disagree disagrees differ differs coincide coinciden discrepa discrepan'.split(' '),
);
const JOINS = new Set([...JOINERS, ...AGREE, 'with', 'from', 'con']);

/**
 * All whose views are asked for: the one that `subjectOf` finds, with those joined to it ("what do X and Y think", "X and Y on Z",
 * "does X agree with Y"). Two who are joined and not asked for a view ("ties between X and Y") are a topic, so nobody is.
 */
export function subjectsOf(all: readonly Named[], words: readonly string[], text: string): readonly Named[] {
	const commas = beforeCommas(text);
	const named = all.filter((one, n) => !qualifies(one, all[n + 1], words, commas));
	const subject = subjectOf(named, words);
	if (!subject) return [];
	const together = joinedTo(subject, named, words, commas);
	const [first] = together;
	const last = together.at(-1);
	if (!first || !last || together.length === 1) return [subject];
	const [lead = first] = all;
	const isFirst = lead === first || lead.to === first.from;
	const leads =
		isFirst && placeBefore(lead, words) === 0 && (last.to === words.length || ABOUT.has(words[last.to] ?? ''));
	const isAsked = together.some((one) => ['whose', 'thinks'].includes(roleOf(one, words)));
	return leads || isAsked || words.some((word) => AGREE.has(word)) ? together : [];
}

/** "US Republicans" are the Republicans. */
const qualifies = (one: Named, next: Named | undefined, words: readonly string[], commas: Commas) =>
	one.actor.kind === 'state' &&
	next?.from === one.to &&
	next.actor.kind !== 'state' &&
	!endsInComma(one, words, commas);

/** The run of names joined by "and" and its like in which this one stands. */
function joinedTo(subject: Named, named: readonly Named[], words: readonly string[], commas: Commas): Named[] {
	const at = named.indexOf(subject);
	let [from, to] = [at, at + 1];
	while (isJoined(named[from - 1], named[from], words, commas)) from--;
	while (isJoined(named[to - 1], named[to], words, commas)) to++;
	const run = named.slice(from, to);
	// A comma alone may as well end what comes before: "according to X, Y is wrong".
	const isSure = run.slice(1).some((one, n) => (run[n]?.to ?? 0) < placeBefore(one, words)) || !commas.any;
	return isSure ? run : [subject];
}

function isJoined(one: Named | undefined, next: Named | undefined, words: readonly string[], commas: Commas): boolean {
	if (!one || !next) return false;
	const between = words.slice(one.to, next.from).filter((word) => !ARTICLES.has(word));
	return between.length === 0 ? endsInComma(one, words, commas) : isJoint(between);
}

/** At least one of them joins: "with" alone does not. */
const isJoint = (between: readonly string[]) =>
	between.every((word) => JOINS.has(word)) && between.some((word) => JOINERS.has(word) || AGREE.has(word));

const endsInComma = ({ to }: Named, words: readonly string[], { after }: Commas) => after.has(words[to - 1] ?? '');

/** The words that have a comma or its like `after` them, which words alone have lost, and whether there is `any` comma. */
type Commas = { readonly after: ReadonlySet<string>; readonly any: boolean };

function beforeCommas(text: string): Commas {
	const folded = fold(text);
	const found = folded.matchAll(/(?<![\p{L}\p{N}])([\p{L}\p{N}]+)\s*[,&/-]/gu);
	return { after: new Set(Array.from(found, ([, word]) => word ?? '')), any: folded.includes(',') };
}
