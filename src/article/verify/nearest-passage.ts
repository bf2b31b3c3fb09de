import search from 'approx-string-match';
import type { ArticleFile } from '../model/article.ts';
import { fold } from '../words/fold.ts';

/** Words that really are in the article, and the number of their paragraph. */
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

const FOLDED_PARAGRAPHS = new WeakMap<ArticleFile, readonly string[]>();

function foldedParagraphs(article: ArticleFile): readonly string[] {
	const folded = FOLDED_PARAGRAPHS.get(article) ?? article.paragraphs.map(({ text }) => foldInPlace(text));
	FOLDED_PARAGRAPHS.set(article, folded);
	return folded;
}

/** The indexes of the paragraphs to search, in this order: the one that the claim names comes first. */
function paragraphsToSearch({ paragraphs }: ArticleFile, preferred: number): number[] {
	const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
	const others = length > LONGEST_TEXT ? [preferred - 2, preferred] : [...paragraphs.keys()];
	return [preferred - 1, ...others.filter((index) => index !== preferred - 1)];
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
export function nearestPassage(article: ArticleFile, quote: string, preferred: number): NearestPassage | undefined {
	const pattern = foldInPlace(quote.trim());
	let least = Math.floor(pattern.length * MOST_ERRORS) + 1;
	let best: NearestPassage | undefined;
	for (const index of paragraphsToSearch(article, preferred)) {
		const text = foldedParagraphs(article)[index] ?? '';
		const [match] = least > 0 && pattern !== '' ? search(text, pattern, least - 1) : [];
		if (!match || match.errors >= least) continue;
		least = match.errors;
		const passage = wholeWords(article.paragraphs[index]?.text ?? '', match.start, match.end);
		best = { paragraph: index + 1, passage };
	}
	return best;
}
