/** A word of a motion in lower case, without its punctuation. */
type Words = readonly string[];

const list = (words: string) => new Set(words.split(/\s+/));

/** Verbs that make a statement of what stands before them. */
const FINITE = list(`
	should must ought shall would could is are was were has have does do did can cannot will
	isn't aren't wasn't weren't doesn't don't didn't can't won't shouldn't mustn't hasn't haven't
	debe deben debería deberían debiera debieran es son está están fue fueron será serán ha han tiene tienen
	puede pueden podría podrían hay habría sería serían
`);
const MODALS = list(`
	should must ought shall would could can cannot will shouldn't mustn't can't won't
	debe deben debería deberían debiera debieran puede pueden podría podrían tiene tienen
`);
const SUBORDINATORS = list(`
	that which who whom whose what whether how when where why if because although though than as until unless while
	que quien quienes cual cuales cuyo cuya donde cuando como si porque aunque mientras
`);

/** The words of a text, in lower case, each without the punctuation around it. */
export function wordsOf(text: string): string[] {
	const words = text.toLowerCase().replaceAll('’', "'").split(/\s+/);
	return words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '');
}

export const isStatingVerb = (word: string) => FINITE.has(word);
export const isModal = (word: string) => MODALS.has(word);

/** Where the verb stands that makes a statement of these words: not in a clause about one of them ("drugs that are sold"). */
export function mainVerb(words: Words): number | undefined {
	const at = words.findIndex((word, n) => FINITE.has(word) && n < words.length - 1);
	return at < 0 || words.slice(0, at).some((word) => SUBORDINATORS.has(word)) ? undefined : at;
}

/** Whether a clause hangs on these words, so that what follows belongs to it. */
export const isSubordinate = (words: Words) =>
	words.some((word, n) => SUBORDINATORS.has(word) && !/^(tienen?|hay)$/.test(words[n - 1] ?? ''));
