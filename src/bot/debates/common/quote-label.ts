import type { Edition } from '../../../article/model/edition.ts';
import { passageAt } from '../../../article/model/passage.ts';
import { revisionOf } from '../../../server-library/own-revision.ts';
import type { QuoteUsed } from '../../../store/records.ts';
import { numberRanges } from '../../reply/number-ranges.ts';
import type { Say } from '../../reply/say.ts';

/** Whether a quote was made from this edition's article, and from the same revision of it: others may have other words under the same id. */
export const isQuoteFrom = ({ article, articleRevision }: QuoteUsed, edition: Edition): boolean =>
	article === edition.article.id && articleRevision === revisionOf(edition);

/**
 * How a list names what was quoted in a debate: by a claim's label, or by the place of a passage, "Paragraph 12, sentence 3". Undefined if it
 * is of another article than this one, or no longer in it.
 */
export function quoteLabel(edition: Edition, quote: QuoteUsed, say: Say): string | undefined {
	if (!isQuoteFrom(quote, edition)) return undefined;
	const { article, claim } = edition;
	const passage = passageAt(article, quote.claim);
	if (!passage) return claim(quote.claim)?.label;
	const { paragraph, first, last } = passage;
	const numbers = Array.from({ length: last - first + 1 }, (_, n) => first + n);
	return say.plain('passage.label', { paragraph, count: numbers.length, sentences: numberRanges(numbers) });
}
