import type { Article, Claim } from './article.ts';
import type { Edition } from './edition.ts';

/** A quotation in its paragraph: three slices of the stored text which joined are the whole paragraph. */
export type Passage = { readonly before: string; readonly quote: string; readonly after: string };

/**
 * The paragraph of a claim, and where its quote begins and ends in it, as offsets. Throws a RangeError if the quote is not there;
 * verification refuses such an article.
 */
export function spanOf({ paragraphs }: Article, claim: Claim): { text: string; start: number; end: number } {
	const text = paragraphs[claim.paragraph - 1]?.text ?? '';
	const start = text.indexOf(claim.quote);
	if (start < 0) throw new RangeError(`claim "${claim.id}" is not in paragraph ${claim.paragraph}`);
	return { text, start, end: start + claim.quote.length };
}

/** The claim's quotation with the text before and after it, unchanged and whole. */
export function passageOf({ article }: Edition, claim: Claim): Passage {
	const { text, start, end } = spanOf(article, claim);
	return { before: text.slice(0, start), quote: text.slice(start, end), after: text.slice(end) };
}
