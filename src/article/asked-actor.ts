import { asksAdvice, asksArticle, asksWho, OPINES, SIDES_WITH, THINKS } from './asking-words.ts';
import type { Named } from './named-actors.ts';

/** Before a name: what the view is of. "Of" and "de" are that after a word of thinking only. */
const ABOUT = new Set(
	'about on against toward towards regarding sobre acerca contra over with by into in for from con por en hacia'.split(
		' ',
	),
);
const OF = new Set(['of', 'de', 'del']);
const ARTICLES = new Set(['the', 'a', 'an', 'el', 'la', 'los', 'las']);

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
export function subjectOf(named: readonly Named[], words: readonly string[]): Named | undefined {
	const withRole = (role: Role) => named.find((actor) => roleOf(actor, words) === role);
	const whose = withRole('whose');
	if (whose || asksWho(words) || asksAdvice(words)) return whose;
	return withRole('thinks') ?? (asksArticle(words) ? undefined : withRole('named'));
}
