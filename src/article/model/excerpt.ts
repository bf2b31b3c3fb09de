import type { Article, Claim, QuotedPassage } from './article.ts';

/** A quotation in its paragraph: three slices of the stored text which joined are the whole paragraph. */
export type Excerpt = { readonly before: string; readonly quote: string; readonly after: string };

/** Where a quotation is: the number of its paragraph, and its beginning and end in it as offsets. */
export type TextPlace = { readonly paragraph: number; readonly start: number; readonly end: number };

/** The number by which the headline is counted as a paragraph. */
export const HEADLINE = 0;

/** The text of a paragraph, or of the headline. Undefined if the article has no such paragraph. */
export const textOf = (
	{ title, paragraphs }: Pick<Article, 'title' | 'paragraphs'>,
	paragraph: number,
): string | undefined => (paragraph === HEADLINE ? title : paragraphs[paragraph - 1]?.text);

/** Where the passages of a claim are, in the order of the text. Throws a RangeError if one is not in its paragraph; verification refuses such an article. */
export const placesOf = (article: Article, { id, passages }: Claim): TextPlace[] =>
	passages.map((passage) => placeIn(article, id, passage));

/** Where a claim begins: the place of its first passage. Throws as `placesOf` does. */
export function placeOf(article: Article, { id, passages: [first] }: Claim): TextPlace {
	if (!first) throw new RangeError(`claim "${id}" has no passage`);
	return placeIn(article, id, first);
}

function placeIn(article: Article, claimId: string, { paragraph, quote }: QuotedPassage): TextPlace {
	const start = textOf(article, paragraph)?.indexOf(quote) ?? -1;
	if (start < 0) throw new RangeError(`claim "${claimId}" is not in paragraph ${paragraph}`);
	return { paragraph, start, end: start + quote.length };
}

/** The text of a place with the text before and after it in its paragraph, unchanged and whole. */
export function excerptOf(article: Article, { paragraph, start, end }: TextPlace): Excerpt {
	const text = textOf(article, paragraph) ?? '';
	return { before: text.slice(0, start), quote: text.slice(start, end), after: text.slice(end) };
}

/** The passages that a claim or a place quotes, each with the text before and after it in its paragraph. */
export const excerptsOf = (article: Article, quoted: Claim | TextPlace): Excerpt[] =>
	('start' in quoted ? [quoted] : placesOf(article, quoted)).map((place) => excerptOf(article, place));

/** Whether the text has words between two passages: they do not run from the end of one paragraph into the next. */
export function leavesGap(
	before: QuotedPassage,
	after: QuotedPassage,
	paragraphs: readonly { readonly text: string }[],
): boolean {
	const text = (number: number) => paragraphs[number - 1]?.text ?? '';
	const runsOver =
		after.paragraph === before.paragraph + 1 &&
		text(before.paragraph).endsWith(before.quote) &&
		text(after.paragraph).startsWith(after.quote);
	return !runsOver;
}
