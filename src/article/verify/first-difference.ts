import { characterName, looksLike } from '../words/character-name.ts';

/**
 * How a quote first differs from the words of the text, if that is hard to see: by characters that look alike or that nobody sees.
 * Undefined if whoever compares the two sees the difference.
 */
export function firstDifference(text: string, quote: string): string | undefined {
	const [inText, inQuote] = [[...text], [...quote]];
	const at = inText.findIndex((character, n) => character !== inQuote[n]);
	const [printed, typed] = [inText[at], inQuote[at]];
	if (printed === undefined || typed === undefined || !looksLike(printed, typed)) return undefined;
	return `character ${at + 1} is ${characterName(printed)} in the text, and ${characterName(typed)} in the quote`;
}
