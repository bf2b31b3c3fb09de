import search from 'approx-string-match';
import { textOf } from '../model/excerpt.ts';
import { fold } from '../words/fold.ts';
import type { CheckedFile } from './checked-file.ts';

/** Words that really are in the article, and the number of their paragraph; 0 for the title. */
type NearestPassage = { readonly paragraph: number; readonly passage: string };

/** The share of characters that may differ. With more, what is found resembles the quote only by chance. */
const MOST_ERRORS = 0.4;

/** In an article with more characters, only the paragraphs near the given one are searched. All of a book would take a second a quote. */
const LONGEST_TEXT = 200_000;

/** A copy for comparing that has the same offsets: only characters that fold to a single one are folded. */
function foldInPlace(text: string): string {
	return text.replace(/[A-Z]|[^ -~]/g, (character) => {
		const folded = fold(character);
		return folded.length === 1 ? folded : character;
	});
}

const FOLDED_PARAGRAPHS = new WeakMap<CheckedFile, readonly string[]>();

/** By the number of the paragraph, the title first. */
function foldedParagraphs(article: CheckedFile): readonly string[] {
	const texts = [article.title, ...article.paragraphs.map(({ text }) => text)];
	const folded = FOLDED_PARAGRAPHS.get(article) ?? texts.map(foldInPlace);
	FOLDED_PARAGRAPHS.set(article, folded);
	return folded;
}

/** The numbers of the paragraphs to search, in this order: the one that the claim names comes first. */
function paragraphsToSearch({ paragraphs }: CheckedFile, preferred: number): number[] {
	const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
	const others = length > LONGEST_TEXT ? [preferred - 1, preferred + 1] : [...Array(paragraphs.length + 1).keys()];
	return [preferred, ...others.filter((number) => number !== preferred)];
}

const isInsideWord = (text: string, at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));

/** The slice extended to whole words, without spaces around it. */
function wholeWords(text: string, from: number, to: number): string {
	let [start, end] = [from, to];
	while (start > 0 && isInsideWord(text, start)) start--;
	while (end < text.length && isInsideWord(text, end)) end++;
	return text.slice(start, end).trim();
}

/**
 * The passage of the article that is most like a quote that is not in it, to suggest it to the author. Undefined if nothing is near.
 * It never certifies a quote. `preferred` is the number of the paragraph that the claim names.
 */
export function nearestPassage(article: CheckedFile, quote: string, preferred: number): NearestPassage | undefined {
	const pattern = foldInPlace(quote.trim());
	let least = Math.floor(pattern.length * MOST_ERRORS) + 1;
	let best: NearestPassage | undefined;
	for (const number of paragraphsToSearch(article, preferred)) {
		const text = foldedParagraphs(article)[number] ?? '';
		const [match] = least > 0 && pattern !== '' ? search(text, pattern, least - 1) : [];
		if (!match || match.errors >= least) continue;
		least = match.errors;
		const passage = wholeWords(textOf(article, number) ?? '', match.start, match.end);
		best = { paragraph: number, passage };
	}
	return best;
}
