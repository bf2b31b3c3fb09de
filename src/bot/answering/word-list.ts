import { echoTyped, type Markdown } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';

/** More words than these say nothing more about what was not found. */
const MOST_WORDS = 6;

/** A member's own words in quotation marks, to be joined in a sentence. */
export const wordList = (words: readonly string[], say: Say): Markdown[] =>
	words.slice(0, MOST_WORDS).map((word) => say('search.word', { word: echoTyped(word, 30) }));

/** The same words after “I didn’t find”: either of them, and in Spanish neither of them. */
export const noneOf = (words: readonly Markdown[], say: Say): Markdown => {
	const [first, ...others] = words;
	if (!first || others.length === 0) return first ?? say('search.that');
	return say('search.none-of', { words: others.reduce((one, other) => say('search.nor', { one, other }), first) });
};
