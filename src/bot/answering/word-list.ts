import { echoTyped, type Markdown } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';

/** More words than these say nothing more about what was not found. */
const MOST_WORDS = 6;

/** A member's own words in quotation marks, to be joined in a sentence. */
export const wordList = (words: readonly string[], say: Say): Markdown[] =>
	words.slice(0, MOST_WORDS).map((word) => say('search.word', { word: echoTyped(word, 30) }));
