import type { Article, Claim } from './article.ts';
import type { Edition } from './edition.ts';

/** A quotation within its paragraph: three slices of the stored text that together are the paragraph. */
export type Passage = { readonly before: string; readonly quote: string; readonly after: string };

/** Where a quote stands in its paragraph. Throws when it does not: such an article should never have been let in. */
export function spanOf({ paragraphs }: Article, claim: Claim): { text: string; start: number; end: number } {
	const text = paragraphs[claim.paragraph - 1]?.text ?? '';
	const start = text.indexOf(claim.quote);
	if (start < 0) throw new RangeError(`claim "${claim.id}" is not in paragraph ${claim.paragraph}`);
	return { text, start, end: start + claim.quote.length };
}

/** The author's own words around and in a claim, each a slice of the paragraph's text: never typed, never shortened. */
export function passageOf({ article }: Edition, claim: Claim): Passage {
	const { text, start, end } = spanOf(article, claim);
	return { before: text.slice(0, start), quote: text.slice(start, end), after: text.slice(end) };
}
