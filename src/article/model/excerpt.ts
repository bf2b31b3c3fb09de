import type { Article, Claim } from './article.ts';

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

/** Where the quote of a claim is. Throws a RangeError if it is not in its paragraph; verification refuses such an article. */
export function placeOf(article: Article, claim: Claim): TextPlace {
	const { id, paragraph, quote } = claim;
	const start = textOf(article, paragraph)?.indexOf(quote) ?? -1;
	if (start < 0) throw new RangeError(`claim "${id}" is not in paragraph ${paragraph}`);
	return { paragraph, start, end: start + quote.length };
}

/** A claim's quotation, or a passage, with the text before and after it, unchanged and whole. */
export function excerptOf(article: Article, quoted: Claim | TextPlace): Excerpt {
	const { paragraph, start, end } = 'start' in quoted ? quoted : placeOf(article, quoted);
	const text = textOf(article, paragraph) ?? '';
	return { before: text.slice(0, start), quote: text.slice(start, end), after: text.slice(end) };
}
