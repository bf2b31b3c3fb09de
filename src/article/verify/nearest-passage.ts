import search from 'approx-string-match';
import type { Article } from '../model/article.ts';
import { fold } from '../words/fold.ts';

/** A passage that really stands in the article. */
export type Nearest = { readonly paragraph: number; readonly passage: string };

/** The share of characters that may differ: beyond it what is found is chance. */
const MOST_ERRORS = 0.4;

/** An article longer than this is searched near the paragraph given only: the whole of a book would take a second a quote. */
const LONGEST_TEXT = 200_000;

/** A copy to compare by, offset for offset: only what folds to a single character is folded. */
function sameLength(text: string): string {
	return text.replace(/[A-Z]|[^ -~]/g, (character) => {
		const folded = fold(character);
		return folded.length === 1 ? folded : character;
	});
}

const COPIES = new WeakMap<Article, readonly string[]>();

function copiesOf(article: Article): readonly string[] {
	const copies = COPIES.get(article) ?? article.paragraphs.map(({ text }) => sameLength(text));
	COPIES.set(article, copies);
	return copies;
}

/** The paragraphs to look in, the preferred first. */
function order({ paragraphs }: Article, preferred: number): number[] {
	const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
	const others = length > LONGEST_TEXT ? [preferred - 2, preferred] : [...paragraphs.keys()];
	return [preferred - 1, ...others.filter((index) => index !== preferred - 1)];
}

const inWord = (text: string, at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));

/** The slice widened to whole words and without outer spaces. */
function snapped(text: string, from: number, to: number): string {
	let [start, end] = [from, to];
	while (start > 0 && inWord(text, start)) start--;
	while (end < text.length && inWord(text, end)) end++;
	return text.slice(start, end).trim();
}

/** The passage of the article most like a quote that is not in it; undefined when nothing is near. It suggests, it never certifies. */
export function nearestPassage(article: Article, quote: string, preferred: number): Nearest | undefined {
	const pattern = sameLength(quote.trim());
	let least = Math.floor(pattern.length * MOST_ERRORS) + 1;
	let best: Nearest | undefined;
	for (const index of order(article, preferred)) {
		const text = copiesOf(article)[index] ?? '';
		const [match] = least > 0 && pattern !== '' ? search(text, pattern, least - 1) : [];
		if (!match || match.errors >= least) continue;
		least = match.errors;
		const passage = snapped(article.paragraphs[index]?.text ?? '', match.start, match.end);
		best = { paragraph: index + 1, passage };
	}
	return best;
}
